"""What waits behind somebody's bell."""

from django.db.models import QuerySet

from factcheck.claims.models import Claim
from factcheck.notices.models import Notice
from factcheck.people.models import User


def notices_for(user: User) -> QuerySet[Notice]:
    """The newest first, with the claims they are about; none of a desk this person has left."""
    known = Claim.objects.visible_to(user)
    return Notice.objects.filter(user=user, claim__in=known).select_related("claim")


def unread_count(user: User) -> int:
    return notices_for(user).filter(read_at=None).count()
