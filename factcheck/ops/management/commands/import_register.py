"""Take in news agencies, or who owns which publishers, from a CSV table."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.owners import import_owners
from articles.tables import NotReadable
from factcheck.evidence.agencies import import_agencies
from factcheck.ops.input import WRONG_INPUT, read_input

REGISTERS = {"agencies": import_agencies, "owners": import_owners}


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("register", choices=sorted(REGISTERS), help="what the table holds")
        parser.add_argument("file", metavar="FILE|-", help="a file, or - for what comes in")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done")

    def handle(self, *_args: Any, **options: Any) -> None:
        text = read_input(options["file"])
        try:
            done = REGISTERS[options["register"]](text, by=None, dry_run=options["dry_run"])
        except NotReadable as error:
            raise CommandError(f"{options['file']}: {error}", returncode=WRONG_INPUT) from error
        for place, because in done.wrong:
            self.stderr.write(f"{place}: {because}")
        self.stdout.write(done.told + (" Nothing was written." if options["dry_run"] else ""))
