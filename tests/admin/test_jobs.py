"""Dead jobs explain themselves and are tried again."""

import pytest
from django.urls import reverse

from factcheck.jobs.models import Job
from factcheck.people.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def dead() -> Job:
    error = "Traceback (most recent call last):\n  File x\nOSError: <no line>"
    return Job.objects.create(kind="search", key="search:1", state="dead", attempts=5, error=error)


def retry(browser, *jobs):
    chosen = {"action": "retry", "_selected_action": [str(job.pk) for job in jobs]}
    return browser.post(reverse("admin:jobs_job_changelist"), chosen, follow=True)


def test_a_dead_job_says_why(browser, dead):
    listed = browser.get(reverse("admin:jobs_job_changelist"), {"state__exact": "dead"})
    opened = browser.get(reverse("admin:jobs_job_change", args=[dead.pk]))

    assert "OSError: &lt;no line&gt;" in listed.text
    assert (
        '<pre class="in-full">Traceback (most recent call last):\n  File x\nOSError: &lt;no line&gt;</pre>'
        in opened.text
    )


def test_retry_queues_a_dead_job_again(browser, dead, root):
    told = retry(browser, dead)

    dead.refresh_from_db()
    assert (dead.state, dead.attempts) == ("queued", 0)
    assert "is queued again." in told.text
    assert Entry.objects.get(action="job.retried").actor_id == str(root.pk)


def test_retry_leaves_other_jobs_alone(browser):
    done = Job.objects.create(kind="search", key="search:2", state="done")

    told = retry(browser, done)

    done.refresh_from_db()
    assert done.state == "done"
    assert "Only a dead job can be tried again." in told.text
