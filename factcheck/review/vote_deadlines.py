"""When a panel's votes are due, and who is told when they are not in by then."""

from itertools import groupby

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from factcheck.people.trail import counted, record
from factcheck.review.deadlines import AN_HOUR, AT_ONCE, due_rules_of
from factcheck.review.models import Panel, VoteDeadline
from factcheck.review.signals import votes_late


def give_time_to_vote(panel: Panel) -> VoteDeadline:
    """As many hours from now as the desk gives its panels; the panel's entry stands for both."""
    due_at = timezone.now() + due_rules_of(panel.claim).vote * AN_HOUR
    return VoteDeadline.objects.create(panel=panel, due_at=due_at)


@transaction.atomic
def escalate_votes() -> int:
    """Tell of open votes that are overdue, each once; returns how many. They stay open."""
    late = VoteDeadline.objects.filter(panel__closed_at=None, due_at__lte=Now(), escalated_at=None)
    rows = late.select_related("panel__claim__desk").order_by("due_at")
    found = list(rows.select_for_update(of=("self",), skip_locked=True)[:AT_ONCE])
    ids = [row.pk for row in found]
    VoteDeadline.objects.filter(pk__in=ids).update(escalated_at=Now())
    panels = sorted((row.panel for row in found), key=lambda panel: panel.claim.desk_id)
    for desk, some in groupby(panels, key=lambda panel: panel.claim.desk):
        record("votes.escalated", desk, by=None, desk=desk, **counted(list(some)))
    if panels:
        votes_late.send(sender=Panel, panels=panels)
    return len(panels)
