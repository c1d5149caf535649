"""Put every article into the archive's indexes again, and find the copies among them."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.evidence.reindexing import compare_waiting, index_again
from factcheck.ops.desks import add_scope, desk_called


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_scope(parser)
        parser.add_argument(
            "--missing",
            action="store_true",
            help="only articles whose copies nobody has looked for",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        indexed = index_again(
            desk=desk_called(options["desk"]), since=options["since"], missing=options["missing"]
        )
        copies = compare_waiting()
        said = ngettext("%d article indexed.", "%d articles indexed.", indexed) % indexed
        self.stdout.write(said)
        self.stdout.write(_("%d links between copies written.") % copies)
