"""Evidence is attached by hand, as a file, as a call, or from coverage; some is withheld."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from factcheck.evidence.actions import attach, request_search
from factcheck.evidence.models import Evidence, Snapshot
from factcheck.evidence.withholding import disclose
from factcheck.people.errors import NotNow
from factcheck.publication.actions import publish
from factcheck.review.seats import open_assignment, take
from tests.evidence.files import pdf
from tests.evidence.newsroom import claim_on, searched, set_state, tell_the_story
from tests.jobs_tools import run_jobs
from tests.review.stories import review, write
from tests.web.conftest import words_of
from tests.web.test_claim import make_hit
from tests.web.test_snapshots import keep

SECRET = "https://source.example/secret"


def test_a_file_is_attached(as_user, story):
    claim = story.until("in_review")
    sent = {
        "kind": "document",
        "stance": "supports",
        "title": "The log",
        "quote": "14 sailings",
        "file": SimpleUploadedFile("..\\log.pdf", pdf("14 sailings")),
    }

    as_user(story.alice).post(f"/claims/{claim.pk}/evidence/", sent)
    run_jobs()

    copy = Snapshot.objects.get(evidence__title="The log")
    assert (copy.file_name, copy.quote) == ("log.pdf", "found")


def test_a_file_that_is_refused_says_why_and_keeps_what_was_typed(as_user, story):
    claim = story.until("in_review")
    file = SimpleUploadedFile("log.exe", b"MZ\x90\0")
    sent = {"kind": "document", "stance": "supports", "title": "The log", "file": file}

    answer = as_user(story.alice).post(f"/claims/{claim.pk}/evidence/", sent)

    assert answer.status_code == 400
    assert "A file of this kind is not taken in. These are: PDF, DOCX" in words_of(answer)
    assert 'value="The log"' in words_of(answer)


def test_a_call_is_noted_with_who_and_when(as_user, story):
    claim = story.until("in_review")
    sent = {
        "who": "The coxswain",
        "at": "2024-11-05T10:00",
        "quote": "All 14.",
        "stance": "supports",
    }
    alice = as_user(story.alice)
    assert alice.get(f"/claims/{claim.pk}/call/").status_code == 200

    alice.post(f"/claims/{claim.pk}/call/", sent)
    run_jobs()

    piece = Evidence.objects.get(kind="call")
    copy = piece.snapshots.get()
    assert (piece.title, copy.quote) == ("Call with The coxswain", "found")
    assert copy.text == "The coxswain\n2024-11-05 10:00 UTC\n\nAll 14.\n"
    late = alice.post(f"/claims/{claim.pk}/call/", sent | {"at": "2999-01-01T10:00"})
    assert "This is in the future." in words_of(late)


def test_one_press_uses_an_item_without_leaving_the_page(as_user, desk, alice):
    tell_the_story(desk)
    claim = claim_on(desk)
    hit = searched(claim).hits.first()
    set_state(claim, "in_review")
    address = f"/claims/{claim.pk}/evidence/{hit.pk}/"

    answer = as_user(alice).post(address, headers={"HX-Request": "true"})
    again = as_user(alice).post(address, headers={"HX-Request": "true"})

    for said in (answer, again):
        assert "Used as evidence" in words_of(said)
        assert 'id="evidence" hx-swap-oob="true"' in words_of(said)
        assert "id_waiver_error" not in words_of(said)
    assert claim.evidence.get().hit == hit


def test_one_press_brings_what_is_missing_up_to_date(as_user, story):
    claim = story.until("queued")
    hit = make_hit(request_search(claim, by=story.alice))
    open_assignment(take(claim, by=story.alice), by=story.alice)
    story.desk.rules.minimum_sources = 2
    story.desk.rules.save()

    page = as_user(story.alice).get(f"/claims/{claim.pk}/")
    said = as_user(story.alice).post(
        f"/claims/{claim.pk}/evidence/{hit.pk}/", headers={"HX-Request": "true"}
    )

    assert 'id="id_waiver_error"' in words_of(page)
    assert (
        '<ul id="id_waiver_error" hx-swap-oob="innerHTML"><li>Add evidence of your own (1 of 2)'
    ) in words_of(said)


@pytest.fixture
def decided(story):
    """Reviewed; Alice relies on a source that must not be known, Ben on the same openly."""
    claim = story.until("queued")
    review(claim, story.alice, "true")
    review(claim, story.ben, "true")
    for person, withheld in ((story.alice, "It would cost a job."), (story.ben, "")):
        attach(
            claim,
            by=person,
            url=SECRET if withheld else f"{SECRET}/#top",
            title="Secret log",
            stance="supports",
            withheld=withheld,
        )
    return claim


def test_readers_see_the_reason_and_nothing_of_what_is_withheld(client, story, decided):
    write(decided, story.bob, "true", evidence=decided.evidence.all())
    page = publish(decided, by=story.eve)

    shown = words_of(client.get(f"/fact-checks/{page.slug}/"))

    assert "One source is withheld:" in shown
    assert "It would cost a job." in shown
    assert "source.example" not in shown
    assert "Secret log" not in shown
    assert "https://port.example/log" in json.dumps(shown)


def test_withholding_needs_a_reason_and_the_right_person(as_user, story, charlie, decided):
    piece = decided.evidence.get(added_by=story.ben, title="Secret log")
    address = f"/evidence/{piece.pk}/withhold/"

    statuses = {
        "stranger": as_user(charlie).post(address, {"because": "So."}).status_code,
        "other": as_user(story.alice).post(address, {"because": "So."}).status_code,
        "no reason": as_user(story.ben).post(address, {"because": " "}).status_code,
        "editor": as_user(story.bob).post(address, {"because": "So."}).status_code,
    }

    assert statuses == {"stranger": 404, "other": 403, "no reason": 400, "editor": 302}
    as_user(story.ben).post(address, {"disclose": "1"})
    piece.refresh_from_db()
    assert piece.withheld == ""


def test_what_was_withheld_on_a_published_page_stays_so(story, decided):
    write(decided, story.bob, "true", evidence=decided.evidence.all())
    publish(decided, by=story.eve)
    piece = decided.evidence.get(added_by=story.alice, title="Secret log")

    with pytest.raises(NotNow):
        disclose(piece, by=story.bob)


def test_a_withheld_source_that_the_verdict_leaves_out_hides_the_same_of_a_colleague(
    client, story, decided
):
    write(decided, story.bob, "true", evidence=decided.evidence.filter(added_by=story.ben))
    page = publish(decided, by=story.eve)

    shown = words_of(client.get(f"/fact-checks/{page.slug}/"))

    assert "It would cost a job." in shown
    assert "source.example" not in shown
    assert "Secret log" not in shown


@pytest.mark.parametrize("same", ["bytes", "address"])
def test_a_withheld_source_under_another_address_is_hidden_too(client, story, decided, same):
    secret = decided.evidence.get(added_by=story.alice, title="Secret log")
    short = attach(
        decided, by=story.ben, url="https://short.example/x", title="Short", stance="supports"
    )
    body = b"The same words." if same == "bytes" else b"Other words."
    keep(secret, b"The same words.", "text/plain")
    keep(short, body, "text/plain", final_url=SECRET if same == "address" else "")
    write(decided, story.bob, "true", evidence=decided.evidence.all())
    page = publish(decided, by=story.eve)

    shown = words_of(client.get(f"/fact-checks/{page.slug}/"))

    assert "short.example" not in shown
    assert secret.snapshots.get().content_id not in shown
