"""A fact-check that becomes known reaches the claims that were looked up before."""

import json

import pytest

from factcheck.evidence import importing, spreading
from factcheck.evidence.claimreviews import read_checks
from factcheck.evidence.importing import import_checks
from factcheck.evidence.models import Lookup
from factcheck.jobs.models import Job
from factcheck.publication.actions import publish
from factcheck.review.actions import queue
from tests.evidence.test_claimreviews import REVIEW
from tests.factories import make_claim
from tests.jobs_tools import bring_forward, run_jobs
from tests.review.stories import Story, new_claim

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    return Story(desk)


def test_published_check_reaches_open_claims_that_say_the_same(story):
    decided = story.until("decided")
    waiting = new_claim(story.desk)
    other = make_claim(waiting.revision, "We carried 9,000 passengers in October")
    for claim in (waiting, other):
        queue(claim, by=story.bob)
    run_jobs()
    assert not waiting.matches.exists()

    publish(decided, by=story.eve)
    run_jobs()

    assert [match.known.claim for match in waiting.matches.all()] == [decided]
    assert Lookup.objects.get(claim=other).number == 1


def test_imported_checks_reach_all_open_claims(story):
    claim = story.until("queued")
    run_jobs()

    import_checks(read_checks(json.dumps(REVIEW)), by=None)
    run_jobs()

    assert [match.known.publisher for match in claim.matches.all()] == ["Skerry Checks"]


def test_imported_checks_reach_claims_by_the_stage(story, monkeypatch):
    monkeypatch.setattr(spreading, "AT_ONCE", 2)
    claims = [new_claim(story.desk) for _each in range(5)]
    for claim in claims:
        queue(claim, by=story.bob)
    run_jobs()

    import_checks(read_checks(json.dumps(REVIEW)), by=None)
    run_jobs()

    numbers = Lookup.objects.filter(claim__in=claims).values_list("number", flat=True)
    assert list(numbers) == [2] * 5
    assert Job.objects.filter(kind="spread_known").count() == 3


def test_import_that_is_broken_off_reaches_open_claims_later(story, monkeypatch):
    monkeypatch.setattr(importing, "BATCH", 1)
    claim = story.until("queued")
    run_jobs()

    with pytest.raises(KeyboardInterrupt):
        import_checks(broken_off(read_checks(json.dumps(REVIEW))), by=None)

    assert bring_forward("spread_known") == 1
    run_jobs()
    assert [match.known.publisher for match in claim.matches.all()] == ["Skerry Checks"]


def test_import_that_ends_leaves_nothing_for_later(story):
    import_checks(read_checks(json.dumps(REVIEW)), by=None)
    run_jobs()

    assert list(Job.objects.filter(kind="spread_known").values_list("state", flat=True)) == ["done"]


def broken_off(rows):
    yield from rows
    raise KeyboardInterrupt


def test_import_that_changes_nothing_asks_for_nothing(db):
    import_checks(read_checks(json.dumps([])), by=None)

    assert not Job.objects.filter(kind="spread_known").exists()
