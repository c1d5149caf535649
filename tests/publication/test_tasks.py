"""What an upgrade leaves to do is done by itself."""

import pytest

from factcheck.evidence.models import KnownCheck, Match
from factcheck.jobs.actions import create_job
from tests.jobs_tools import run_jobs

pytestmark = pytest.mark.django_db


def test_page_of_a_time_without_known_checks_becomes_known_once(story):
    published = story.until("published")
    run_jobs()
    Match.objects.all().delete()
    KnownCheck.objects.all().delete()

    create_job("know_own_checks", key="now")
    run_jobs()
    known = KnownCheck.objects.get()
    create_job("know_own_checks", key="ten minutes later")
    run_jobs()

    again = KnownCheck.objects.get()
    assert (known.claim, again.pk, again.changed_at) == (published, known.pk, known.changed_at)
