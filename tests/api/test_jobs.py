"""Following jobs: those of one's own articles, without what went on inside."""

import pytest

from factcheck.jobs.models import Job
from tests.factories import make_article, make_extraction

pytestmark = pytest.mark.django_db


def test_a_job_of_ones_own_article_says_how_it_stands(api, desk, partner):
    revision = make_article(desk, partner=partner)
    reading = revision.fetch.job
    Job.objects.filter(pk=reading.pk).update(error="Traceback: secret", state="dead", attempts=5)

    answer = api.get(f"jobs/{reading.id}/").json()

    assert answer == {
        "id": str(reading.id),
        "kind": "read_article",
        "state": "dead",
        "attempts": 5,
        "created_at": answer["created_at"],
        "finished_at": None,
    }
    assert api.get(f"jobs/{make_extraction(revision).job_id}/").status_code == 200


def test_jobs_of_others_are_not_there(api, desk, stranger):
    foreign = make_article(desk, partner=stranger).fetch.job
    idle = Job.objects.create(kind="sweep", key="sweep:1")

    assert [api.get(f"jobs/{job.id}/").status_code for job in (foreign, idle)] == [404, 404]
