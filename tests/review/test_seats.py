from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Membership
from factcheck.review.actions import queue, recall, reopen
from factcheck.review.filling import route_many
from factcheck.review.free import free_claims
from factcheck.review.models import Assignment, Conflict, DeskRules, Move
from factcheck.review.reviews import save_draft
from factcheck.review.rules import may
from factcheck.review.seats import (
    assign,
    hand_back,
    lapse_overdue,
    open_assignment,
    take,
    take_next,
)
from tests.factories import make_member
from tests.review.stories import new_claim, new_claims, queued, review, sit_down


@pytest.fixture
def drafted(story) -> Assignment:
    """A seat of Alice's on which she has begun to write."""
    seat = sit_down(story.until("queued"), story.alice)
    save_draft(seat, by=story.alice, content={"known": "14"}, version=0)
    return seat


def state_of(row) -> str:
    row.refresh_from_db()
    return getattr(row, "status", None) or row.state


def let_lapse(seat) -> None:
    Assignment.objects.filter(pk=seat.pk).update(lease_until=timezone.now() - timedelta(minutes=1))


def test_take_puts_a_queued_claim_into_assigned(story):
    claim = story.until("queued")

    seat = take(claim, by=story.alice)

    assert (seat.seat, seat.state, seat.why) == (1, "open", "You took it yourself.")
    assert state_of(claim) == "assigned"


def test_take_fills_the_second_seat_without_moving_the_claim(story):
    claim = story.until("assigned")

    seat = take(claim, by=story.ben)

    assert seat.seat == 2
    assert claim.moves.count() == 2


def test_take_when_every_seat_is_taken_is_not_now(story, desk):
    claim = story.until("assigned")
    take(claim, by=story.ben)

    with pytest.raises(NotNow, match="No seat on this claim is free"):
        take(claim, by=make_member("cora", desk))


@pytest.mark.parametrize("state", ["new", "disputed", "decided", "dismissed"])
def test_take_of_a_claim_that_nobody_reviews_is_not_now(state, story):
    claim = story.until(state)

    with pytest.raises(NotNow, match="No seat on this claim is free"):
        take(claim, by=story.ben)


def test_take_with_two_clicks_takes_one_seat(story):
    claim = story.until("queued")

    assert take(claim, by=story.alice) == take(claim, by=story.alice)
    assert claim.assignments.count() == 1


def test_take_of_a_second_seat_after_a_review_is_not_now(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")

    with pytest.raises(NotNow, match="once a round"):
        take(claim, by=story.alice)


@pytest.mark.parametrize("stranger", ["bob", "charlie", "root"])
def test_take_by_anybody_but_the_desks_reviewers_is_refused(stranger, story, request):
    claim = story.until("queued")
    person = getattr(story, stranger, None) or request.getfixturevalue(stranger)

    with pytest.raises(NotYou, match="Only reviewers of the desk"):
        take(claim, by=person)


def test_take_despite_a_conflict_is_refused_at_once(story):
    claim = story.until("queued")
    Conflict.objects.create(user=story.alice, publisher=claim.article.publisher, reason="Ex-staff.")

    with pytest.raises(NotYou, match="conflict of interest"):
        take(claim, by=story.alice)


def test_take_in_a_language_one_does_not_read_is_refused(story, desk):
    claim = new_claim(desk, language="pt-BR")
    story.claim = claim
    story.queued()

    with pytest.raises(NotYou, match="language"):
        take(claim, by=story.alice)


def test_take_beyond_ones_capacity_is_not_now(story):
    Membership.objects.filter(user=story.alice).update(capacity=0)
    claim = story.until("queued")

    with pytest.raises(NotNow, match="0 of 0 claims are in hand"):
        take(claim, by=story.alice)


def test_take_next_gives_the_first_claim_of_the_queue(story, desk):
    later, first = new_claim(desk, rank_at=timezone.now() + timedelta(days=1)), story.claim
    for claim in (later, first):
        story.claim = claim
        story.queued()

    assert take_next(by=story.alice).claim == first
    assert take_next(by=story.alice).claim == later
    assert take_next(by=story.alice) is None


def on_two_desks(story, other_desk) -> Claim:
    """Alice reviews for both; the claim that waits on the other one."""
    Membership.objects.create(user=story.alice, desk=other_desk, role="reviewer")
    other = new_claim(other_desk)
    Claim.objects.filter(pk=other.pk).update(rank_at=timezone.now() + timedelta(days=1))
    queue(other, by=make_member("vera", other_desk, "editor"))
    return other


def test_take_next_gives_the_first_of_all_desks(story, other_desk):
    other = on_two_desks(story, other_desk)
    claim = story.until("queued")
    Claim.objects.filter(pk=claim.pk).update(rank_at=timezone.now() + timedelta(days=2))

    assert [take_next(by=story.alice).claim for _ in range(2)] == [other, claim]


def test_take_next_passes_over_a_desk_where_they_have_enough_in_hand(story, other_desk):
    other = on_two_desks(story, other_desk)
    story.until("queued")
    Membership.objects.filter(user=story.alice, desk=story.desk).update(capacity=0)

    assert take_next(by=story.alice).claim == other
    with pytest.raises(NotNow, match="0 of 0 claims are in hand"):
        take_next(by=story.alice)


def test_take_next_of_a_list_leaves_the_others(story, desk):
    story.until("queued")
    second = queued(desk, story.bob)
    listed = Claim.objects.filter(pk=second.pk)

    assert take_next(by=story.alice, among=listed).claim == second
    assert take_next(by=story.alice, among=listed) is None


def test_take_next_does_not_give_back_what_was_handed_back(story, desk):
    story.until("queued")
    seat = take_next(by=story.alice)

    hand_back(seat, by=story.alice, because="I know nothing of ports.")

    assert take_next(by=story.alice) is None
    assert take_next(by=story.ben).claim == story.claim


def test_assign_says_who_gave_it(story):
    claim = story.until("queued")

    seat = assign(claim, story.ben, by=story.bob)

    assert (seat.reviewer, seat.assigned_by, seat.why) == (
        story.ben,
        story.bob,
        "Bob gave it to you.",
    )


def test_assign_is_for_editors(story):
    claim = story.until("queued")

    with pytest.raises(NotYou):
        assign(claim, story.ben, by=story.alice)


def test_open_by_somebody_who_left_the_desk_is_not_you(story):
    seat = story.until("assigned").assignments.get()
    Membership.objects.filter(user=story.alice).update(active=False)
    story.alice.refresh_from_db()

    with pytest.raises(NotYou):
        open_assignment(seat, by=story.alice)


def test_opening_moves_the_claim_once_however_often_it_is_opened(story):
    claim = story.until("assigned")
    seat = claim.assignments.get()

    open_assignment(seat, by=story.alice)
    open_assignment(Assignment.objects.get(pk=seat.pk), by=story.alice)

    assert (state_of(claim), state_of(seat)) == ("in_review", "in_work")
    assert claim.moves.count() == 3


def test_opening_somebody_elses_seat_is_refused(story):
    seat = story.until("assigned").assignments.get()

    with pytest.raises(NotYou):
        open_assignment(seat, by=story.ben)


def test_opening_despite_a_conflict_declared_meanwhile_is_refused(story):
    seat = story.until("assigned").assignments.get()
    Conflict.objects.create(user=story.alice, speaker=seat.claim.speaker, reason="A friend.")

    with pytest.raises(NotYou, match="conflict of interest"):
        open_assignment(seat, by=story.alice)


def test_hand_back_of_the_only_seat_returns_the_claim_to_the_queue(story):
    claim = story.until("in_review")
    seat = claim.assignments.get()

    hand_back(seat, by=story.alice, because="I know nothing of ports.")

    assert (state_of(claim), state_of(seat)) == ("queued", "handed_back")
    assert seat.note == "I know nothing of ports."


def test_hand_back_without_a_note_is_not_valid(story):
    seat = story.until("in_review").assignments.get()

    with pytest.raises(NotValid):
        hand_back(seat, by=story.alice, because=" ")


def test_hand_back_while_the_other_works_on_leaves_the_claim(story):
    claim = story.until("in_review")
    second = sit_down(claim, story.ben)

    hand_back(second, by=story.ben, because="No time.")

    assert state_of(claim) == "in_review"


def test_a_returned_seat_is_refilled_on_a_desk_that_routes(story, desk):
    cora = make_member("cora", desk)
    claim = story.until("in_review")
    second = sit_down(claim, story.ben)
    DeskRules.objects.filter(desk=desk).update(routes_itself=True)

    hand_back(second, by=story.ben, because="No time.")

    assert claim.assignments.get(state="open").reviewer == cora


def test_lapse_frees_the_overdue_seat_and_keeps_the_draft(story):
    claim = story.until("in_review")
    seat = claim.assignments.get()
    save_draft(seat, by=story.alice, content={"known": "The log says 14."}, version=0)
    let_lapse(seat)

    assert lapse_overdue() == 1
    assert lapse_overdue() == 0

    assert (state_of(claim), state_of(seat)) == ("queued", "lapsed")
    again = take(claim, by=story.alice)
    assert again.draft.content == {"known": "The log says 14."}


def test_lapse_holds_claims_in_the_order_in_which_everybody_does(story):
    claims = new_claims(story.desk, 2)
    for claim, day in zip(claims, (5, 4), strict=True):
        claim.rank_at = datetime(2024, 11, day, tzinfo=UTC)
        claim.save(update_fields=["rank_at"])
        queue(claim, by=story.bob)
        let_lapse(take(claim, by=story.alice))

    lapse_overdue()

    left = Move.objects.filter(from_status="assigned").order_by("pk")
    assert [move.claim for move in left] == claims


def test_lapse_leaves_a_claim_with_a_review_in_where_it_is(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    second = sit_down(claim, story.ben)
    let_lapse(second)

    lapse_overdue()

    assert (state_of(claim), state_of(second)) == ("in_review", "lapsed")


def test_working_renews_the_lease(story):
    seat = story.until("in_review").assignments.get()
    let_lapse(seat)

    save_draft(seat, by=story.alice, content={}, version=0)

    assert lapse_overdue() == 0


def test_recall_sends_everybody_home_and_keeps_what_counts(story):
    claim = story.until("queued")
    given = review(claim, story.alice, "true")
    second = sit_down(claim, story.ben)

    recall(claim, by=story.bob, because="We wait for the second log.")

    assert (state_of(claim), state_of(second)) == ("queued", "closed")
    assert claim.reviews.get() == given
    assert take(claim, by=story.ben).seat == 2


def test_reopened_claim_is_reviewed_again_by_the_same_people(story):
    claim = story.until("decided")
    reopen(claim, by=story.bob, because="A second log appeared.")

    review(claim, story.alice, "false")
    review(claim, story.ben, "false")

    assert (state_of(claim), claim.round) == ("decided", 2)
    assert claim.reviews.count() == 4


def test_one_seat_desk_decides_with_one_review(story, desk):
    DeskRules.objects.filter(desk=desk).update(seats=1)
    claim = story.until("queued")

    review(claim, story.alice, "false")

    assert state_of(claim) == "decided"


def test_route_fills_every_seat_for_whom_there_are_people(story):
    claim = story.until("queued")

    seats = route_many([claim])

    assert {seat.reviewer for seat in seats} == {story.alice, story.ben}
    assert route_many([claim]) == []
    assert state_of(claim) == "assigned"


def test_route_without_anybody_eligible_leaves_the_claim_in_the_queue(desk, bob):
    claim = queued(desk, bob)

    assert route_many([claim]) == []
    assert state_of(claim) == "queued"


def test_route_by_hand_is_for_editors(story):
    claim = story.until("queued")

    with pytest.raises(NotYou):
        route_many([claim], by=story.alice)


# When its time is over ----------------------------------------------------------------------------
def test_seat_whose_time_is_over_is_free_to_take_at_once(story, drafted):
    review(story.claim, story.ben, "true")
    cora = make_member("cora", story.desk)
    assert (may(cora, "take", story.claim), free_claims(cora).exists()) == (False, False)
    let_lapse(drafted)
    assert (may(cora, "take", story.claim), free_claims(cora).exists()) == (True, True)

    given = take_next(by=cora)

    drafted.refresh_from_db()
    story.claim.refresh_from_db()
    assert (given.seat, drafted.state, story.claim.status) == (1, "lapsed", "in_review")
    assert [notice.user for notice in Notice.objects.filter(kind="lapsed")] == [story.alice]


def test_holder_works_on_after_their_time_while_nobody_wants_the_seat(story, drafted):
    let_lapse(drafted)

    save_draft(drafted, by=story.alice, content={"known": "15"}, version=1)

    drafted.refresh_from_db()
    assert (drafted.state, drafted.lease_until > timezone.now()) == ("in_work", True)


def test_holder_is_told_when_their_seat_lapses_by_itself(story, drafted):
    let_lapse(drafted)
    lapse_overdue()

    assert Notice.objects.get(kind="lapsed").sentence() == (
        "Your time for this claim was over and the seat is free again. Your draft is kept."
    )
