"""Seats filled by routing: of one claim, or of many together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.arrays import add_rows, among
from factcheck.people.errors import NotValid, NotYou
from factcheck.people.languages import in_language_of_site
from factcheck.people.models import Desk, User
from factcheck.people.rules import is_editor
from factcheck.people.trail import counted, record
from factcheck.review.abstentions import seats_of_each
from factcheck.review.free import OPEN_TO_REVIEWERS, with_free_seats
from factcheck.review.models import Assignment, DeskRules, Draft
from factcheck.review.routing.dealing import Given, deal
from factcheck.review.routing.facts import staff_of, wanted
from factcheck.review.routing.why import Saying
from factcheck.review.scales import rules_for
from factcheck.review.setting_routing import routing_of
from factcheck.review.signals import seats_given
from factcheck.review.who import SEATED
from factcheck.review.workflow import lock_many, move, move_many

Status = Claim.Status
TRIES = 3
AT_ONCE = 500  # waiting claims of a desk that one run looks at


@transaction.atomic
def route_many(claims: Sequence[Claim], *, by: User | None = None) -> list[Assignment]:
    """Fill the free seats of one desk's claims, the first claims first; as far as people go.

    Claims that reviewers cannot sit down on by now are left out. One entry in the trail stands
    for all seats, and the claims that were queued move together.
    """
    if not claims:
        return []
    desk = claims[0].desk
    if any(claim.desk_id != desk.pk for claim in claims):
        raise NotValid({"claims": _("Choose claims of one desk.")})
    if by and not is_editor(by, desk):
        raise NotYou(_("Editors of the desk assign its claims."))
    rules = rules_for(desk)
    lock_many(claims)
    still_open = [claim for claim in claims if claim.status in OPEN_TO_REVIEWERS]
    given = seat_fairly(still_open, rules, by=by)
    sat_on = {each.claim_id for each in given}
    queued = [claim for claim in still_open if claim.status == Status.QUEUED and claim.pk in sat_on]
    if len(queued) == 1:
        move(queued[0], Status.ASSIGNED, by=by)
    else:
        move_many(queued, Status.ASSIGNED, by=by)
    return given


@transaction.atomic
def route_waiting() -> None:
    """On desks that route by themselves, give out the first claims that lack reviewers."""
    desks = Desk.objects.filter(active=True, rules__routes_itself=True)
    waiting = [list(with_free_seats(Claim.objects.filter(desk=desk))[:AT_ONCE]) for desk in desks]
    lock_many([claim for some in waiting for claim in some])  # before anybody is seated
    for some in waiting:
        route_many(some)


def seat_fairly(claims: Sequence[Claim], rules: DeskRules, *, by: User | None) -> list[Assignment]:
    """Deal and write down; anew if somebody declares a conflict while they are dealt a claim."""
    for tries_left in reversed(range(TRIES)):
        routing = routing_of(rules.desk)
        staff = staff_of(rules.desk, balance=routing.balance)
        asked = seats_of_each(claims, usual=rules.seats)
        dealt = deal(wanted(claims, seats=asked), staff, routing.rules)
        try:
            with transaction.atomic():
                return seat(dealt, claims, rules, by=by)
        except IntegrityError:  # the database knows of a declaration that was not there to read
            if not tries_left:
                raise
    return []


def seat(
    dealt: Sequence[Given], claims: Iterable[Claim], rules: DeskRules, *, by: User | None
) -> list[Assignment]:
    """Write down who got what, with their drafts, one entry in the trail and word to them."""
    by_id = {claim.pk: claim for claim in claims}
    free = free_seats([each.claim.key for each in dealt], rules.seats)
    now = timezone.now()
    same = {"assigned_by": by, "lease_until": now + timedelta(minutes=rules.lease_minutes)}
    saying = Saying()
    with in_language_of_site():
        made = [
            Assignment(
                claim=by_id[each.claim.key],
                round=by_id[each.claim.key].round,
                seat=free[each.claim.key].pop(0),
                reviewer_id=each.reviewer.key,
                why=saying.why_chosen(each),
                created_at=now,
                **same,
            )
            for each in dealt
        ]
    if made:
        write_seats(made)
        bring_drafts(made)
        record_seats(made, rules, by=by)
        seats_given.send(sender=Assignment, assignments=made)
    return made


def write_seats(made: Sequence[Assignment]) -> None:
    """Of one moment and one giver; the database looks up their conflicts once for all of them."""
    add_rows(
        made,
        each=("id", "claim", "round", "seat", "reviewer", "why"),
        same=("state", "note", "assigned_by", "lease_until", "created_at"),
    )


def free_seats(ids: Iterable[UUID], seats: int) -> dict[UUID, list[int]]:
    """The numbers that nobody sits on, by claim, in order."""
    taken: dict[UUID, set[int]] = defaultdict(set)
    rows = Assignment.objects.filter(claim__in=among(set(ids)), round=F("claim__round"))
    for claim, number in rows.filter(state__in=SEATED).values_list("claim", "seat"):
        taken[claim].add(number)
    return {pk: [n for n in range(1, seats + 1) if n not in taken.get(pk, ())] for pk in ids}


def record_seats(made: Sequence[Assignment], rules: DeskRules, *, by: User | None) -> None:
    first = made[0]
    if len(made) > 1:
        record("seats.given", rules.desk, by=by, desk=rules.desk, **counted(made))
    else:
        facts = {"claim": first.claim_id, "reviewer": first.reviewer_id}
        record("seat.given", first, by=by, desk=rules.desk, **facts)


def bring_drafts(given: Sequence[Assignment]) -> None:
    """What somebody had written on an earlier seat of the round comes along."""
    kept = {}
    earlier = Draft.objects.filter(
        assignment__claim__in=among({each.claim_id for each in given}),
        assignment__round=F("assignment__claim__round"),
    )
    rows = earlier.select_related("assignment").order_by("saved_at")
    for draft in rows:
        kept[draft.assignment.claim_id, draft.assignment.reviewer_id] = draft.content
    Draft.objects.bulk_create(
        Draft(assignment=each, content=content, saved_at=timezone.now())
        for each in given
        if (content := kept.get((each.claim_id, each.reviewer_id))) is not None
    )
