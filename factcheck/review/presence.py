"""Who has a claim open just now. It ends by itself, and keeps no seat for whoever went away."""

from datetime import datetime, timedelta

from django.db.models import Case, F, QuerySet, When
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.people.rules import is_member
from factcheck.review.models import Assignment, Presence
from factcheck.review.queries import is_blind
from factcheck.review.seats import new_lease
from factcheck.review.who import holds_a_seat, seats

HERE_FOR = timedelta(minutes=5)  # after the last sign; an open page gives one every minute
AWAKE_FOR = timedelta(hours=2)  # after that a page that nobody touches counts for nobody


def be_here(claim: Claim, *, by: User, active: bool = True) -> datetime | None:
    """Note that this person has the claim open; the moment noted, None if it counts for nobody.

    `active`: they did something, as opening the page is. Only that renews their seat's lease; a
    page that nobody has touched for two hours ends the presence. No trail entry: nothing changes.
    """
    if not is_member(by, claim.desk):
        return None
    now = timezone.now()
    mine = Presence.objects.filter(claim=claim, user=by)
    if not active:
        awake = mine.filter(active_at__gt=now - AWAKE_FOR, seen_at__lte=now)
        return now if awake.update(seen_at=now) else None
    back = When(seen_at__lt=now - HERE_FOR, then=now)
    if not mine.update(since=Case(back, default=F("since")), seen_at=now, active_at=now):
        first = Presence(claim=claim, user=by, since=now, seen_at=now, active_at=now)
        Presence.objects.bulk_create([first], ignore_conflicts=True)
    if holds_a_seat(by, claim, (Assignment.State.IN_WORK,)):
        at_work = seats(claim).filter(reviewer=by, state=Assignment.State.IN_WORK)
        at_work.update(lease_until=new_lease(claim))
    return now


def leave(claim: Claim, *, by: User, seen: datetime) -> None:
    """The page was closed, unless another one gave a sign since `seen`."""
    Presence.objects.filter(claim=claim, user=by, seen_at__lte=seen).delete()


def here_now(claim: Claim, user: User) -> QuerySet[Presence]:
    """Who else has the claim open; nobody for the blind, to whom it would tell who is at work."""
    others = Presence.objects.filter(claim=claim, seen_at__gt=timezone.now() - HERE_FOR)
    if is_blind(claim, user) or not is_member(user, claim.desk):
        return others.none()
    return others.exclude(user=user).select_related("user")


def forget_who_left() -> int:
    """Who looked at what is nobody's business afterwards; returns how many rows went."""
    gone, _rows = Presence.objects.filter(seen_at__lt=timezone.now() - HERE_FOR).delete()
    return gone
