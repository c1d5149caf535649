from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.review.models import Deadline
from factcheck.review.waiting import Waiting, waiting
from tests.factories import make_desk
from tests.review.stories import Story, new_claim, queued

NOW = timezone.now()


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


def waits(story: Story, days: float, *, late: bool) -> Claim:
    claim = queued(story.desk, story.bob)
    Claim.objects.filter(pk=claim.pk).update(created_at=NOW - timedelta(days=days))
    due = NOW - timedelta(hours=1) if late else NOW + timedelta(hours=1)
    Deadline.objects.filter(claim=claim).update(due_at=due)
    return claim


def test_open_claims_are_counted_by_age_and_state(story):
    new_claim(story.desk)
    young, old = waits(story, 0.5, late=False), waits(story, 40, late=True)
    waits(story, 60, late=False)

    assert sorted(waiting([story.desk], now=NOW), key=lambda row: row.age) == [
        Waiting(0, "queued", 1, 0, NOW - timedelta(days=0.5)),
        Waiting(6, "queued", 2, 1, NOW - timedelta(days=60)),
    ]
    assert {young.status, old.status} == {"queued"}


def test_what_is_settled_waits_no_more(story):
    story.until("dismissed")

    assert waiting([story.desk], now=NOW) == []
    assert waiting([make_desk("Valley")], now=NOW) == []
