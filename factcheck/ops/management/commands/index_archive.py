"""Put every article into the archive's indexes again, and find the copies among them."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.evidence.meaning.encoder import encoder
from factcheck.evidence.meaning.encoding import encode_waiting
from factcheck.evidence.meaning.vectors import prepare
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
        parser.add_argument(
            "--meaning",
            action="store_true",
            help="instead, make the table of vectors for SEMANTIC_MODEL and fill it",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["meaning"]:
            return self.give_vectors()
        indexed = index_again(
            desk=desk_called(options["desk"]), since=options["since"], missing=options["missing"]
        )
        copies = compare_waiting()
        said = ngettext("%d article indexed.", "%d articles indexed.", indexed) % indexed
        self.stdout.write(said)
        self.stdout.write(_("%d links between copies written.") % copies)
        return None

    def give_vectors(self) -> None:
        try:
            model = encoder()
            if model is None:
                raise CommandError(_("Set SEMANTIC_MODEL first."))
            prepare(model)
        except (ImproperlyConfigured, ValueError, DatabaseError) as error:
            raise CommandError(str(error)) from error
        given = encode_waiting(model, sys.maxsize)
        said = ngettext("%d text was given its vector.", "%d texts were given theirs.", given)
        self.stdout.write(said % given)
