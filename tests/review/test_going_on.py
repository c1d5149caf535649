from datetime import date, timedelta

import pytest
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow
from factcheck.people.models import Absence, Membership
from factcheck.review.actions import dismiss
from factcheck.review.deadline import Deadline
from factcheck.review.going_on import READY_FOR, begin_next, go_on, keep_ready, let_go
from factcheck.review.handing_over import hand_over_all
from factcheck.review.models import Assignment
from factcheck.review.rows import rows_of
from factcheck.review.rules import may
from factcheck.review.seats import assign, lapse_overdue, open_assignment, take, take_next
from tests.review.stories import Story, queued, sit_down


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


@pytest.fixture
def first(story):
    """The claim that Alice reviews."""
    return sit_down(queued(story.desk, story.bob), story.alice).claim


@pytest.fixture
def second(first, story):
    """The one that waits after it."""
    return queued(story.desk, story.bob)


def state_of(seat: Assignment) -> tuple[str, bool]:
    seat.refresh_from_db()
    return seat.state, seat.kept_ready


def test_keep_ready_takes_the_next_claim_for_a_few_minutes(first, second, story):
    seat = keep_ready(first, by=story.alice)
    assert (seat.claim, seat.reviewer, seat.state, seat.kept_ready) == (
        second,
        story.alice,
        "open",
        True,
    )
    left = seat.lease_until - timezone.now()
    assert READY_FOR - timedelta(seconds=10) < left <= READY_FOR


def test_keep_ready_twice_is_one_seat_that_lasts_longer(first, second, story):
    seat = keep_ready(first, by=story.alice)
    Assignment.objects.filter(pk=seat.pk).update(lease_until=timezone.now() + timedelta(seconds=5))
    again = keep_ready(first, by=story.alice)
    seat.refresh_from_db()
    assert again == seat
    assert seat.lease_until > timezone.now() + timedelta(minutes=4)


def test_keep_ready_hands_nobody_else_the_same_claim(first, story):
    story.desk.rules.seats = 1
    story.desk.rules.save()
    queued(story.desk, story.bob)
    keep_ready(first, by=story.alice)
    assert take_next(by=story.ben) is None


def test_keep_ready_prefers_what_was_assigned_and_leaves_its_lease(first, second, story):
    assigned = take(second, by=story.alice)
    queued(story.desk, story.bob)
    seat = keep_ready(first, by=story.alice)
    assert (seat, seat.kept_ready, seat.lease_until) == (assigned, False, assigned.lease_until)


def test_keep_ready_without_another_claim(first, story):
    assert keep_ready(first, by=story.alice) is None


def test_keep_ready_for_whoever_has_enough_in_hand(first, second, story):
    Membership.objects.filter(user=story.alice).update(capacity=1)
    assert keep_ready(first, by=story.alice) is None


def test_keep_ready_for_whoever_is_away(first, second, story):
    today = timezone.localdate()
    Absence.objects.create(user=story.alice, first_day=today, last_day=today)
    Absence.objects.create(user=story.ben, first_day=date(2020, 1, 1), last_day=date(2020, 1, 2))
    assert keep_ready(first, by=story.alice) is None
    assert keep_ready(first, by=story.ben).reviewer == story.ben


def test_go_on_begins_with_what_was_kept_ready(first, second, story):
    ready = keep_ready(first, by=story.alice)
    assert go_on(first, by=story.alice) == ready
    assert state_of(ready) == ("in_work", False)
    second.refresh_from_db()
    assert second.status == "in_review"


def test_go_on_begins_with_what_was_named_of_seats_that_were_given_at_once(first, story):
    """Its page was made ahead; another one would have to be made while somebody waits."""
    for claim in reversed([queued(story.desk, story.bob) for _ in range(4)]):
        take(claim, by=story.alice)
    given = timezone.now()
    until = given + timedelta(hours=1)
    given_at_once = Assignment.objects.filter(reviewer=story.alice, state="open")
    given_at_once.update(created_at=given, lease_until=until)
    earliest = given_at_once.earliest("pk")
    named = keep_ready(first, by=story.alice)
    assert go_on(first, by=story.alice) == named == earliest


def test_go_on_takes_the_next_where_nothing_was_kept_ready(first, second, story):
    seat = go_on(first, by=story.alice)
    assert (seat.claim, seat.state, seat.kept_ready) == (second, "in_work", False)


def test_go_on_passes_over_a_seat_that_was_closed_meanwhile(first, second, story):
    third = queued(story.desk, story.bob)
    ready = keep_ready(first, by=story.alice)
    Assignment.objects.filter(pk=ready.pk).update(lease_until=timezone.now() - timedelta(minutes=1))
    story.desk.rules.seats = 1
    story.desk.rules.save()
    open_assignment(take(second, by=story.ben), by=story.ben)
    seat = go_on(first, by=story.alice)
    assert (seat.claim, seat.state) == (third, "in_work")


def test_go_on_within_a_list_does_not_leave_it(first, second, story):
    third = queued(story.desk, story.bob)
    take(second, by=story.alice)
    listed = Claim.objects.filter(pk__in=[first.pk, third.pk])

    assert keep_ready(first, by=story.alice, among=listed).claim == third
    assert go_on(first, by=story.alice, among=listed).claim == third
    assert go_on(third, by=story.alice, among=listed) is None


def test_go_on_without_another_claim(first, story):
    assert go_on(first, by=story.alice) is None


def test_let_go_gives_back_what_was_never_opened_and_may_be_taken_again(first, second, story):
    ready = keep_ready(first, by=story.alice)
    let_go(by=story.alice)
    assert state_of(ready) == ("handed_back", True)
    second.refresh_from_db()
    assert second.status == "queued"
    assert take_next(by=story.alice).claim == second


def test_a_claim_kept_ready_and_given_back_is_as_it_was(first, second, story):
    """Whoever saw it before, for example to act on many, is not overtaken by anybody."""
    seen, moves = second.version, second.moves.count()
    keep_ready(first, by=story.alice)
    second.refresh_from_db()
    assert (second.status, second.version) == ("queued", seen)
    let_go(by=story.alice)
    second.refresh_from_db()
    assert (second.status, second.version, second.moves.count()) == ("queued", seen, moves)


def test_a_colleague_takes_the_other_seat_of_what_is_kept_ready(first, second, story):
    ready = keep_ready(first, by=story.alice)
    take(second, by=story.ben)
    second.refresh_from_db()
    assert second.status == "assigned"
    open_assignment(ready, by=story.alice)
    assert ready.claim.status == "in_review"


def test_what_is_given_back_goes_to_others_where_the_desk_routes_by_itself(first, second, story):
    story.desk.rules.seats = 1
    story.desk.rules.save()
    keep_ready(first, by=story.alice)
    story.desk.rules.routes_itself = True
    story.desk.rules.save()
    let_go(by=story.alice)
    second.refresh_from_db()
    assert second.status == "assigned"


def test_all_that_is_handed_over_takes_what_is_kept_ready_along(first, second, story):
    keep_ready(first, by=story.alice)
    Membership.objects.filter(user=story.ben).update(capacity=0)
    hand_over_all(story.alice, story.desk, by=story.bob, note="She is ill.")
    for claim in (first, second):
        claim.refresh_from_db()
    assert (first.status, second.status) == ("queued", "queued")


def test_an_editor_dismisses_what_is_only_kept_ready(first, second, story):
    ready = keep_ready(first, by=story.alice)
    dismiss(second, by=story.bob, because="An opinion.", kind="opinion")
    assert state_of(ready) == ("closed", True)


def test_whoever_takes_what_they_kept_ready_holds_it_as_long_as_any_seat(first, second, story):
    ready = keep_ready(first, by=story.alice)
    assert take(second, by=story.alice) == ready
    assert (state_of(ready), second.status) == (("open", False), "assigned")
    assert ready.lease_until > timezone.now() + READY_FOR


@pytest.mark.parametrize("to", ["alice", "ben"])
def test_an_editor_assigns_what_is_only_kept_ready(to, first, second, story):
    story.desk.rules.seats = 1
    story.desk.rules.save()
    ready = keep_ready(first, by=story.alice)
    assert may(story.bob, "assign", second) is True

    seat = assign(second, getattr(story, to), by=story.bob)

    assert state_of(ready) == ("closed", True)
    assert (seat.state, seat.kept_ready, second.status) == ("open", False, "assigned")
    assert may(story.bob, "assign", second) is False


def test_a_row_tells_its_reviewer_alone_of_what_is_kept_ready(first, second, story):
    keep_ready(first, by=story.alice)
    told = [rows_of([second.pk], person)[second.pk].in_hand for person in (story.alice, story.bob)]
    assert told == [[{"name": str(story.alice), "mine": True}], []]


def test_let_go_leaves_what_was_begun_or_assigned(first, second, story):
    assigned = take(second, by=story.alice)
    let_go(by=story.alice)
    assert state_of(assigned) == ("open", False)


def test_what_was_kept_ready_lapses_without_a_word(first, second, story):
    ready = keep_ready(first, by=story.alice)
    told = Notice.objects.count()
    Assignment.objects.filter(pk=ready.pk).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert lapse_overdue() == 1
    assert state_of(ready) == ("lapsed", True)
    assert Notice.objects.count() == told


def test_the_next_claim_is_what_one_holds_and_what_is_due_first_of_it(first, second, story):
    late, fresh = queued(story.desk, story.bob), queued(story.desk, story.bob)
    for claim in (second, late):
        take(claim, by=story.alice)
    Deadline.objects.filter(claim=late).update(due_at=timezone.now() - timedelta(hours=1))

    begun = [begin_next(by=story.alice).claim for _ in range(2)]
    assert begun == [late, late]  # it is come back to until it is done

    Deadline.objects.filter(claim=late).update(due_at=timezone.now() + timedelta(hours=1))
    assert [begin_next(by=story.alice).claim for _ in range(2)] == [second, fresh]


def test_what_one_holds_is_begun_where_no_more_can_be_taken(first, second, story):
    take(second, by=story.alice)
    queued(story.desk, story.bob)
    Membership.objects.filter(user=story.alice).update(capacity=2)

    assert begin_next(by=story.alice).claim == second
    with pytest.raises(NotNow, match="2 of 2 claims are in hand"):
        begin_next(by=story.alice)
