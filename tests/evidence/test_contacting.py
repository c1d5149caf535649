"""Whom the desk asked is written down and never changed."""

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from factcheck.evidence.contacting import amend_contact, log_contact, standing_contacts
from factcheck.evidence.models import Contact
from factcheck.people.errors import NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from tests.evidence.newsroom import claim_on, set_state

ASKED = {"whom": "The harbour office", "how": "mail", "question": "How many sailings?"}


@pytest.fixture
def claim(desk):
    return set_state(claim_on(desk), "in_review")


def ask(claim, by, **facts) -> Contact:
    given = ASKED | {"asked_at": timezone.now() - timedelta(days=1)} | facts
    return log_contact(claim, by=by, **given)


def as_written(contact) -> dict:
    return {name: getattr(contact, name) for name in (*ASKED, "asked_at")}


def test_a_contact_is_written_and_the_trail_names_nobody(claim, alice):
    contact = ask(claim, alice)

    assert (contact.by, contact.round, contact.answer) == (alice, 1, "")
    assert Entry.objects.get(action="contact.logged").facts == {"claim": str(claim.pk)}


def test_an_answer_is_a_new_row_in_place_of_the_one_before(claim, alice, bob):
    asked = ask(claim, alice)

    answered = amend_contact(
        asked, by=bob, **as_written(asked), answer="14.", answered_at=timezone.now()
    )

    assert list(standing_contacts(claim)) == [answered]
    assert (Contact.objects.count(), answered.amends) == (2, asked)
    with pytest.raises(Overtaken):
        amend_contact(asked, by=alice, **as_written(asked))


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        ({"whom": " "}, {"whom"}),
        ({"question": ""}, {"question"}),
        ({"how": "pigeon"}, {"how"}),
        ({"answer": "14."}, {"answered_at"}),
        ({"answered_at": timezone.now()}, {"answer"}),
        ({"asked_at": timezone.now() + timedelta(days=9)}, {"asked_at"}),
        ({"answer": "14.", "answered_at": timezone.now() - timedelta(days=9)}, {"answered_at"}),
    ],
)
def test_what_cannot_be_is_refused_by_field(claim, alice, facts, fields):
    with pytest.raises(NotValid) as refused:
        ask(claim, alice, **facts)

    assert set(refused.value.fields) == fields


def test_strangers_write_nothing(claim, charlie):
    with pytest.raises(NotYou):
        ask(claim, charlie)


def test_the_database_keeps_contacts_as_they_are(claim, alice):
    contact = ask(claim, alice)
    for change in (lambda: Contact.objects.update(whom="Nobody"), contact.delete):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()

    assert Contact.objects.get().whom == "The harbour office"


@pytest.mark.parametrize("long_ago", ["0001-01-01T00:00:00+14:00", "1799-12-31T00:00:00+00:00"])
def test_day_before_the_calendar_of_the_database_is_refused(claim, alice, long_ago):
    with pytest.raises(NotValid) as refused:
        ask(claim, alice, asked_at=datetime.fromisoformat(long_ago))

    assert set(refused.value.fields) == {"asked_at"}
