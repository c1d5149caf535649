import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factcheck.notices.models import Notice
from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Entry, Membership
from factcheck.people.trail import counted
from factcheck.review.actions import dismiss, queue
from factcheck.review.filling import route_many
from factcheck.review.models import Assignment, Conflict
from factcheck.review.reviews import save_draft
from factcheck.review.seats import hand_back, take
from tests.factories import make_member
from tests.review.stories import new_claim, new_claims, queued, sit_down


@pytest.fixture
def claims(story):
    found = new_claims(story.desk, 3)
    for claim in found:
        queue(claim, by=story.bob)
    return found


def test_route_many_seats_all_moves_all_and_tells_all(story, claims):
    last = Entry.objects.latest("pk").pk

    given = route_many(claims, by=story.bob)

    assert len(given) == Assignment.objects.count() == 6
    assert {(claim.status, claim.version) for claim in claims} == {("assigned", 2)}
    assert sorted(seat.seat for seat in given) == [1, 1, 1, 2, 2, 2]
    assert Notice.objects.filter(kind="assigned").count() == 6
    entries = Entry.objects.filter(pk__gt=last).order_by("pk")
    assert [entry.action for entry in entries] == ["seats.given", "claims.moved"]
    assert entries[0].facts == counted(given)
    assert {entry.actor_id for entry in entries} == {str(story.bob.pk)}


def test_route_many_spreads_the_load(story, claims):
    make_member("cora", story.desk)

    given = route_many(claims)

    seats = [seat.reviewer_id for seat in given]
    assert {seats.count(reviewer) for reviewer in seats} == {2}


def test_route_many_fills_what_is_free_and_leaves_the_rest(story, claims):
    one, two, three = claims
    taken = take(one, by=story.alice)
    dismiss(three, by=story.bob, because="It is an opinion.", kind="opinion")

    given = route_many(claims)

    assert [(seat.claim, seat.seat) for seat in given if seat.claim == one] == [(one, 2)]
    assert taken.reviewer not in {seat.reviewer for seat in given if seat.claim == one}
    assert {seat.claim for seat in given} == {one, two}


def test_route_many_serves_the_first_claims_first(story, claims):
    Membership.objects.filter(desk=story.desk).update(capacity=1)

    given = route_many(claims)

    assert {seat.claim for seat in given} == {claims[0]}


def test_route_many_seats_nobody_with_a_conflict(story, claims):
    Conflict.objects.create(user=story.alice, publisher=claims[0].article.publisher, reason="Mine.")

    assert {seat.reviewer for seat in route_many(claims)} == {story.ben}


def test_route_many_brings_the_drafts(story):
    claim = story.until("queued")
    seat = sit_down(claim, story.alice)
    save_draft(seat, by=story.alice, content={"known": "The log is thin."}, version=0)
    Assignment.objects.filter(pk=seat.pk).update(state="closed")

    given = route_many([claim])

    brought = {
        each.reviewer: each.draft.content["known"] for each in given if each.reviewer == story.alice
    }
    assert brought == {story.alice: "The log is thin."}


def test_route_many_does_not_ask_again_who_gave_it_up(story):
    claim = story.until("queued")
    seat = take(claim, by=story.alice)
    take(claim, by=story.ben)
    hand_back(seat, by=story.alice, because="I am ill.")
    claim.refresh_from_db()

    assert route_many([claim]) == []


def test_route_many_asks_the_database_as_often_for_one_as_for_many(story, claims):
    counts = []
    for some in (claims[:2], [*claims[2:], *(queued(story.desk, story.bob) for _ in range(3))]):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            route_many(some)
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_route_many_is_for_one_desk_and_its_editors(story, claims, other_desk):
    with pytest.raises(NotYou):
        route_many(claims, by=story.alice)
    with pytest.raises(NotValid) as problem:
        route_many([*claims, new_claim(other_desk)])
    assert problem.value.fields == {"claims": ["Choose claims of one desk."]}
    assert route_many([]) == []
