"""The parts people play in the table of moves."""

from collections.abc import Container

from django.db import models
from django.db.models import Q, QuerySet
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_reviewer
from factcheck.review.glance import glanced
from factcheck.review.models import Assignment

IN_HAND = (Assignment.State.OPEN, Assignment.State.IN_WORK)
SEATED = (*IN_HAND, Assignment.State.SUBMITTED)
# Somebody works on no other claims: whoever sits on one that moves on is sent home.
SAT_ON = (Claim.Status.ASSIGNED, Claim.Status.IN_REVIEW)
# Their time is over: they may work on, as long as nobody else wants the seat.
OVERDUE = Q(state__in=IN_HAND, lease_until__lt=Now())
# Whoever had one of these gets no other seat in its round.
ONE_A_ROUND = (*SEATED, Assignment.State.ABSTAINED)


class Who(models.TextChoices):
    """Who may make a move. The last five are the system's own reasons to move."""

    EDITOR = "editor", _("an editor of the desk")
    REVIEWER = "reviewer", _("the reviewer who takes it")
    ASSIGNEE = "assignee", _("a reviewer who holds a seat")
    ADJUDICATOR = "adjudicator", _("an editor who neither reviewed nor abstained in this round")
    SECOND_EDITOR = "second_editor", _("an editor who did not write the verdict")
    TRIAGE = "triage", _("the triage rule")
    ROUTING = "routing", _("routing")
    LAST_REVIEW = "last_review", _("the round's last review")
    PANEL = "panel", _("a panel's vote")
    EMPTY_SEATS = "empty_seats", _("the system, when nobody holds a seat")


SYSTEM = frozenset({Who.TRIAGE, Who.ROUTING, Who.LAST_REVIEW, Who.PANEL, Who.EMPTY_SEATS})


def plays(who: Who, by: User | None, claim: Claim) -> bool:
    """Does this actor play that part for this claim? None is the system."""
    if by is None or who in SYSTEM:
        return by is None and who in SYSTEM
    if who is Who.REVIEWER:
        return is_reviewer(by, claim.desk)
    if who is Who.ASSIGNEE:
        return holds_a_seat(by, claim)
    return is_editor(by, claim.desk) and not (
        (who is Who.ADJUDICATOR and (wrote_a_review(by, claim) or abstained(by, claim)))
        or (who is Who.SECOND_EDITOR and wrote_the_verdict(by, claim))
    )


def seats(claim: Claim) -> QuerySet[Assignment]:
    """The running round's assignments, whatever became of them."""
    return claim.assignments.filter(round=claim.round)


def seats_now(claim: Claim) -> list[Assignment]:
    """The same as rows; without a query where somebody glanced at the claim."""
    return [seat for seat in claim.assignments.all() if seat.round == claim.round]


def holds_a_seat(user: User, claim: Claim, states: Container[str] = IN_HAND) -> bool:
    """Whether they have a seat of the running round, in one of these states."""
    return any(seat.reviewer_id == user.pk and seat.state in states for seat in seats_now(claim))


def taken(claim: Claim) -> QuerySet[Assignment]:
    """Those of them on which nobody else may sit down."""
    return seats(claim).filter(state__in=SEATED).exclude(OVERDUE)


def wrote_a_review(user: User, claim: Claim) -> bool:
    """In the running round; without a query where somebody glanced at the claim."""
    if glanced(claim, "reviews"):
        here = (review for review in claim.reviews.all() if review.round == claim.round)
        return any(review.reviewer_id == user.pk for review in here)
    return claim.reviews.filter(round=claim.round, reviewer=user).exists()


def abstained(user: User, claim: Claim) -> bool:
    """Whether they said of the running round that they cannot judge it."""
    return holds_a_seat(user, claim, (Assignment.State.ABSTAINED,))


def wrote_the_verdict(user: User, claim: Claim) -> bool:
    """Of the latest version, whichever that is: the database holds the same rule."""
    latest = max(claim.verdicts.all(), key=lambda verdict: verdict.version, default=None)
    return latest is not None and latest.author_id == user.pk
