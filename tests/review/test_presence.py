"""Who has a claim open just now."""

from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.people.models import Entry
from factcheck.review.models import Presence
from factcheck.review.presence import be_here, forget_who_left, here_now, leave
from factcheck.review.tasks import lapse_seats
from tests.review.stories import Story, sit_down

pytestmark = pytest.mark.django_db


def ago(**time) -> None:
    """Everybody's last signs were so long ago."""
    then = timezone.now() - timedelta(**time)
    Presence.objects.update(since=then, active_at=then, seen_at=then)


def seen_by(story: Story, *people) -> list[list[str]]:
    return [[one.user.username for one in here_now(story.claim, who)] for who in people]


def test_the_desk_sees_who_else_is_here_and_the_blind_see_nobody(story, charlie, root):
    people = (story.alice, story.ben, story.bob, story.eve, charlie, root)
    claim = story.until("queued")
    sit_down(claim, story.alice)
    for person in people:
        be_here(claim, by=person)

    others = ["alice", "ben", "eve"]
    assert seen_by(story, *people) == [[], [], others, ["alice", "ben", "bob"], [], []]


def test_once_the_round_is_closed_reviewers_see_each_other(story):
    claim = story.until("disputed")
    be_here(claim, by=story.alice)

    assert seen_by(story, story.alice, story.ben, story.bob) == [[], ["alice"], ["alice"]]


def test_presence_ends_by_itself_and_is_forgotten(story):
    claim = story.until("queued")
    be_here(claim, by=story.alice)
    ago(minutes=6)

    assert seen_by(story, story.bob) == [[]]
    assert (forget_who_left(), Presence.objects.count()) == (1, 0)


def test_every_minute_those_who_left_are_forgotten(story):
    be_here(story.until("queued"), by=story.alice)
    ago(minutes=6)

    lapse_seats(None)()

    assert Presence.objects.count() == 0


def test_a_page_that_nobody_touches_counts_for_two_hours_and_renews_no_lease(story):
    seat = sit_down(story.until("queued"), story.alice)
    be_here(story.claim, by=story.alice)
    seat.refresh_from_db()
    before = seat.lease_until
    Presence.objects.update(
        active_at=timezone.now() - timedelta(minutes=119), since=timezone.now() - timedelta(hours=3)
    )

    assert be_here(story.claim, by=story.alice, active=False)
    Presence.objects.update(active_at=timezone.now() - timedelta(minutes=121))
    assert be_here(story.claim, by=story.alice, active=False) is None

    seat.refresh_from_db()
    assert seat.lease_until == before


def test_whoever_does_something_keeps_their_seat(story):
    seat = sit_down(story.until("queued"), story.alice)
    type(seat).objects.update(lease_until=timezone.now() + timedelta(minutes=1))

    be_here(story.claim, by=story.alice)

    seat.refresh_from_db()
    assert seat.lease_until > timezone.now() + timedelta(minutes=119)


def test_coming_back_begins_anew_and_staying_does_not(story):
    claim = story.until("queued")
    be_here(claim, by=story.alice)
    first = Presence.objects.get()
    be_here(claim, by=story.alice)
    assert Presence.objects.get().since == first.since
    ago(minutes=6)

    be_here(claim, by=story.alice)

    assert Presence.objects.get().since > first.since


def test_page_that_is_closed_ends_it_unless_another_gave_a_sign_since(story):
    claim = story.until("queued")
    seen = be_here(claim, by=story.alice)
    later = be_here(claim, by=story.alice)

    leave(claim, by=story.alice, seen=seen)
    assert seen_by(story, story.bob) == [["alice"]]
    leave(claim, by=story.alice, seen=later)

    assert seen_by(story, story.bob) == [[]]


def test_presence_is_no_business_of_the_trail(story):
    claim = story.until("queued")
    before = Entry.objects.count()

    be_here(claim, by=story.alice)

    assert Entry.objects.count() == before
