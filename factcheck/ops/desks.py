"""The desk that somebody named on the command line."""

from django.core.management.base import CommandError

from factcheck.people.models import Desk

WRONG_INPUT = 2


def desk_called(slug: str | None) -> Desk | None:
    """The desk of that slug, None without one; one line and exit 2 if there is none such."""
    if slug is None:
        return None
    desk = Desk.objects.filter(slug=slug).first()
    if desk is None:
        raise CommandError(f"There is no desk called “{slug}”.", returncode=WRONG_INPUT)
    return desk
