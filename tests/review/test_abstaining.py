"""A reviewer who cannot judge a claim, and a round that goes on without them."""

import pytest
from django.db import IntegrityError, connection, transaction

from factcheck.notices.models import Notice
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry, Membership
from factcheck.review.abstaining import abstain, lower_seats, may_lower
from factcheck.review.abstentions import Abstention, FewerSeats
from factcheck.review.free import free_claims
from factcheck.review.history import abstentions_told, fewer_seats_told
from factcheck.review.models import Assignment, DeskRules
from factcheck.review.reviews import save_draft, submit_review
from factcheck.review.seats import take, take_next
from tests.factories import make_member
from tests.review.stories import WORDS, rating, review, sit_down

pytestmark = pytest.mark.django_db

WHY = "I wrote the port's log."


@pytest.fixture
def seat(story) -> Assignment:
    return sit_down(story.until("queued"), story.alice)


def give_up(seat: Assignment, **facts):
    return abstain(seat, by=seat.reviewer, **{"kind": "too_close", "because": WHY, **facts})


def test_abstain_frees_the_seat_and_is_kept_with_kind_and_reason(story, seat):
    save_draft(seat, by=story.alice, content={"known": "14"}, version=0)

    abstention = give_up(seat)

    seat.refresh_from_db()
    story.claim.refresh_from_db()
    assert (abstention.kind, abstention.because) == ("too_close", WHY)
    assert (seat.state, seat.draft.content, story.claim.status) == (
        "abstained",
        {"known": "14"},
        "queued",
    )
    entry = Entry.objects.filter(action="seat.left").get()
    assert entry.facts == {"claim": str(seat.claim_id), "state": "abstained"}


def test_who_abstained_gets_no_seat_again_in_this_round(story, seat):
    give_up(seat)

    assert not free_claims(story.alice).exists()
    assert take_next(by=story.alice) is None
    story.claim.refresh_from_db()
    with pytest.raises(NotNow) as refusal:
        take(story.claim, by=story.alice)
    assert refusal.value.because == "One person reviews a claim once a round."
    assert take(story.claim, by=story.ben)


def test_seat_is_refilled_on_a_desk_that_routes(story, seat):
    DeskRules.objects.update(routes_itself=True)
    cora = make_member("cora", story.desk)
    sit_down(story.claim, story.ben)

    give_up(seat)

    seated = story.claim.assignments.filter(state__in=("open", "in_work"))
    assert {one.reviewer for one in seated} == {story.ben, cora}


@pytest.mark.parametrize("wrong", [{"kind": "tired"}, {"because": " "}])
def test_abstain_names_what_is_wrong(seat, wrong):
    with pytest.raises(NotValid) as refusal:
        give_up(seat, **wrong)
    assert list(refusal.value.fields) == list(wrong)


def test_abstain_is_for_the_seats_holder_before_the_review_is_in(story, seat):
    with pytest.raises(NotYou):
        abstain(seat, by=story.ben, kind="too_close", because=WHY)
    true = rating(seat.claim, "true")
    submit_review(seat, by=story.alice, said="as_quoted", rating=true, **WORDS)
    with pytest.raises(NotNow):
        give_up(seat)


def test_abstention_tells_editors_but_nobody_who_is_blind(story, seat):
    sit_down(story.claim, story.ben)
    give_up(seat)
    claim = story.claim

    told = Notice.objects.filter(kind="abstained")
    assert {notice.user for notice in told} == {story.bob, story.eve}
    people = (story.alice, story.ben, story.bob)
    assert [len(abstentions_told(claim, one)) for one in people] == [1, 0, 1]


# Fewer seats --------------------------------------------------------------------------------------
def one_in_one_abstained(story):
    review(story.until("queued"), story.ben, "true")
    give_up(sit_down(story.claim, story.alice))
    story.claim.refresh_from_db()
    return story.claim


def test_lower_seats_closes_the_round_when_nobody_is_left(story):
    claim = one_in_one_abstained(story)

    lower_seats(claim, by=story.bob, because="Nobody else reads port logs.")

    claim.refresh_from_db()
    assert (claim.status, FewerSeats.objects.get().seats) == ("decided", 1)
    assert Entry.objects.get(action="seats.lowered").facts == {"seats": 1, "round": 1}


def test_lower_seats_waits_while_somebody_is_left(story):
    claim = one_in_one_abstained(story)
    make_member("cora", story.desk)

    assert not may_lower(story.bob, claim)
    with pytest.raises(NotNow) as refusal:
        lower_seats(claim, by=story.bob, because="In a hurry.")
    assert refusal.value.because == "Somebody is left who can review it: Cora."


def test_lower_seats_is_for_editors_where_somebody_abstained(story, charlie):
    claim = one_in_one_abstained(story)
    for person in (story.ben, charlie):
        with pytest.raises(NotYou):
            lower_seats(claim, by=person, because="We wait.")
    Membership.objects.filter(user=story.alice).update(role="editor")
    story.alice.refresh_from_db()
    with pytest.raises(NotYou):
        lower_seats(claim, by=story.alice, because="I had a seat in this round.")
    lower_seats(claim, by=story.bob, because="Nobody else reads port logs.")
    with pytest.raises(NotNow):
        lower_seats(claim, by=story.bob, because="Again.")


@pytest.mark.parametrize("state", ["queued", "in_review"])
def test_lower_seats_without_an_abstention_is_refused(story, state):
    with pytest.raises(NotNow) as refusal:
        lower_seats(story.until(state), by=story.bob, because="In a hurry.")
    assert refusal.value.because == "Nobody abstained in this round."


def test_fewer_seats_do_not_tell_the_blind_that_somebody_abstained(story):
    DeskRules.objects.update(seats=3)
    claim = one_in_one_abstained(story)
    lower_seats(claim, by=story.bob, because="Nobody else reads port logs.")

    people = (story.alice, story.ben, story.bob)
    assert claim.status == "in_review"
    assert [len(fewer_seats_told(claim, one)) for one in people] == [0, 0, 1]


# In the database ----------------------------------------------------------------------------------
def refused(work) -> bool:
    try:
        with transaction.atomic():
            work()
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except IntegrityError:
        return True
    return False


def test_database_holds_that_an_abstention_is_final_and_says_why(story, seat):
    mine = Assignment.objects.filter(pk=seat.pk)
    assert refused(lambda: mine.update(state="abstained"))
    assert refused(
        lambda: Abstention.objects.create(assignment=seat, kind="too_close", because=WHY)
    )

    give_up(seat)

    assert refused(lambda: mine.update(state="in_work"))
    assert refused(lambda: Abstention.objects.update(because="Another."))
    assert refused(Abstention.objects.all().delete)
    again = {"claim": seat.claim, "round": 1, "seat": 2, "reviewer": story.alice, "why": "So."}
    assert refused(lambda: Assignment.objects.create(**again))
    assert not refused(lambda: Assignment.objects.create(**again | {"round": 2}))
