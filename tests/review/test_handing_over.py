import pytest

from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry, Membership
from factcheck.people.trail import counted
from factcheck.review.handing_over import hand_over, hand_over_all
from factcheck.review.models import Assignment, DeskRules, Draft
from factcheck.review.reviews import save_draft
from factcheck.review.rules import may
from factcheck.review.seats import hand_back, take, take_next
from tests.factories import make_member
from tests.review.stories import queued, review, sit_down

NOTE = "The port answers by Friday."


@pytest.fixture
def cora(story):
    return make_member("cora", story.desk)


def seat_of(claim, reviewer) -> Assignment:
    return Assignment.objects.filter(claim=claim, reviewer=reviewer).latest("pk")


def test_hand_over_gives_the_seat_with_a_note_and_tells_both(story, cora):
    claim = story.until("in_review")
    seat = seat_of(claim, story.alice)
    save_draft(seat, by=story.alice, content={"known": "14"}, version=0)

    given = hand_over(seat, to=cora, by=story.bob, note=f" {NOTE} ")

    claim.refresh_from_db()
    seat.refresh_from_db()
    assert (seat.state, seat.note, seat.closed_by) == ("handed_over", NOTE, story.bob)
    assert (given.seat, given.reviewer) == (seat.seat, cora)
    assert (given.note, given.why) == (NOTE, "Bob gave it to you.")
    assert claim.status == "in_review"
    assert Draft.objects.get().assignment == seat
    told = Notice.objects.values_list("user__username", "kind")
    assert set(told) == {("alice", "handed_over"), ("cora", "assigned")}
    facts = {"claim": str(claim.pk), "state": "handed_over"}
    assert Entry.objects.get(action="seat.left").facts == facts


def test_hand_over_to_whoever_is_next_queues_it_again(story):
    claim = story.until("in_review")
    seat = seat_of(claim, story.alice)
    save_draft(seat, by=story.alice, content={"known": "14"}, version=0)

    assert hand_over(seat, to=None, by=story.bob, note=NOTE) is None

    claim.refresh_from_db()
    assert claim.status == "queued"
    assert take_next(by=story.alice) is None
    assert take(claim, by=story.alice).draft.content == {"known": "14"}


@pytest.mark.parametrize("alone", [True, False])
def test_hand_over_to_whoever_is_next_is_routed_to_somebody_else(story, cora, alone):
    claim = story.until("in_review")
    others = {cora} if alone else {cora, story.ben}
    if alone:
        Membership.objects.filter(user=story.ben).update(capacity=0)
    else:
        sit_down(claim, story.ben)
    DeskRules.objects.update(routes_itself=True)

    given = hand_over(seat_of(claim, story.alice), to=None, by=story.bob, note=NOTE)

    assert (given.reviewer, given.note) == (cora, NOTE)
    held = Assignment.objects.filter(state__in=("open", "in_work"))
    assert {one.reviewer for one in held} == others


def test_hand_over_is_refused_whole(story, cora, charlie):
    claim = story.until("in_review")
    seat = seat_of(claim, story.alice)
    Membership.objects.filter(user=cora).update(capacity=0)

    with pytest.raises(NotNow):
        hand_over(seat, to=cora, by=story.bob, note=NOTE)
    with pytest.raises(NotYou):
        hand_over(seat_of(claim, story.alice), to=charlie, by=story.bob, note=NOTE)

    seat.refresh_from_db()
    assert seat.state == "in_work"


def test_hand_over_is_for_editors_who_see_the_round(story, cora, charlie):
    claim = story.until("in_review")
    seat = seat_of(claim, story.alice)
    take(claim, by=story.ben)
    for person in (story.alice, story.ben, charlie):
        with pytest.raises(NotYou):
            hand_over(seat, to=cora, by=person, note=NOTE)
    Membership.objects.filter(user=story.ben).update(role="editor")
    story.ben.refresh_from_db()
    with pytest.raises(NotYou):
        hand_over(seat, to=cora, by=story.ben, note=NOTE)
    assert (may(story.ben, "hand_over", claim), may(story.bob, "hand_over", claim)) == (False, True)


def test_hand_over_names_what_is_wrong(story, cora):
    seat = seat_of(story.until("in_review"), story.alice)
    with pytest.raises(NotValid) as refusal:
        hand_over(seat, to=cora, by=story.bob, note=" ")
    assert list(refusal.value.fields) == ["note"]
    with pytest.raises(NotValid) as refusal:
        hand_over(seat, to=story.alice, by=story.bob, note=NOTE)
    assert list(refusal.value.fields) == ["to"]


def test_hand_over_of_a_seat_that_was_left_is_not_now(story, cora):
    claim = story.until("in_review")
    seat = seat_of(claim, story.alice)
    hand_back(seat, by=story.alice, because="I am ill.")
    with pytest.raises(NotNow):
        hand_over(seat, to=cora, by=story.bob, note=NOTE)


def test_hand_over_all_goes_to_those_who_are_free(story, cora):
    claims = [queued(story.desk, story.bob) for _ in range(3)]
    for claim in claims:
        sit_down(claim, story.alice)
    DeskRules.objects.filter(desk=story.desk).update(seats=1)
    left = list(Assignment.objects.all())

    done = hand_over_all(story.alice, story.desk, by=story.bob, note=NOTE)

    assert {seat.reviewer for seat in done.given} == {story.ben, cora}
    assert (len(done.given), done.waiting) == (3, [])
    assert set(Assignment.objects.filter(state="open").values_list("note", flat=True)) == {NOTE}
    gone = Assignment.objects.filter(reviewer=story.alice).values_list("state", "note", "closed_by")
    assert set(gone) == {("handed_over", NOTE, story.bob.pk)}
    entry = Entry.objects.get(action="seats.handed_over")
    assert entry.facts == {"reviewer": str(story.alice.pk), **counted(left)}


def test_hand_over_all_queues_what_nobody_can_take(story):
    claim = story.until("in_review")
    Membership.objects.filter(user=story.ben).update(capacity=0)

    done = hand_over_all(story.alice, story.desk, by=story.bob, note=NOTE)

    claim.refresh_from_db()
    assert (done.given, done.waiting, claim.status) == ([], [claim], "queued")


def test_hand_over_all_leaves_what_is_in(story):
    claim = story.until("queued")
    given = review(claim, story.alice, "true")

    with pytest.raises(NotValid):
        hand_over_all(story.alice, story.desk, by=story.bob, note=NOTE)

    given.assignment.refresh_from_db()
    assert given.assignment.state == "submitted"


def test_hand_over_all_is_for_editors_of_the_desk(story, charlie):
    story.until("in_review")
    for person in (story.ben, charlie):
        with pytest.raises(NotYou):
            hand_over_all(story.alice, story.desk, by=person, note=NOTE)
