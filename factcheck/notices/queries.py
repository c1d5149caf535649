"""What waits behind somebody's bell."""

from django.db.models import QuerySet

from factcheck.notices.models import Notice
from factcheck.people.models import User


def notices_for(user: User) -> QuerySet[Notice]:
    """The newest first, with the claims they are about."""
    return Notice.objects.filter(user=user).select_related("claim")


def unread_count(user: User) -> int:
    return Notice.objects.filter(user=user, read_at=None).count()
