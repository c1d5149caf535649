"""A seat goes from one reviewer to another: an editor takes it over, or its time was over."""

from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry, Membership
from factcheck.review.models import Assignment, DeskRules, Draft
from factcheck.review.queries import free_claims
from factcheck.review.reviews import save_draft
from factcheck.review.rules import may
from factcheck.review.seats import hand_back, lapse_overdue, take, take_next
from factcheck.review.taking_over import take_over
from tests.factories import make_member
from tests.review.stories import review, sit_down

pytestmark = pytest.mark.django_db

WHY = "Alice is ill."


@pytest.fixture
def seat(story) -> Assignment:
    seat = sit_down(story.until("queued"), story.alice)
    save_draft(seat, by=story.alice, content={"known": "14"}, version=0)
    return seat


def let_time_pass(seat: Assignment) -> None:
    over = timezone.now() - timedelta(minutes=1)
    Assignment.objects.filter(pk=seat.pk).update(lease_until=over)


def test_editor_gives_the_seat_to_somebody_and_the_draft_stays(story, seat):
    given = take_over(seat, by=story.bob, because=f" {WHY} ", reviewer=story.ben)

    seat.refresh_from_db()
    assert (seat.state, seat.note, seat.closed_by) == ("taken_over", WHY, story.bob)
    assert (given.reviewer, given.seat, given.why) == (story.ben, 1, "Bob gave it to you.")
    assert [(one.assignment, one.content) for one in Draft.objects.all()] == [
        (seat, {"known": "14"})
    ]
    assert Notice.objects.get(kind="taken_over").user == story.alice
    facts = {"claim": str(seat.claim_id), "state": "taken_over"}
    assert Entry.objects.get(action="seat.left").facts == facts


def test_seat_taken_over_for_nobody_goes_back_to_the_queue(story, seat):
    assert take_over(seat, by=story.bob, because=WHY) is None

    story.claim.refresh_from_db()
    assert story.claim.status == "queued"
    assert take_next(story.desk, by=story.alice) is None
    again = take(story.claim, by=story.alice)
    assert again.draft.content == {"known": "14"}


def test_seat_taken_over_is_not_routed_back_to_its_holder(story, seat):
    DeskRules.objects.update(routes_itself=True)
    sit_down(story.claim, story.ben)
    cora = make_member("cora", story.desk)

    take_over(seat, by=story.bob, because=WHY)

    held = Assignment.objects.filter(state__in=("open", "in_work"))
    assert {one.reviewer for one in held} == {story.ben, cora}


def test_take_over_is_for_editors_who_are_not_blind(story, seat, charlie):
    sit_down(story.claim, story.ben)
    Membership.objects.filter(user=story.ben).update(role="editor")
    story.ben.refresh_from_db()
    for person in (story.alice, story.ben, charlie):
        with pytest.raises(NotYou):
            take_over(seat, by=person, because=WHY)


def test_take_over_names_what_is_wrong(story, seat):
    with pytest.raises(NotValid) as refusal:
        take_over(seat, by=story.bob, because=" ")
    assert list(refusal.value.fields) == ["because"]
    with pytest.raises(NotValid) as refusal:
        take_over(seat, by=story.bob, because=WHY, reviewer=story.alice)
    assert list(refusal.value.fields) == ["reviewer"]


def test_take_over_of_a_seat_that_nobody_holds_is_refused(story, seat):
    hand_back(seat, by=story.alice, because="I am ill.")
    with pytest.raises(NotNow):
        take_over(seat, by=story.bob, because=WHY)


def test_reviewer_who_may_not_have_the_seat_does_not_get_it(story, seat, charlie):
    with pytest.raises(NotYou):
        take_over(seat, by=story.bob, because=WHY, reviewer=charlie)
    assert Assignment.objects.get().state == "in_work"


# When its time is over ----------------------------------------------------------------------------
def test_seat_whose_time_is_over_is_free_to_take_at_once(story, seat):
    review(story.claim, story.ben, "true")
    cora = make_member("cora", story.desk)
    assert (may(cora, "take", story.claim), free_claims(cora).exists()) == (False, False)
    let_time_pass(seat)
    assert (may(cora, "take", story.claim), free_claims(cora).exists()) == (True, True)

    given = take_next(story.desk, by=cora)

    seat.refresh_from_db()
    story.claim.refresh_from_db()
    assert (given.seat, seat.state, story.claim.status) == (1, "lapsed", "in_review")
    assert [notice.user for notice in Notice.objects.filter(kind="lapsed")] == [story.alice]


def test_holder_works_on_after_their_time_while_nobody_wants_the_seat(story, seat):
    let_time_pass(seat)

    save_draft(seat, by=story.alice, content={"known": "15"}, version=1)

    seat.refresh_from_db()
    assert (seat.state, seat.lease_until > timezone.now()) == ("in_work", True)


def test_holder_is_told_when_their_seat_lapses_by_itself(story, seat):
    let_time_pass(seat)
    lapse_overdue()

    assert Notice.objects.get(kind="lapsed").sentence() == (
        "Your time for this claim was over and the seat is free again. Your draft is kept."
    )
