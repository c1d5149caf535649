"""The log of contacts on the claim's page, and what readers are told of it."""

from datetime import UTC, datetime

import pytest
from django.utils.formats import date_format

from factcheck.evidence.contacting import amend_contact, log_contact
from factcheck.evidence.models import Contact
from factcheck.publication.actions import publish
from tests.review.stories import review, sit_down, write
from tests.web.conftest import words_of

SENT = {
    "whom": "The harbour office",
    "how": "phone",
    "question": "How many sailings?",
    "asked_at": "2024-11-05T10:00",
}
MAY = datetime(2024, 5, 3, 12, tzinfo=UTC)
JUNE = datetime(2024, 6, 4, 12, tzinfo=UTC)
ASKED = {"whom": "Mr Reyes", "how": "mail", "question": "How many?", "asked_at": MAY}


def test_a_contact_is_written_and_answered(as_user, story, charlie):
    claim = story.until("in_review")
    alice = as_user(story.alice)
    alice.post(f"/claims/{claim.pk}/contact/", SENT)
    contact = Contact.objects.get()
    assert "no answer yet" in words_of(alice.get(f"/claims/{claim.pk}/"))
    assert as_user(charlie).get(f"/contacts/{contact.pk}/").status_code == 404
    assert 'value="2024-11-05T10:00"' in words_of(alice.get(f"/contacts/{contact.pk}/"))

    answer = {"answer": "All 14.", "answered_at": "2024-11-06T10:00"}
    alice.post(f"/contacts/{contact.pk}/", SENT | answer)

    assert "All 14." in words_of(alice.get(f"/claims/{claim.pk}/"))
    assert alice.post(f"/contacts/{contact.pk}/", SENT).status_code == 412


def test_what_cannot_be_is_said_at_its_field(as_user, story):
    claim = story.until("in_review")

    answer = as_user(story.alice).post(f"/claims/{claim.pk}/contact/", SENT | {"answer": "All 14."})

    assert answer.status_code == 400
    assert "Say when they answered." in words_of(answer)


def test_a_blind_reviewer_reads_the_contact_but_not_whose_it_is(as_user, story, root):
    claim = story.until("queued")
    for reviewer in (story.alice, story.ben):
        sit_down(claim, reviewer)
    log_contact(claim, by=story.alice, **ASKED)

    shown = {
        person.username: words_of(as_user(person).get(f"/claims/{claim.pk}/")).split(
            'id="contacts"'
        )[1]
        for person in (story.alice, story.ben, story.bob, root)
    }

    told = {
        name: ("Mr Reyes" in part, "<span>a colleague</span>" in part.split("</section>")[0])
        for name, part in shown.items()
    }
    assert told == {
        "alice": (True, False),
        "ben": (True, True),
        "bob": (True, False),
        "root": (False, False),
    }


@pytest.mark.parametrize("answered", [True, False])
def test_readers_are_told_what_the_author_chose_as_it_stood_then(client, story, answered):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    review(claim, story.ben, "true")
    contact = log_contact(claim, by=story.alice, **ASKED)
    told = {"answer": "All 14.", "answered_at": JUNE}
    if answered:
        contact = amend_contact(contact, by=story.alice, **ASKED, **told)
    log_contact(claim, by=story.alice, **ASKED | {"whom": "Somebody else"})
    verdict = write(claim, story.bob, "true", contacts=[contact])
    page = publish(claim, by=story.eve)
    if not answered:
        amend_contact(contact, by=story.alice, **ASKED, **told)

    shown = words_of(client.get(f"/fact-checks/{page.slug}/"))

    end = (
        "they answered on 4 June 2024."
        if answered
        else f"they had not answered by {date_format(verdict.created_at, 'j F Y')}."
    )
    assert f"We asked Mr Reyes on 3 May 2024; {end}" in shown
    assert "Somebody else" not in shown
