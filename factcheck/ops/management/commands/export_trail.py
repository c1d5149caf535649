"""Write the whole trail into a file that proves itself; `verify_trail --file` reads it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import ngettext

from factcheck.people.exporting import export_trail


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            much = export_trail(options["file"])
        except OSError as error:
            raise CommandError(str(error), returncode=2) from error
        self.stdout.write(ngettext("%d entry written.", "%d entries written.", much) % much)
