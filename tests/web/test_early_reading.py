"""Whoever reads what others think while the round is open leaves an entry in the trail."""

from factcheck.people.models import Entry
from tests.review.stories import review


def read_by() -> list[tuple[str, object]]:
    entries = Entry.objects.filter(action="reviews.read").order_by("pk")
    return [(entry.actor_id, entry.facts["count"]) for entry in entries]


def test_each_reading_of_an_open_rounds_reviews_is_one_entry(as_user, story):
    claim = story.until("queued")
    review(claim, story.alice, "true")

    for person in (story.bob, story.alice, story.ben, story.bob):
        as_user(person).get(f"/claims/{claim.pk}/")

    assert read_by() == [(str(story.bob.pk), 1), (str(story.bob.pk), 1)]


def test_closed_round_is_read_freely(as_user, story):
    claim = story.until("disputed")

    as_user(story.bob).get(f"/claims/{claim.pk}/")

    assert read_by() == []
