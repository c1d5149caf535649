"""The trail as a file that proves itself, anywhere and without the database.

One JSON object a line, by position: `{"position", "previous_hash", "hash", "text"}`. `text` is the
entry exactly as it was hashed: hash = SHA-256(previous_hash + text).
"""

import json
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from factcheck.people.proof import Row, read_rows


class NoExport(Exception):
    """The file is no export of a trail."""


def export_trail(path: Path) -> int:
    """Write every linked entry as it stands at this moment; returns how many."""
    written = 0
    with path.open("w", encoding="utf-8") as file:
        for row in read_rows():
            if row.position is None or row.text is None:
                continue
            line = {
                "position": row.position,
                "previous_hash": row.previous_hash,
                "hash": row.hash,
                "text": row.text,
            }
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            written += 1
    return written


def read_export(path: Path) -> Iterator[Row]:
    """The rows of a file, in the order in which they stand there. Raises NoExport."""
    try:
        with path.open(encoding="utf-8") as file:
            for line in file:
                yield _row(json.loads(line))
    except (OSError, ValueError, TypeError, KeyError, IndexError) as error:
        facts = {"path": path, "why": error}
        raise NoExport(_("%(path)s cannot be read: %(why)s") % facts) from error


def _row(given: dict[str, object]) -> Row:
    text = str(given["text"])
    entry = int(json.loads(text)[0])
    position = int(str(given["position"]))
    return Row(position, entry, str(given["previous_hash"]), str(given["hash"]), entry, text)
