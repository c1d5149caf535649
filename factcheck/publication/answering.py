"""What is the same in every answer to somebody who wrote to us."""

from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.publication.letters import write_outcome
from factcheck.publication.models import CorrectionRequest, Submission

Row = CorrectionRequest | Submission


def begin_answer(row: Row, by: User, *states: str) -> None:
    """Hold the row as it is now, or say what stands against it: NotYou, NotNow."""
    locked = type(row)._default_manager.select_for_update(of=("self",))  # noqa: SLF001 - of two models
    row.state, desk = locked.values_list("state", "desk").get(pk=row.pk)
    if desk != row.desk_id:
        raise NotNow(_("It was passed on to another desk."))
    if not is_editor(by, row.desk):
        raise NotYou(_("Only an editor of the desk answers readers."))
    if row.state not in states:
        raise NotNow(_("Somebody has answered already."))


def note_look(row: Row, by: User) -> None:
    """Tell whoever wrote it that somebody reads it."""
    begin_answer(row, by, "received")
    row.state, row.by = "looked_at", by
    row.save(update_fields=["state", "by"])


def settle_answer(row: Row, state: str, by: User, *fields: str) -> None:
    """Write the answer down, with the fields that go with it, and tell whoever wrote."""
    row.state, row.by, row.answered_at = state, by, timezone.now()
    row.save(update_fields=["state", "by", "answered_at", "answer", *fields])
    write_outcome(row)
