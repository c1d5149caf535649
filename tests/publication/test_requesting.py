"""A reader says what is wrong, and follows what comes of it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, transaction

from factcheck.people.errors import NotNow, NotValid, NotYou, TooMany
from factcheck.people.models import Entry
from factcheck.publication import requesting
from factcheck.publication.actions import republish, withdraw
from factcheck.publication.models import CorrectionRequest
from factcheck.publication.requesting import (
    accept,
    ask_for_correction,
    decline,
    look_at,
    requests_for,
)
from factcheck.publication.telling import erase_mail, told_by_code
from factcheck.review.actions import abandon_correction, start_correction
from tests.review.stories import Story, write

WORDS = "It was 12 sailings, not 14."


@pytest.fixture
def claim(story):
    return story.until("published")


@pytest.fixture
def code(claim) -> str:
    return ask_for_correction(
        claim.fact_check, words=WORDS, visitor="v", source="The log.", mail="ada@reader.example"
    )


def only() -> CorrectionRequest:
    return CorrectionRequest.objects.get()


def test_ask_for_correction_keeps_the_hash_of_the_code(code, claim):
    request = only()

    assert len(code) == 22
    assert code not in str(request.__dict__)
    assert (request.words, request.state, request.desk) == (WORDS, "received", claim.desk)
    entry = Entry.objects.get(action="request.received")
    assert (entry.actor_kind, entry.actor_id) == ("reader", "")
    assert told_by_code(code).row == request
    for wrong in ("", code[:-1], code.swapcase(), "\x00", "\ud800", "ä" * 500):
        assert told_by_code(wrong) is None


def test_accepted_request_starts_a_correction_and_tells_what_came_of_it(code, claim, story):
    look_at(only(), by=story.bob)
    assert told_by_code(code).outcome.stage == "looked_at"

    accept(only(), by=story.bob, kind="error", because="A reader counted.")

    claim.refresh_from_db()
    assert claim.status == "correcting"
    assert told_by_code(code).outcome.stage == "accepted"
    write(claim, story.bob, "false", note="It were 12.")
    republish(claim, by=story.eve)
    outcome = told_by_code(code).outcome
    assert (outcome.stage, outcome.words) == ("corrected", "It were 12.")


def test_accepted_request_whose_correction_is_abandoned(code, claim, story):
    accept(only(), by=story.bob, kind="error", because="A reader counted.")
    claim.refresh_from_db()
    abandon_correction(claim, by=story.eve, because="The reader misread it.")

    assert told_by_code(code).outcome.stage == "unchanged"


def test_accepted_while_a_correction_is_under_way_is_tied_to_it(code, claim, story):
    move = start_correction(claim, by=story.eve, kind="update", because="A new log.")

    assert accept(only(), by=story.bob, kind="error", because="The same.") == move


def test_declined_request_tells_the_reader_why(code, story):
    decline(only(), by=story.bob, because="The log lists 14.")

    assert told_by_code(code).outcome.words == "The log lists 14."
    with pytest.raises(NotNow):
        accept(only(), by=story.eve, kind="error", because="Still.")


def test_answers_are_for_editors_of_the_desk(code, story, charlie):
    for refuse in (
        lambda: look_at(only(), by=story.alice),
        lambda: decline(only(), by=story.alice, because="No."),
        lambda: accept(only(), by=charlie, kind="error", because="Yes."),
    ):
        with pytest.raises(NotYou):
            refuse()
    with pytest.raises(NotValid):
        decline(only(), by=story.bob, because=" ")
    assert only().state == "received"
    assert [list(requests_for(who)) for who in (story.alice, charlie)] == [[only()], []]


def test_database_holds_that_an_answer_is_whole(code, story):
    for facts in (
        {"state": "declined"},
        {"state": "accepted", "by": story.bob},
        {"state": "received", "by": story.bob},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            CorrectionRequest.objects.update(**facts)


def test_mail_is_erased_at_the_readers_wish(code):
    assert erase_mail(code)

    assert only().mail == ""
    assert not erase_mail("another")


def test_ask_for_correction_refused(claim, story, monkeypatch):
    page = claim.fact_check
    for facts in (
        {"words": " "},
        {"words": "x" * 5001},
        {"words": "a\x00b"},
        {"words": WORDS, "source": "y" * 5001},
        {"words": WORDS, "mail": "nobody"},
    ):
        with pytest.raises(NotValid):
            ask_for_correction(page, visitor="v", **facts)
    for _time in range(requesting.OWN):
        ask_for_correction(page, words=WORDS, visitor="v")
    with pytest.raises(TooMany):
        ask_for_correction(page, words=WORDS, visitor="v")
    monkeypatch.setattr(requesting, "OPEN_AT_ONE_PAGE", requesting.OWN)
    with pytest.raises(NotNow):
        ask_for_correction(page, words=WORDS, visitor="other")
    withdraw(claim, by=story.eve, because="The log was forged.")
    page.refresh_from_db()
    with pytest.raises(NotNow):
        ask_for_correction(page, words=WORDS, visitor="third")


@pytest.mark.django_db(transaction=True)
def test_many_at_one_moment_are_counted_one_by_one(desk):
    page = Story(desk).until("published").fact_check

    def ask(_number: int) -> bool:
        try:
            ask_for_correction(page, words=WORDS, visitor="v")
        except TooMany:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(ask, range(16)))

    assert (sum(taken), CorrectionRequest.objects.count()) == (requesting.OWN, requesting.OWN)
