"""`manage.py cards`: write a page for the card of every trained part; needs no database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from factcheck.claims.extraction.card import as_page
from factcheck.claims.extraction.parts import part_in, parts
from factcheck.claims.extraction.weights import SHIPPED
from factcheck.evidence.corroboration.descent import SHIPPED as DESCENT
from factcheck.evidence.corroboration.learnt_stance import SHIPPED as STANCE
from factcheck.evidence.corroboration.ranking import SHIPPED as RANKER
from factcheck.evidence.corroboration.sides import SHIPPED as SIDES

WRONG_INPUT = 2


class Command(BaseCommand):
    help = "Write a page for the card of every trained part of the engines."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--weights", type=Path, default=SHIPPED, help="where the cards lie")
        parser.add_argument("--out", type=Path, required=True, help="the folder to write to")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        found = [
            *parts(options["weights"]),
            part_in(RANKER.parent, "ranker", RANKER.name),
            part_in(STANCE.parent, "stance", STANCE.name),
            part_in(SIDES.parent, "sides", SIDES.name),
            part_in(DESCENT.parent, "descent", DESCENT.name),
        ]
        problems = [part.problem for part in found if part.problem]
        if problems:
            raise CommandError(problems[0], returncode=WRONG_INPUT)
        options["out"].mkdir(parents=True, exist_ok=True)
        for part in found:
            if part.card:
                page = options["out"] / f"{part.name}.md"
                page.write_text(as_page(part.card), encoding="utf-8")
                self.stdout.write(str(page))
