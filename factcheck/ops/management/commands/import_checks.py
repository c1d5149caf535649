"""Take in fact-checks of others: ClaimReview objects as a feed, a list or JSON lines."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from factcheck.evidence.claimreviews import NotReadable, read_checks
from factcheck.evidence.importing import Imported, import_checks
from factcheck.publication.known import make_all_known

WRONG_INPUT = 2
LARGEST = 256 * 1024 * 1024  # bytes


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", metavar="FILE|-", help="a file, or - for what comes in"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would be done")
        parser.add_argument(
            "--own", action="store_true", help="write our own published ones down anew"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if bool(options["file"]) == options["own"]:
            raise CommandError("Name a file, or ask for --own.", returncode=WRONG_INPUT)
        if options["own"]:
            self.stdout.write(f"{make_all_known()} of our own are known.")
            return
        text = self._read(options["file"])
        try:
            imported = import_checks(read_checks(text), by=None, dry_run=options["dry_run"])
        except NotReadable as error:
            raise CommandError(f"{options['file']}: {error}", returncode=WRONG_INPUT) from error
        self._tell(imported, dry_run=options["dry_run"])

    def _read(self, file: str) -> str:
        try:
            if file == "-":
                raw = sys.stdin.buffer.read(LARGEST + 1)
            else:
                with Path(file).open("rb") as opened:
                    raw = opened.read(LARGEST + 1)
            if len(raw) > LARGEST:
                raise CommandError(
                    f"{file}: larger than {LARGEST:,} bytes.", returncode=WRONG_INPUT
                )
            return raw.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{file}: {error}", returncode=WRONG_INPUT) from error

    def _tell(self, done: Imported, *, dry_run: bool) -> None:
        for place, because in done.wrong:
            self.stderr.write(f"{place}: {because}")
        self.stdout.write(
            f"{done.read} read: {done.new} new, {done.changed} changed, {done.same} the same, "
            f"{done.ours} our own and passed over, {done.refused} refused."
            + (" Nothing was written." if dry_run else "")
        )
