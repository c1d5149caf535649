"""Our own fact-checks are known fact-checks, and say what their page says."""

import pytest

from factcheck.evidence.models import KnownCheck
from factcheck.publication.actions import republish, withdraw
from factcheck.publication.known import make_all_known
from factcheck.review.actions import start_correction
from tests.review.stories import write

pytestmark = pytest.mark.django_db


def test_published_page_is_known(story):
    claim = story.until("published")

    known = KnownCheck.objects.get(claim=claim)
    assert (known.text, known.rating, known.publisher) == (claim.text, "True", "Harbour")
    assert known.url == f"/fact-checks/{claim.fact_check.slug}/"
    assert (known.claimant, known.withdrawn, known.corrected_on) == (
        "the harbour office",
        False,
        None,
    )


def test_corrected_page_is_known_as_corrected(story):
    claim = story.until("published")
    before = KnownCheck.objects.get().changed_at
    start_correction(claim, by=story.eve, kind="error", because="The log was misread.")
    write(claim, story.bob, "false", note="It were 12.")

    republish(claim, by=story.eve)

    known = KnownCheck.objects.get()
    assert (known.rating, known.corrected_on is None, known.changed_at > before) == (
        "False",
        False,
        False,
    )


def test_withdrawn_page_is_known_as_withdrawn(story):
    claim = story.until("published")

    withdraw(claim, by=story.eve, because="The log was forged.")

    assert KnownCheck.objects.get().withdrawn


def test_all_pages_are_made_known_anew(story):
    story.until("published")
    KnownCheck.objects.all().delete()

    assert (make_all_known(), make_all_known()) == (1, 1)
    assert KnownCheck.objects.count() == 1
