"""`manage.py workflow`: the table of moves; needs no database."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from factcheck.claims.models import Claim
from factcheck.review.triggers import transition_trigger_sql
from factcheck.review.workflow import MOVES


class Command(BaseCommand):
    help = "Print which moves a claim's state can make, who may make them and only if."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        forms = parser.add_mutually_exclusive_group()
        forms.add_argument("--json", action="store_true", help="one JSON object")
        forms.add_argument("--sql", action="store_true", help="the database trigger's function")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        if options["json"]:
            self.stdout.write(json.dumps(as_json(), ensure_ascii=False, indent=2))
        elif options["sql"]:
            self.stdout.write(transition_trigger_sql())
        else:
            self.stdout.write(as_markdown())


def as_json() -> dict[str, object]:
    return {
        "states": list(Claim.Status.values),
        "moves": [
            {
                "from": step.origin.value,
                "to": step.to.value,
                "who": [who.value for who in step.who],
                "requires": [
                    {"code": requirement.code, "sentence": str(requirement.sentence)}
                    for requirement in step.requires
                ],
            }
            for step in MOVES
        ],
    }


def as_markdown() -> str:
    """The table as it stands in docs/workflow.md."""
    lines = ["| from | to | who | only if |", "|---|---|---|---|"]
    for step in MOVES:
        who = "; ".join(str(who.label) for who in step.who)
        only_if = " ".join(str(requirement.sentence) for requirement in step.requires)
        lines.append(f"| {step.origin.label} | {step.to.label} | {who} | {only_if} |")
    return "\n".join(lines)
