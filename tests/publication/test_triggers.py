"""The database refuses what the actions refuse, whoever writes the SQL."""

import pytest
from django.utils import timezone

from factcheck.publication.actions import publish, republish
from factcheck.publication.models import Correction, FactCheck
from factcheck.review.actions import start_correction
from tests.review.stories import new_claim, write
from tests.review.test_triggers import refused

pytestmark = pytest.mark.django_db


def page_of(claim, verdict, by) -> FactCheck:
    now = timezone.now()
    return FactCheck(
        claim=claim,
        desk=claim.desk,
        slug="a-page",
        verdict=verdict,
        published_by=by,
        published_at=now,
        modified_at=now,
    )


def test_page_of_a_claim_that_nobody_published_is_refused(story):
    claim = story.until("decided")

    with refused("another editor published"):
        page_of(claim, claim.verdicts.get(), story.eve).save()


def test_page_with_the_verdict_of_another_claim_is_refused(story):
    other = story.until("published")
    claim = new_claim(story.desk)

    with refused("another editor published"):
        page_of(claim, other.verdicts.get(), story.eve).save()


def test_verdict_put_in_force_before_it_is_published_is_refused(story):
    claim = story.until("correcting")
    newer = write(claim, story.bob, "true", note="The log was read again.")

    with refused("another editor published"):
        FactCheck.objects.update(verdict=newer)


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_page_and_claim_are_withdrawn_together(story, state):
    story.until(state)
    at = timezone.now() if state == "published" else None

    with refused("withdrawn together"):
        FactCheck.objects.update(withdrawn_at=at)


def test_page_is_never_deleted(story):
    story.until("published")

    with refused("never changed"):
        FactCheck.objects.all().delete()


def test_correction_stays_as_readers_were_told(story):
    claim = story.until("decided")
    publish(claim, by=story.eve)
    start_correction(claim, by=story.eve, kind="error", because="A page of the log was missed.")
    write(claim, story.bob, "true", note="The log was read again.")
    republish(claim, by=story.eve)

    with refused("never changed"):
        Correction.objects.update(note="Nothing happened.")
    with refused("never changed"):
        Correction.objects.all().delete()
