from datetime import UTC, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from factcheck.jobs.actions import create_job, retry_job
from factcheck.jobs.models import Job
from factcheck.jobs.registry import find
from factcheck.notices.actions import mark_read
from factcheck.notices.choosing import Choice, Digest, MailHours
from factcheck.notices.habits import choose, stop_mail
from factcheck.notices.mailing import claim_mail, token_of, user_of, write_digests
from factcheck.notices.models import Notice
from factcheck.notices.queries import notices_for
from factcheck.people.errors import Missing, NotValid
from factcheck.people.models import Entry
from factcheck.review.seats import assign
from tests.jobs_tools import bring_forward, run_jobs
from tests.mailroom import mail_server
from tests.review.stories import review, sit_down

TODAY = datetime(2024, 11, 4, 12, tzinfo=UTC)
USUAL = {"wanted": True, "time_zone": "UTC", "digest_at": time(8)}


@pytest.fixture
def room(settings):
    with mail_server(settings) as room:
        yield room


def wants(user, how: str, **hours) -> None:
    choose(user, choices=dict.fromkeys(Notice.Kind.values, how), **USUAL | hours)


def body_of(letter) -> str:
    return letter.get_content().replace("\r\n", "\n")


def test_daily_mail_tells_all_in_one_letter_once_a_day(story, room):
    for _ in range(2):
        story.claim = type(story.claim).objects.create(
            **{
                field: getattr(story.claim, field)
                for field in ("desk", "article", "revision", "text", "kind", "rank_at", "language")
            }
        )
        story.until("disputed")

    assert write_digests(TODAY) == 2
    assert write_digests(TODAY + timedelta(hours=1)) == 0
    run_jobs()

    (letter,) = room.to("bob@desk.example")
    assert letter["Subject"] == "2 notices"
    assert body_of(letter).count("The reviews differ: an editor has to adjudicate.") == 2
    assert f"http://testserver/claims/{story.claim.pk}/" in body_of(letter)
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    digest = Digest.objects.get(user=story.bob)
    assert (digest.day, digest.sent_at is None) == (TODAY.date(), False)
    assert write_digests(TODAY + timedelta(days=1)) == 0
    assert len(room.to("eve@desk.example")) == 1


def test_daily_mail_waits_for_its_hour_and_leaves_out_what_was_read(story, room):
    story.until("disputed")
    wants(story.eve, "digest", digest_at=time(18))
    mark_read(story.bob)

    assert write_digests(TODAY) == 0
    assert write_digests(TODAY + timedelta(hours=7)) == 1
    mark_read(story.eve)
    run_jobs()

    assert room.letters == []
    assert Digest.objects.get().sent_at is None


def test_mail_at_once_is_one_letter_with_a_name_that_stays(story, room):
    wants(story.ben, "mail")
    assign(story.until("queued"), story.ben, by=story.bob)
    run_jobs()

    (letter,) = room.to("ben@desk.example")
    notice = notices_for(story.ben).get()
    assert letter["Subject"] == "You were given this claim to review."
    assert letter["Message-ID"] == f"<notice-{notice.pk}@testserver>"
    assert notice.mailed_at
    create_job("mail_notice", key=f"mail_notice:{notice.pk}")
    Job.objects.filter(key=f"mail_notice:{notice.pk}").update(state="queued")
    run_jobs()
    assert len(room.letters) == 1


def test_mail_is_sent_again_after_the_server_put_it_off(story, room):
    wants(story.ben, "mail")
    room.full = True
    assign(story.until("queued"), story.ben, by=story.bob)
    run_jobs(failing=True)
    assert (room.letters, notices_for(story.ben).get().mailed_at) == ([], None)

    room.full = False
    bring_forward("mail_notice")
    run_jobs()

    assert len(room.to("ben@desk.example")) == 1


@pytest.mark.parametrize("kind", ["mail_notice", "mail_digest"])
def test_mail_whose_worker_died_is_sent_again_only_by_hand(story, room, root, kind):
    wants(story.ben, "mail" if kind == "mail_notice" else "digest")
    assign(story.until("queued"), story.ben, by=story.bob)
    write_digests(TODAY)
    row = notices_for(story.ben).get() if kind == "mail_notice" else Digest.objects.get()
    assert claim_mail(row)

    run_jobs(failing=True)
    job = Job.objects.get(kind=kind)
    assert (job.state, room.letters) == ("dead", [])
    assert "may have arrived" in job.error
    retry_job(job, by=root)
    run_jobs()

    assert len(room.to("ben@desk.example")) == 1


def test_mail_at_once_waits_in_quiet_hours(story):
    now = timezone.now()
    start, end = (now - timedelta(hours=1)).time(), (now + timedelta(hours=2)).time()
    wants(story.ben, "mail", quiet_from=start, quiet_until=end)

    assign(story.until("queued"), story.ben, by=story.bob)

    waits = Job.objects.get(kind="mail_notice").not_before - now
    assert timedelta(hours=1, minutes=59) < waits <= timedelta(hours=2)


def test_who_wants_none_has_none_and_who_wants_the_bell_gets_no_mail(story):
    wants(story.bob, "none")
    wants(story.eve, "bell")

    story.until("disputed")

    assert (notices_for(story.bob).count(), notices_for(story.eve).count()) == (0, 1)
    assert write_digests(TODAY) == 0


@pytest.mark.parametrize("change", ["left", "stopped", "inactive", "no address"])
def test_nobody_is_mailed_who_should_not_be(story, room, change):
    wants(story.ben, "mail")
    assign(story.until("queued"), story.ben, by=story.bob)
    if change == "left":
        story.ben.memberships.update(active=False)
    elif change == "stopped":
        stop_mail(story.ben)
    elif change == "inactive":
        type(story.ben).objects.filter(pk=story.ben.pk).update(is_active=False)
    else:
        type(story.ben).objects.filter(pk=story.ben.pk).update(email="")

    run_jobs()

    assert room.letters == []


def test_letters_of_a_blind_round_tell_nothing_of_an_opinion(story, room):
    for person in (story.alice, story.ben, story.bob):
        wants(person, "mail")
    claim = story.until("queued")
    review(claim, story.alice, "false")
    sit_down(claim, story.ben)
    run_jobs()

    assert room.letters == []


def test_stop_mail_by_the_link_of_a_letter(story):
    assert user_of(token_of(story.ben)) == story.ben
    with pytest.raises(Missing):
        user_of(f"{story.bob.pk}.{token_of(story.ben).partition('.')[2]}")

    stop_mail(story.ben)
    stop_mail(story.ben)

    assert not MailHours.objects.get(user=story.ben).wanted
    assert Entry.objects.filter(action="notices.mail_stopped").count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"choices": {"disputed": "shout"}},
        {"choices": {"nonsense": "bell"}},
        {"time_zone": "Mars/Base"},
        {"quiet_from": time(22)},
    ],
)
def test_choose_what_cannot_be(story, wrong):
    with pytest.raises(NotValid):
        choose(story.bob, **{"choices": {}} | USUAL | wrong)

    assert not Choice.objects.exists()


def test_the_database_keeps_one_mail_a_day(story):
    Digest.objects.create(user=story.bob, day=TODAY.date())

    with pytest.raises(IntegrityError), transaction.atomic():
        Digest.objects.create(user=story.bob, day=TODAY.date())


def test_the_hour_of_the_daily_mail_is_looked_at_every_five_minutes(story):
    story.until("disputed")
    MailHours.objects.create(user=story.bob, digest_at=time(0))
    create_job("write_digests", key="write_digests:1")

    run_jobs()

    assert find("write_digests").every == 300
    assert Digest.objects.filter(user=story.bob).count() == 1
