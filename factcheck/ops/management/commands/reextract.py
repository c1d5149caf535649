"""Read articles again whose newest run is of an older engine."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import ngettext

from factcheck.claims.actions import request_extraction
from factcheck.claims.extraction.engine import engine_version
from factcheck.claims.queries import read_by_older_engines
from factcheck.claims.weights import EngineStopped, weights_at_work
from factcheck.ops.desks import add_scope, desk_called

WRONG_INPUT = 2


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_scope(parser)

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            engine = engine_version(weights_at_work())
        except EngineStopped as error:
            raise CommandError(error.line, returncode=WRONG_INPUT) from error
        outdated = read_by_older_engines(
            engine, desk=desk_called(options["desk"]), since=options["since"]
        )
        asked = [request_extraction(revision) for revision in outdated]
        said = ngettext(
            "%d article will be read again by %s.",
            "%d articles will be read again by %s.",
            len(asked),
        )
        self.stdout.write(said % (len(asked), engine))
