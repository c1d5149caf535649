"""From one claim to the next: kept ready while a review is still being written.

A seat that is kept ready is a seat like any other, so nobody else is handed it and every rule of
seats holds; but its claim does not move before it is begun. It lasts a few minutes after the last
sign of the page, comes free without a word to anybody, and may be taken again.
"""

from contextlib import suppress
from datetime import timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.people.away import away_today
from factcheck.people.errors import NotNow, Refused
from factcheck.people.models import User
from factcheck.review.models import Assignment
from factcheck.review.queries import my_work
from factcheck.review.seats import open_assignment, refill, stand_up, take_next
from factcheck.review.who import OVERDUE
from factcheck.review.workflow import lock

State = Assignment.State
READY_FOR = timedelta(minutes=5)


def begin_next(*, by: User, among: QuerySet[Claim] | None = None) -> Assignment | None:
    """Begin with what this reviewer holds and should turn to, what is due first; else take anew.

    Then it is the most urgent claim that waits for them, on whichever desk. None where nothing
    does. Raises NotNow where they have enough in hand.
    """
    return begin_first(within(to_turn_to(by), among), by=by, among=among)


def begin_first(
    held: QuerySet[Assignment], *, by: User, among: QuerySet[Claim] | None
) -> Assignment | None:
    """Begin with the first of these seats that is theirs still, else with one that is free.

    Where none is free, their own page may have kept the last one ready just now.
    """
    if begun := begin_held(held, by=by):
        return begun
    try:
        if taken := take_next(by=by, among=among):
            return open_assignment(taken, by=by)
    except NotNow:
        if begun := begin_held(held.all(), by=by):
            return begun
        raise
    return begin_held(held.all(), by=by)


def begin_held(held: QuerySet[Assignment], *, by: User) -> Assignment | None:
    for seat in held:
        with suppress(Refused):  # else it is not theirs any more
            return open_assignment(seat, by=by)
    return None


def to_turn_to(user: User) -> QuerySet[Assignment]:
    """What they hold and have not begun, and what they have begun and is late; due first, first."""
    late = Q(claim__due_at__lte=Now()) | OVERDUE
    return my_work(user).filter(Q(state=State.OPEN) | late)


def keep_ready(
    claim: Claim, *, by: User, among: QuerySet[Claim] | None = None
) -> Assignment | None:
    """The seat that this reviewer goes to after the claim: one they hold, else the next free one.

    None where there is none, where they have enough in hand, or are away today.
    """
    held = not_begun(by, after=claim, among=among).first()
    if held is None and not away_today().filter(user=by).exists():
        with suppress(NotNow):
            held = take_next(by=by, among=among, ahead=READY_FOR)
    if held and held.kept_ready:
        mine = Assignment.objects.filter(pk=held.pk, state=State.OPEN, kept_ready=True)
        mine.update(lease_until=timezone.now() + READY_FOR)
    return held


def go_on(claim: Claim, *, by: User, among: QuerySet[Claim] | None = None) -> Assignment | None:
    """Begin with the claim after this one, the one kept ready first; None where there is none.

    `among`: the list that is being worked, which is not left.
    """
    try:
        return begin_first(not_begun(by, after=claim, among=among), by=by, among=among)
    except NotNow:  # they have enough in hand
        return None


def let_go(*, by: User) -> None:
    """Give back what was kept ready and not begun."""
    for held in ready_seats(by).select_related("claim__desk"):
        give_back(held, by=by)


@transaction.atomic
def give_back(held: Assignment, *, by: User) -> None:
    lock(held.claim)
    if ready_seats(by).filter(pk=held.pk).exists():
        stand_up(held, State.HANDED_BACK, by=by)
        refill(held.claim)


def ready_seats(user: User) -> QuerySet[Assignment]:
    return Assignment.objects.filter(reviewer=user, state=State.OPEN, kept_ready=True)


def not_begun(
    user: User, *, after: Claim, among: QuerySet[Claim] | None = None
) -> QuerySet[Assignment]:
    """Seats this person holds on other claims and has not begun with, those kept ready first.

    Which comes first does not change between two looks: its page is made ahead.
    """
    held = my_work(user).filter(state=State.OPEN).exclude(claim=after)
    acted_on = (
        within(held, among)
        .select_related(None)
        .select_related("claim__desk", "claim__article__publisher")
    )
    return acted_on.order_by("-kept_ready", "lease_until", "created_at", "pk")


def within(held: QuerySet[Assignment], among: QuerySet[Claim] | None) -> QuerySet[Assignment]:
    return held if among is None else held.filter(claim__in=among.order_by().values("pk"))
