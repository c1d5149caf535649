"""What a claim is about, as an editor says."""

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import Topic, User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record
from factcheck.review.ranking import WAITING
from factcheck.review.seats import clear_conflicted_seats
from factcheck.review.workflow import lock


@transaction.atomic
def set_topic(claim: Claim, topic: Topic, *, by: User) -> None:
    """Put it under this topic, as long as it is not judged. Twice is harmless.

    Whoever sits on it and declared a conflict with the topic gives the seat up.
    """
    if not is_editor(by, claim.desk):
        raise NotYou(_("This is for the editors of the desk."))
    lock(claim)
    if claim.status not in WAITING:
        raise NotNow(
            _("This cannot be done while the claim is “%(state)s”.")
            % {"state": claim.get_status_display()}
        )
    if not Claim.objects.filter(pk=claim.pk).exclude(topic=topic).update(topic=topic):
        return
    claim.topic = topic
    record("claim.topic_set", claim, by=by, desk=claim.desk, topic=topic.pk)
    clear_conflicted_seats(claim)
