"""Seats: who sits down to review a claim, stands up again, or stays away too long."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.languages import in_language_of
from factcheck.people.models import User
from factcheck.people.rules import is_editor, is_member
from factcheck.people.trail import record
from factcheck.review.abstentions import seats_asked
from factcheck.review.conflicts import has_conflict
from factcheck.review.filling import bring_drafts, record_seats, route_many
from factcheck.review.free import OPEN_TO_REVIEWERS, first_free
from factcheck.review.models import Assignment
from factcheck.review.routing.candidates import candidates
from factcheck.review.routing.why import why_given, why_not, why_taken
from factcheck.review.scales import pin_terms, rules_for, rules_of
from factcheck.review.signals import seats_given, seats_left
from factcheck.review.who import IN_HAND, OVERDUE, SEATED, seats, taken
from factcheck.review.workflow import lock, lock_many, move

Status = Claim.Status
State = Assignment.State
AT_ONCE = 200  # overdue seats that one run clears
FRONT = 50  # claims that are looked through for one that nobody else is just taking


# Sitting down -------------------------------------------------------------------------------------
@transaction.atomic
def take(claim: Claim, *, by: User) -> Assignment:
    """A reviewer takes a free seat; a second click finds the seat the first one took."""
    lock(claim)
    mine = seats(claim).filter(reviewer=by, state__in=IN_HAND).first()
    if mine and mine.kept_ready:
        mine.lease_until, mine.kept_ready = new_lease(claim), False
        mine.save(update_fields=["lease_until", "kept_ready"])
        if claim.status == Status.QUEUED:
            move(claim, Status.ASSIGNED, by=by)
    return mine or give_seat(claim, by, by=by, why=why_taken())


def take_next(
    *, by: User, among: QuerySet[Claim] | None = None, ahead: timedelta | None = None
) -> Assignment | None:
    """A reviewer takes a seat on the first claim of the queue that nobody else is just taking.

    Of all their desks, or `among` these claims. Where others are just taking all that is left, or
    all of the FRONT of the queue, it waits for them: a second seat may be free. None when there is
    nothing for this person; NotNow when there is, but they have enough in hand on each desk that
    has something. `ahead`: it is only kept ready, for that long.
    """
    before = Assignment.objects.filter(
        claim=OuterRef("pk"), round=OuterRef("round"), reviewer=by, kept_ready=False
    )
    new_to_them = (Claim.objects.all() if among is None else among).filter(~Exists(before))
    tried: list[UUID] = []  # their last seat went while we looked, or it is not for this person
    full: dict[UUID, NotNow] = {}  # desks on which they have enough in hand
    for waits in (False, True):
        while True:
            left = new_to_them.exclude(pk__in=tried).exclude(desk__in=full)
            held = first_free(by, FRONT, left).select_for_update(
                skip_locked=not waits, no_key=True, of=("self",)
            )
            with transaction.atomic():  # for each try, so that nobody waits who holds a claim
                claim = held.first()
                if claim is None:
                    break
                tried.append(claim.pk)
                if free_seat(claim) is None:
                    continue
                try:
                    return give_seat(claim, by, by=by, why=why_taken(), ahead=ahead)
                except NotNow as enough:
                    full[claim.desk_id] = enough
                except NotYou:
                    continue
    if full:
        raise next(iter(full.values()))
    return None


@transaction.atomic
def assign(claim: Claim, reviewer: User, *, by: User) -> Assignment:
    """An editor gives a free seat to a reviewer, or one that is only kept ready."""
    if not is_editor(by, claim.desk):
        raise NotYou(_("Editors of the desk assign its claims."))
    lock(claim)
    make_room(claim, reviewer, by=by)
    with in_language_of(reviewer):
        why = why_given(by)
    return give_seat(claim, reviewer, by=by, why=why)


def make_room(claim: Claim, reviewer: User, *, by: User) -> None:
    """Close what the reviewer keeps ready of the locked claim, else one such seat if all are gone.

    Whoever kept it goes on with another claim.
    """
    ready = seats(claim).filter(state=State.OPEN, kept_ready=True).order_by("seat")
    closed = ready.filter(reviewer=reviewer).first()
    if closed is None and free_seat(claim) is None:
        closed = ready.first()
    if closed:
        stand_up(closed, State.CLOSED, by=by)


def free_seat(claim: Claim, *, or_ready: bool = False) -> int | None:
    """The lowest number nobody sits on, if reviewers may still sit down.

    `or_ready`: nobody but who keeps it ready.
    """
    if claim.status not in OPEN_TO_REVIEWERS:
        return None
    held = taken(claim).exclude(kept_ready=True) if or_ready else taken(claim)
    gone = set(held.values_list("seat", flat=True))
    numbers = range(1, seats_asked(claim) + 1)
    return next((number for number in numbers if number not in gone), None)


def give_seat(
    claim: Claim, reviewer: User, *, by: User | None, why: str, ahead: timedelta | None = None
) -> Assignment:
    """Seat this person on the locked claim, which becomes assigned if it was waiting.

    Whoever sat there beyond their time loses the seat. `ahead` as for `take_next`: a claim that
    is only kept ready stays queued, at its version, until somebody begins with it.
    """
    number = free_seat(claim)
    if number is None:
        raise NotNow(_("No seat on this claim is free."))
    obstacle = why_not(next(iter(candidates(claim, only=reviewer)), None))
    if obstacle:
        raise obstacle
    for late in seats(claim).filter(OVERDUE, seat=number).select_related("claim__desk"):
        lapse(late)
    assignment = Assignment.objects.create(
        claim=claim,
        round=claim.round,
        seat=number,
        reviewer=reviewer,
        why=why,
        assigned_by=by,
        lease_until=timezone.now() + ahead if ahead else new_lease(claim),
        kept_ready=ahead is not None,
    )
    bring_drafts([assignment])
    record_seats([assignment], rules_for(claim.desk), by=by)
    seats_given.send(sender=Assignment, assignments=[assignment])
    if claim.status == Status.QUEUED and ahead is None:
        move(claim, Status.ASSIGNED, by=by)
    return assignment


def new_lease(claim: Claim) -> datetime:
    return timezone.now() + timedelta(minutes=rules_of(claim).lease_minutes)


# Working ------------------------------------------------------------------------------------------
@transaction.atomic
def open_assignment(assignment: Assignment, *, by: User) -> Assignment:
    """Begin to work; the first reviewer who does puts the claim in review. Twice is harmless."""
    claim = hold(assignment, by=by)
    if has_conflict(by, claim):
        raise NotYou(_("The claim touches a conflict of interest that was declared."))
    if assignment.state == State.OPEN:
        assignment.state = State.IN_WORK
        assignment.lease_until, assignment.kept_ready = new_lease(claim), False
        assignment.save(update_fields=["state", "lease_until", "kept_ready"])
        pin_terms(claim)
        record("seat.opened", assignment, by=by, desk=claim.desk, claim=claim.pk)
        if claim.status == Status.QUEUED:  # it was kept ready
            move(claim, Status.ASSIGNED, by=by)
        if claim.status == Status.ASSIGNED:
            move(claim, Status.IN_REVIEW, by=by)
    return assignment


def hold(assignment: Assignment, *, by: User) -> Claim:
    """Lock the claim and the seat, which must be this person's and in their hand."""
    lock(assignment.claim)
    return held_by(assignment, by)


def held_by(assignment: Assignment, by: User) -> Claim:
    """The locked claim of a seat that must be this person's and in their hand."""
    if assignment.reviewer_id != by.pk:
        raise NotYou(_("This is somebody else's seat."))
    claim = assignment.claim
    if not is_member(by, claim.desk):
        raise NotYou(_("Only the people of the desk work on its claims."))
    assignment.refresh_from_db(fields=["state", "lease_until", "note", "closed_at"])
    if assignment.state not in IN_HAND:
        raise NotNow(
            _("This seat is not in your hand any more: it is “%(state)s”.")
            % {"state": assignment.get_state_display()}
        )
    return claim


# Standing up --------------------------------------------------------------------------------------
@transaction.atomic
def hand_back(assignment: Assignment, *, by: User, because: str) -> None:
    """A reviewer gives the seat back, with a note for whoever comes next. Drafts are kept."""
    claim = hold(assignment, by=by)
    if not because.strip():
        raise NotValid({"because": _("Say why, for whoever comes next.")})
    assignment.note = because.strip()
    stand_up(assignment, State.HANDED_BACK, by=by)
    refill(claim)


@transaction.atomic
def lapse_overdue() -> int:
    """Free the seats whose lease is over; returns how many."""
    overdue = Assignment.objects.filter(OVERDUE)
    lapsed = 0
    found = list(overdue.select_related("claim__desk").order_by("claim_id")[:AT_ONCE])
    lock_many([assignment.claim for assignment in found])  # before anybody is seated anew
    for assignment in found:
        lock(assignment.claim)
        if overdue.filter(pk=assignment.pk).exists():
            lapse(assignment)
            refill(assignment.claim)
            lapsed += 1
    return lapsed


def lapse(assignment: Assignment) -> None:
    stand_up(assignment, State.LAPSED, by=None)
    if not assignment.kept_ready:  # nobody misses what they never opened
        seats_left.send(sender=Assignment, assignments=[assignment], why="lapsed")


def stand_up(assignment: Assignment, state: str, *, by: User | None) -> None:
    assignment.state, assignment.closed_by = state, by
    assignment.closed_at = timezone.now()
    assignment.save(update_fields=["state", "note", "closed_at", "closed_by"])
    claim = assignment.claim
    record("seat.left", assignment, by=by, desk=claim.desk, claim=claim.pk, state=state)


def refill(claim: Claim) -> list[Assignment]:
    """After a seat came free: back to the queue if it was the last, else find somebody.

    Gives the seats that routing filled.
    """
    if claim.status != Status.QUEUED and not seats(claim).filter(state__in=SEATED).exists():
        move(claim, Status.QUEUED, by=None)
        return list(seats(claim).filter(state=State.OPEN))
    return route_many([claim]) if rules_for(claim.desk).routes_itself else []


def clear_seats(claim: Claim, *, by: User | None) -> None:
    """Everybody still at work on the claim is sent home; what is in and counts stays."""
    for assignment in seats(claim).filter(state__in=IN_HAND).select_related("claim__desk"):
        stand_up(assignment, State.CLOSED, by=by)


def clear_conflicted_seats(claim: Claim) -> None:
    """Whoever holds a seat on a claim that touches their conflicts by now gives it up."""
    left = []
    held = seats(claim).filter(state__in=IN_HAND).select_related("claim__desk", "reviewer")
    for assignment in held:
        if has_conflict(assignment.reviewer, claim):
            stand_up(assignment, State.CLOSED, by=None)
            left.append(assignment)
    if left:
        seats_left.send(sender=Assignment, assignments=left, why="conflict")
        claim.refresh_from_db(fields=["status", "version", "round"])
        refill(claim)
