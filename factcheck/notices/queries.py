"""What waits behind somebody's bell."""

from django.db.models import Q, QuerySet

from factcheck.claims.models import Claim
from factcheck.notices.models import Notice
from factcheck.people.models import User
from factcheck.people.rules import desks_of


def notices_for(user: User) -> QuerySet[Notice]:
    """The newest first, with the claims they are about; none of a desk this person has left."""
    mine = desks_of(user)
    known = Q(claim__in=Claim.objects.visible_to(user))
    known |= Q(request__desk__in=mine) | Q(submission__desk__in=mine)
    rows = Notice.objects.filter(known, user=user)
    return rows.select_related("claim", "request", "submission")


def unread_count(user: User) -> int:
    return notices_for(user).filter(read_at=None).count()
