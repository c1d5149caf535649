"""`manage.py evaluate`: measure an engine on annotated data; needs no database."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.weights import EngineStopped
from factcheck.ops.measures import (
    attribution,
    blocks,
    checkworthiness,
    claims,
    copies,
    extraction,
    independence,
    known,
    search,
    sentences,
    stance,
    tagger,
)
from factcheck.ops.measures.base import Measure, Measured

MEASURES: dict[str, Measure] = {
    "attribution": attribution.measure,
    "blocks": blocks.measure,
    "checkworthiness": checkworthiness.measure,
    "claims": claims.measure,
    "copies": copies.measure,
    "extraction": extraction.measure,
    "independence": independence.measure,
    "known": known.measure,
    "search": search.measure,
    "sentences": sentences.measure,
    "stance": stance.measure,
    "tagger": tagger.measure,
}
WRONG_INPUT = 2


class Command(BaseCommand):
    help = "Measure an engine on annotated data and print the figures."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help=f"what to measure: {', '.join(MEASURES)}")
        parser.add_argument("path", type=Path, help="the file or folder of annotated data")
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument("--details", action="store_true", help="add one object for each item")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        measured = evaluate(options["name"], options["path"])
        figures = dict(measured.figures) | speed(measured)
        if options["details"]:
            figures["details"] = measured.details
        if options["json"]:
            self.stdout.write(json.dumps(figures, ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(table(figures)))


def evaluate(name: str, path: Path) -> Measured:
    """Measure, or end with one line that says what is wrong with the input."""
    if name not in MEASURES:
        known = ", ".join(MEASURES)
        raise CommandError(
            f"Nothing is called “{name}”; choose of {known}.", returncode=WRONG_INPUT
        )
    try:
        return MEASURES[name](path)
    except WrongInput as error:
        raise CommandError(str(error), returncode=WRONG_INPUT) from error
    except EngineStopped as error:
        raise CommandError(error.line, returncode=WRONG_INPUT) from error


def speed(measured: Measured) -> dict[str, object]:
    """Say how much time the engine took, reading files and counting left out."""
    number = measured.figures["n"]
    items = number if isinstance(number, int) else 0
    rate = round(items / measured.seconds, 1) if measured.seconds else None
    return {"seconds": round(measured.seconds, 3), "per_second": rate}


def table(figures: Mapping[str, object], under: str = "") -> Iterator[str]:
    """Give one line for each figure; what lies deeper is named with dots."""
    for name, value in figures.items():
        if isinstance(value, Mapping):
            yield from table(value, f"{under}{name}.")
        elif isinstance(value, list):
            yield from (json.dumps(each, ensure_ascii=False) for each in value)
        else:
            yield f"{under + name:<28} {'-' if value is None else value}"
