"""Which articles somebody named on the command line: those of a desk, those since a day."""

from argparse import ArgumentParser
from datetime import date

from django.core.management.base import CommandError

from factcheck.people.models import Desk

WRONG_INPUT = 2


def add_scope(parser: ArgumentParser) -> None:
    """Let a command be narrowed: `desk` is a slug or None, `since` a day or None."""
    parser.add_argument("--desk", metavar="SLUG", help="only articles of this desk")
    parser.add_argument(
        "--since", type=date.fromisoformat, metavar="DATE", help="only articles taken in since"
    )


def desk_called(slug: str | None) -> Desk | None:
    """The desk of that slug, None without one; one line and exit 2 if there is none such."""
    if slug is None:
        return None
    desk = Desk.objects.filter(slug=slug).first()
    if desk is None:
        raise CommandError(f"There is no desk called “{slug}”.", returncode=WRONG_INPUT)
    return desk
