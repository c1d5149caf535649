"""What administrators enter about outlets takes effect on conflicts of interest at once."""

import pytest
from django.urls import reverse

from articles.models import Owner
from articles.owners import import_owners
from factcheck.people.models import Entry, Topic
from factcheck.review.declaring import declare_conflict
from factcheck.review.models import Assignment, Conflict
from factcheck.review.parties import party_named, tie_party
from factcheck.review.seats import take
from tests.factories import make_publisher
from tests.review.stories import Story

WHY = "I am a member."


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


@pytest.fixture
def seat(story) -> Assignment:
    """Alice has one on a claim from an outlet that is nobody's, and a conflict with The Greens."""
    party = party_named(story.desk, "The Greens", by=story.bob)
    owner = Owner.objects.create(name="Green Holding")
    tie_party(party, owner=owner, publisher=None, by=story.bob)
    declare_conflict(story.alice, party, by=story.alice, because=WHY)
    return take(story.until("queued"), by=story.alice)


def rows(*lists: str) -> dict[str, int]:
    """No row of these is changed."""
    kinds = ("TOTAL_FORMS", "INITIAL_FORMS")
    return {f"{name}-{kind}": 0 for name in lists for kind in kinds}


def state(seat) -> str:
    return Assignment.objects.get(pk=seat.pk).state


def test_owner_that_is_entered_takes_effect_at_once(browser, seat):
    publisher = seat.claim.article.publisher
    at = reverse("admin:articles_publisher_change", args=[publisher.pk])
    kept = {"name": publisher.name, "domain": publisher.domain, "kind": publisher.kind}
    lists = {"aliases": "", "countries": "", "languages": ""}

    browser.post(at, {**kept, **lists})
    assert state(seat) == "open"
    browser.post(at, {**kept, **lists, "owner": Owner.objects.get().pk})

    publisher.refresh_from_db()
    assert (publisher.owner.name, state(seat)) == ("Green Holding", "closed")


def test_owner_that_is_imported_takes_effect_at_once(seat, root):
    table = f"owner,publisher\nGreen Holding,{seat.claim.article.publisher.name}\n"

    import_owners(table, by=root, dry_run=True)
    assert state(seat) == "open"
    import_owners(table, by=root)

    assert state(seat) == "closed"


def test_outlet_of_an_article_takes_effect_at_once(browser, story):
    post = make_publisher("Green Post")
    declare_conflict(story.alice, post, by=story.alice, because=WHY)
    seat = take(story.until("queued"), by=story.alice)
    article = seat.claim.article

    browser.post(
        reverse("admin:articles_article_change", args=[article.pk]),
        {"publisher": post.pk, "visibility": article.visibility, **rows("fetches", "revisions")},
    )

    article.refresh_from_db()
    assert (article.publisher, state(seat)) == (post, "closed")


@pytest.mark.parametrize("by_action", [True, False])
@pytest.mark.parametrize("noun", ["party", "topic"])
def test_conflicts_that_go_along_leave_their_own_entries(browser, story, noun, by_action):
    over = {
        "party": lambda: party_named(story.desk, "The Greens", by=story.bob),
        "topic": lambda: Topic.objects.create(name="Shipping", slug="shipping"),
    }[noun]()
    for person in (story.alice, story.ben):
        declare_conflict(person, over, by=person, because=WHY)
    ids = {str(pk) for pk in Conflict.objects.values_list("pk", flat=True)}
    name = "claims_party" if noun == "party" else "people_topic"

    if by_action:
        chosen = {"action": "delete_selected", "_selected_action": [over.pk], "post": "yes"}
        browser.post(reverse(f"admin:{name}_changelist"), chosen)
    else:
        browser.post(reverse(f"admin:{name}_delete", args=[over.pk]), {"post": "yes"})

    assert not Conflict.objects.exists()
    entries = Entry.objects.filter(action="admin.deleted").order_by("pk")
    told = [(entry.subject_kind, entry.subject_id) for entry in entries]
    assert {pk for kind, pk in told if kind == "conflict"} == ids
    assert told[-1] == (noun, str(over.pk))
