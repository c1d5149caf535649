"""A submission goes to another desk, whose it is from then on."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from factcheck.people.errors import NotValid
from factcheck.people.models import Desk, User
from factcheck.people.trail import record
from factcheck.publication.answering import begin_answer
from factcheck.publication.models import Passing, Submission
from factcheck.publication.signals import readers_wrote
from factcheck.publication.submitting import ANSWERABLE, taking_desks
from factcheck.review.words import reason


def desks_beside(row: Submission) -> QuerySet[Desk]:
    """Where it may be passed on to: the other desks that readers can write to."""
    return taking_desks().exclude(pk=row.desk_id).order_by("name")


@transaction.atomic
def pass_on(row: Submission, *, to: Desk, by: User, because: str) -> Passing:
    """Give it to another desk before anything was answered. NotYou, NotNow, NotValid.

    It waits there as if it had just come; the desk that passed it on reads it no more. Whoever sent
    it follows it by the same code or key and gets no letter of this, its new editors a notice.
    """
    begin_answer(row, by, *ANSWERABLE)
    why = reason(because, needed=True)
    if not desks_beside(row).filter(pk=to.pk).exists():
        raise NotValid({"desk": _("Choose another desk that takes submissions.")})
    origin = row.desk
    passing = Passing.objects.create(submission=row, origin=origin, to=to, because=why, by=by)
    row.desk, row.state, row.by = to, Submission.State.RECEIVED, None
    row.save(update_fields=["desk", "state", "by"])
    record("submission.passed_on", row, by=by, desk=origin, to=to.pk)
    readers_wrote.send(sender=Submission, row=row)
    return passing
