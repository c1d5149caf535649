"""Readers are told of corrections by mail: who meant it, each once, over a real mail server."""

import re

import pytest
from django.db import IntegrityError, transaction

from factcheck.jobs.actions import retry_job
from factcheck.jobs.models import Job
from factcheck.people.errors import Missing, NotNow, NotValid, TooMany
from factcheck.people.ids import uuid7
from factcheck.people.models import Entry
from factcheck.people.tokens import make_token
from factcheck.publication import letters, subscribing
from factcheck.publication.actions import republish, withdraw
from factcheck.publication.letters import announce, write_letters
from factcheck.publication.models import CorrectionRequest, ReaderLetter, Subscription
from factcheck.publication.requesting import accept, ask_for_correction, decline
from factcheck.publication.subscribing import subscribe
from factcheck.publication.telling import write_outcomes
from factcheck.publication.wishes import confirm_letters, end_letters, token_of
from factcheck.review.actions import start_correction
from tests.jobs_tools import bring_forward, run_jobs
from tests.mailroom import mail_server
from tests.review.stories import Story, write

LINK = re.compile(r"subscriptions/(confirm|end)/([^/\s>]+)/")


@pytest.fixture
def room(settings):
    with mail_server(settings) as room:
        yield room


@pytest.fixture
def story(published) -> Story:
    return published


@pytest.fixture
def claim(story):
    run_jobs()
    return story.claim


def token_in(letter, what: str) -> str:
    return dict(LINK.findall(letter.get_content()))[what]


def meant(room, page, mail: str) -> Subscription:
    """Somebody subscribes and presses the button of the letter."""
    subscribe(page, mail=mail, visitor=mail)
    run_jobs()
    return confirm_letters(token_in(room.to(mail.lower())[-1], "confirm"))


def correct(claim, story) -> None:
    start_correction(claim, by=story.eve, kind="error", because="The log was misread.")
    write(claim, story.bob, "false", note="It were 12.")
    republish(claim, by=story.eve)


def test_subscription_counts_once_it_was_meant(room, claim, story):
    subscribe(claim.fact_check, mail="ada@reader.example", visitor="v")
    correct(claim, story)
    run_jobs()

    assert [letter["Subject"] for letter in room.letters] == [
        "Do you want to be told of corrections?"
    ]
    assert "List-Unsubscribe" not in room.letters[0]
    assert claim.fact_check.verdict.headline in room.letters[0].get_content()


def test_correction_and_withdrawal_reach_each_reader_once(room, claim, story):
    for mail in ("ada@reader.example", "Ida@Reader.example"):
        meant(room, claim.fact_check, mail)
    meant(room, None, "ada@reader.example")
    meant(room, None, "olaf@reader.example")
    room.letters.clear()

    correct(claim, story)
    run_jobs()
    withdraw(claim, by=story.eve, because="The log was forged.")
    run_jobs()

    readers = ("ada@reader.example", "ida@reader.example", "olaf@reader.example")
    subjects = {mail: [letter["Subject"] for letter in room.to(mail)] for mail in readers}
    headline = "Yes, 14 sailings were cancelled"
    assert subjects == {
        mail: [f"Corrected: {headline}", f"Withdrawn: {headline}"] for mail in readers
    }
    assert len(room.letters) == 6
    assert "It were 12." in room.letters[0].get_content()
    assert "The log was forged." in room.letters[-1].get_content()


def test_letter_says_how_to_end_them(room, claim, story):
    wish = meant(room, claim.fact_check, "ada@reader.example")
    correct(claim, story)
    run_jobs()

    letter = room.letters[-1]
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter["List-Unsubscribe"].strip() == f"<{LINK_TO}/{token_in(letter, 'end')}/>"
    end_letters(token_in(letter, "end"))
    end_letters(token_in(letter, "end"))
    withdraw(claim, by=story.eve, because="The log was forged.")
    run_jobs()

    wish.refresh_from_db()
    assert (wish.mail, len(room.letters)) == ("", 2)
    with pytest.raises(Missing):
        confirm_letters(token_of(wish))


LINK_TO = "http://127.0.0.1:8000/subscriptions/end"


@pytest.fixture(autouse=True)
def at_home(settings):
    settings.SITE_URL = "http://127.0.0.1:8000"


def test_letter_that_is_not_wanted_any_more_is_dropped(room, claim, story):
    wish = meant(room, claim.fact_check, "ada@reader.example")
    correct(claim, story)
    end_letters(token_of(wish))
    run_jobs()

    assert len(room.letters) == 1
    correction = claim.fact_check.corrections.get()
    assert write_letters("corrected", str(correction.pk)) == 0


def test_letters_are_written_once_however_often_they_are_announced(room, claim, story):
    meant(room, claim.fact_check, "ada@reader.example")
    correct(claim, story)
    run_jobs()
    correction = claim.fact_check.corrections.get()

    announce(claim.fact_check, correction)
    assert write_letters("corrected", str(correction.pk)) == 0
    run_jobs()

    assert len(room.letters) == 2
    letter = ReaderLetter.objects.get(correction=correction)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReaderLetter.objects.create(
            subscription=letter.subscription,
            kind="corrected",
            fact_check=claim.fact_check,
            correction=correction,
            job=Job.objects.create(kind="send_letter", key="letter:twice"),
        )


def test_full_mail_server_is_tried_again(room, claim, story):
    meant(room, claim.fact_check, "ada@reader.example")
    correct(claim, story)
    room.full = True
    run_jobs(failing=True)
    assert ReaderLetter.objects.filter(kind="corrected", state="waiting").count() == 1

    room.full = False
    bring_forward("send_letter")
    run_jobs()

    assert ReaderLetter.objects.get(kind="corrected").state == "sent"
    assert len(room.letters) == 2


def test_mail_server_that_never_answers_is_given_up(room, claim, story, settings):
    meant(room, claim.fact_check, "ada@reader.example")
    correct(claim, story)
    room.full = True
    for _attempt in range(6):
        run_jobs(failing=True)
        bring_forward("send_letter")

    assert ReaderLetter.objects.get(kind="corrected").state == "failed"
    assert Job.objects.get(kind="send_letter", state="dead").attempts == 5


def test_subscribe_again_asks_again_but_not_for_ever(room, claim):
    for _time in range(subscribing.OWN):
        subscribe(claim.fact_check, mail="ada@reader.example", visitor="v")
    run_jobs()

    assert (Subscription.objects.count(), len(room.letters)) == (1, letters.AGAIN)


def test_subscribe_refused(claim, story, monkeypatch):
    page = claim.fact_check
    for mail in ("", "nobody", "a@b", "ada@reader.example\nBcc: all@reader.example"):
        with pytest.raises(NotValid):
            subscribe(page, mail=mail, visitor="v")
    for number in range(subscribing.OWN):
        subscribe(page, mail=f"reader{number}@reader.example", visitor="v")
    with pytest.raises(TooMany):
        subscribe(page, mail="one.more@reader.example", visitor="v")
    subscribe(page, mail="one.more@reader.example", visitor="other")
    withdraw(claim, by=story.eve, because="The log was forged.")
    page.refresh_from_db()
    with pytest.raises(NotNow):
        subscribe(page, mail="late@reader.example", visitor="third")


def test_trail_keeps_no_address(room, claim):
    meant(room, claim.fact_check, "ada@reader.example")

    entries = Entry.objects.filter(action__startswith="subscription.")
    assert [(each.action, each.actor_kind, each.actor_id) for each in entries.order_by("id")] == [
        ("subscription.asked", "reader", ""),
        ("subscription.confirmed", "reader", ""),
    ]


@pytest.mark.parametrize(
    "token",
    ["", "x", make_token("subscription", uuid7()), make_token("user", uuid7())],
    ids=["empty", "no token", "of no subscription", "of another kind"],
)
def test_link_that_is_not_ours(db, token):
    for press in (confirm_letters, end_letters):
        with pytest.raises(Missing):
            press(token)


def asked(room, claim, **more) -> CorrectionRequest:
    """A reader writes, and means the letter that follows."""
    ask_for_correction(claim.fact_check, words="It was 12.", visitor="v", mail="Ada@reader.example")
    run_jobs()
    return confirm_letters(token_in(room.letters[-1], "confirm"))


def test_reader_is_told_by_letter_what_came_of_it_if_they_meant_it(room, claim, story):
    ask_for_correction(claim.fact_check, words="So.", visitor="v", mail="ida@reader.example")
    request = asked(room, claim)
    for row in CorrectionRequest.objects.order_by("received_at"):
        decline(row, by=story.bob, because="The log lists 14.")
    run_jobs()

    subjects = [letter["Subject"] for letter in room.to("ada@reader.example")]
    assert subjects == ["Do you want to be told what comes of it?", "What came of what you wrote"]
    assert "stays as it is: The log lists 14." in " ".join(room.letters[-1].get_content().split())
    assert len(room.to("ida@reader.example")) == 1
    assert request.letters.filter(state="sent").count() == 2


def test_reader_hears_of_each_stage_once(room, claim, story):
    request = asked(room, claim)
    accept(request, by=story.bob, kind="error", because="A reader counted.")
    run_jobs()
    claim.refresh_from_db()
    write(claim, story.bob, "false", note="It were 12.")
    republish(claim, by=story.eve)
    run_jobs()
    write_outcomes(claim.pk)
    run_jobs()

    assert list(request.letters.order_by("created_at").values_list("told", "state")) == [
        ("", "sent"),
        ("accepted", "sent"),
        ("corrected", "sent"),
    ]
    assert "It were 12." in room.letters[-1].get_content()


def test_reader_who_means_it_late_hears_the_answer_at_once(room, claim, story):
    ask_for_correction(claim.fact_check, words="So.", visitor="v", mail="ida@reader.example")
    decline(CorrectionRequest.objects.get(), by=story.bob, because="The log lists 14.")
    run_jobs()

    token = token_in(room.letters[-1], "confirm")
    confirm_letters(token)
    confirm_letters(token)
    run_jobs()

    assert len(room.letters) == 2
    end_letters(token)
    assert CorrectionRequest.objects.get().mail == ""
    with pytest.raises(Missing):
        confirm_letters(token)


def test_letter_whose_worker_died_on_the_way_is_not_sent_twice(room, claim, story, root):
    meant(room, claim.fact_check, "ada@reader.example")
    correct(claim, story)
    run_jobs()
    letter = ReaderLetter.objects.get(kind="corrected")
    ReaderLetter.objects.update(state="sending")  # as it stands when a worker dies
    Job.objects.filter(pk=letter.job_id).update(state="queued")
    run_jobs(failing=True)

    letter.refresh_from_db()
    assert (letter.state, len(room.letters)) == ("unsure", 2)
    retry_job(letter.job, by=root)
    run_jobs()
    letter.refresh_from_db()
    assert (letter.state, letter.tries, len(room.letters)) == ("sent", 2, 3)
    assert room.letters[-1]["Message-ID"] == room.letters[-2]["Message-ID"]
