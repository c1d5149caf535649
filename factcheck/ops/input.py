"""What a command is given to read: a file or what comes in."""

import sys
from pathlib import Path

from django.core.management.base import CommandError

WRONG_INPUT = 2
LARGEST = 256 * 1024 * 1024  # bytes


def read_input(file: str) -> str:
    """The text of a file, or of what comes in for "-". Raises CommandError with status 2."""
    try:
        if file == "-":
            raw = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(file).open("rb") as opened:
                raw = opened.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise CommandError(f"{file}: larger than {LARGEST:,} bytes.", returncode=WRONG_INPUT)
        return raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file}: {error}", returncode=WRONG_INPUT) from error
