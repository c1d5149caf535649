"""What a house tells readers of itself is written by administrators, version by version."""

import pytest
from django.db import IntegrityError, transaction

from factcheck.people.errors import NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.publication.house import current_page, terms_told, write_page, written_pages
from factcheck.publication.models import HousePage, PageText
from factcheck.review.guidelines import write_guideline
from factcheck.review.models import DeskRules
from tests.review.test_triggers import refused

pytestmark = pytest.mark.django_db


def written(by, text: str = "Two of us.", *, page: str = "about", version: int = 0) -> PageText:
    return write_page(page, by=by, title="Who we are", text=text, version=version)


def test_write_page_adds_a_version_and_an_entry(root):
    first = written(root)
    second = written(root, "Three of us.", version=1)

    assert (first.version, second.version) == (1, 2)
    assert current_page("about") == second
    entry = Entry.objects.get(subject_id=str(second.pk))
    assert (entry.action, entry.facts) == ("page.written", {"page": "about", "version": 2})


def test_write_page_is_for_administrators(bob):
    with pytest.raises(NotYou):
        written(bob)


def test_write_page_over_a_newer_version_is_refused(root):
    written(root)

    with pytest.raises(Overtaken):
        written(root, "Four of us.")


@pytest.mark.parametrize(
    "facts",
    [
        {"text": " "},
        {"page": "imprint"},
        {"text": "x" * 50_001},
        {"text": "Two of us.", "version": 1},
    ],
)
def test_write_page_with_what_cannot_be_is_refused(root, facts):
    written(root)

    with pytest.raises(NotValid):
        written(root, **{"text": "New.", "version": 1} | facts)


def test_written_pages_are_those_that_readers_can_read(root):
    written(root, page="contact")
    written(root)
    written(root, "Three of us.", version=1)

    assert written_pages() == [HousePage.ABOUT, HousePage.CONTACT]


def test_versions_stay(root):
    written(root)

    with refused("never changed"):
        PageText.objects.update(text="Nobody.")
    with refused("never changed"):
        PageText.objects.all().delete()


def test_database_knows_no_other_page(root):
    with pytest.raises(IntegrityError), transaction.atomic():
        PageText.objects.create(page="imprint", version=1, title="x", text="x", by=root)


def test_terms_told_are_what_desks_made_public(desk, other_desk, bob, django_assert_num_queries):
    write_guideline(desk, by=bob, text="Ask twice.", version=0)
    assert terms_told() == []
    DeskRules.objects.filter(desk=desk).update(guideline_public=True)
    DeskRules.objects.filter(desk=other_desk).update(scale_public=True)

    with django_assert_num_queries(3):
        first, second = terms_told()

    assert (first.desk, first.guideline.text, list(first.ratings)) == (desk, "Ask twice.", [])
    assert (second.desk, second.guideline, len(second.ratings)) == (other_desk, None, 7)
