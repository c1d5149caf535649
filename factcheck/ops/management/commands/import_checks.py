"""Take in fact-checks of others: ClaimReview objects as a feed, a list or JSON lines."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.tables import NotReadable
from factcheck.evidence.claimreviews import read_checks
from factcheck.evidence.importing import Imported, import_checks
from factcheck.ops.input import WRONG_INPUT, read_input
from factcheck.publication.known import make_all_known


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
        text = read_input(options["file"])
        try:
            imported = import_checks(read_checks(text), by=None, dry_run=options["dry_run"])
        except NotReadable as error:
            raise CommandError(f"{options['file']}: {error}", returncode=WRONG_INPUT) from error
        self._tell(imported, dry_run=options["dry_run"])

    def _tell(self, done: Imported, *, dry_run: bool) -> None:
        for place, because in done.wrong:
            self.stderr.write(f"{place}: {because}")
        self.stdout.write(done.told + (" Nothing was written." if dry_run else ""))
