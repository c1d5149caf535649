import json

import pytest

from factcheck.jobs.actions import create_job
from factcheck.jobs.models import Job
from factcheck.jobs.registry import find
from tests.evidence.providers.newsstand import Newsstand
from tests.jobs_tools import run_jobs
from tests.mailroom import mail_server
from tests.people.trail_tools import tamper, write_entries

pytestmark = pytest.mark.django_db


def anchor() -> Job:
    number = Job.objects.count()
    create_job("anchor_trail", key=f"anchor_trail:{number}")
    return run_jobs(failing=True)[-1]


@pytest.fixture
def file(settings, tmp_path):
    settings.TRAIL_ANCHOR_FILE = str(tmp_path / "anchors")
    return tmp_path / "anchors"


def test_end_of_the_trail_is_noted_in_a_file_every_day(desk, file):
    write_entries(desk, 2)
    anchor()
    write_entries(desk, 3)
    anchor()

    assert [json.loads(line)["position"] for line in file.read_text().splitlines()] == [2, 5]
    assert find("anchor_trail").every == 86_400


def test_end_of_the_trail_is_mailed_and_posted(desk, settings):
    write_entries(desk, 2)
    stand = Newsstand()
    settings.TRAIL_ANCHOR_URL = stand.says("/anchors", {"noted": True})
    settings.TRAIL_ANCHOR_MAIL = "notary@elsewhere.example"
    try:
        with mail_server(settings) as room:
            job = anchor()
    finally:
        stand.close()

    (letter,) = room.to("notary@elsewhere.example")
    assert json.loads(letter.get_content())["position"] == 2
    assert letter["Subject"] == "Trail anchor: 2 entries"
    assert job.state == "done"
    assert len(stand.asked_at("/anchors")) == 1


def test_a_trail_that_does_not_hold_is_not_anchored(desk, file):
    entries = write_entries(desk, 2)
    tamper("UPDATE people_entry SET actor_id = 'x' WHERE id = %s", entries[0].pk)

    job = anchor()

    assert "was changed" in job.error
    assert not file.exists()


def test_nothing_is_anchored_that_nobody_wants_or_that_is_empty(desk, file, settings):
    assert anchor().state == "done"
    settings.TRAIL_ANCHOR_FILE = ""
    write_entries(desk, 1)
    assert anchor().state == "done"
    assert not file.exists()
