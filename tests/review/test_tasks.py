from datetime import timedelta

from django.utils import timezone

from factcheck.jobs.actions import create_job
from factcheck.jobs.registry import find
from factcheck.review.models import Assignment, DeskRules
from tests.jobs_tools import run_jobs
from tests.review.stories import review, sit_down


def every_minute() -> None:
    create_job("lapse_seats", key=f"lapse_seats:{timezone.now().isoformat()}")
    run_jobs()


def test_seats_lapse_every_minute(story):
    seat = story.until("in_review").assignments.get()
    long_ago = timezone.now() - timedelta(hours=3)
    Assignment.objects.filter(pk=seat.pk).update(lease_until=long_ago)

    every_minute()

    seat.refresh_from_db()
    assert seat.state == "lapsed"
    assert find("lapse_seats").every == 60


def test_round_that_became_full_is_closed_and_nobody_works_on(story, desk):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    second = sit_down(claim, story.ben)
    DeskRules.objects.filter(desk=desk).update(seats=1)

    every_minute()

    claim.refresh_from_db()
    second.refresh_from_db()
    assert (claim.status, second.state) == ("decided", "closed")


def test_round_that_is_not_full_stays_open(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")

    every_minute()

    claim.refresh_from_db()
    assert claim.status == "in_review"
