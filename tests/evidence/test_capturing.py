"""Copies of sources are kept with all that tells how they came."""

import hashlib
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from factcheck.evidence.actions import attach
from factcheck.evidence.capturing import keep_bytes, try_again
from factcheck.evidence.keeping import bytes_of
from factcheck.evidence.models import Capture, Content, Snapshot
from factcheck.evidence.redacting import redact_snapshot
from factcheck.jobs.actions import retry_job
from factcheck.jobs.models import Job
from factcheck.people.errors import Missing, NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from tests.evidence.files import page, pdf
from tests.evidence.newsroom import claim_on, put, searched, set_state
from tests.factories import past_the_triggers
from tests.jobs_tools import bring_forward, let_die, run_jobs

pytestmark = pytest.mark.django_db
URL = "http://port.example/log"
WORDS = "14 sailings were cancelled"
HTML = {"Content-Type": "text/html; charset=utf-8", "Set-Cookie": "visitor=7", "Etag": '"a"'}


@pytest.fixture
def claim(desk):
    return set_state(claim_on(desk), "in_review")


def rely_on(claim, by, **facts):
    given = {"title": "Port log", "url": URL, "quote": WORDS, "stance": "supports"}
    return attach(claim, by=by, **{**given, **facts})


def test_a_web_page_is_kept_with_its_hash_headers_and_the_place_of_the_words(claim, alice, web):
    body = page(f"<i>{WORDS}</i> in all.")
    web.pages["/log"] = (200, HTML, body)
    piece = rely_on(claim, alice)
    assert [tried.state for tried in piece.captures.all()] == ["waiting"]

    run_jobs()

    copy = Snapshot.objects.get()
    assert (copy.evidence, copy.number, copy.how, copy.quote) == (piece, 1, "fetched", "found")
    assert copy.content_id == hashlib.sha256(body).hexdigest()
    assert (bytes_of(copy), copy.content.size) == (body, len(body))
    assert [copy.text[start:end] for start, end in copy.places] == [WORDS]
    assert (copy.url, copy.final_url, copy.http_status) == (URL, URL, 200)
    assert (copy.media_type, copy.headers["etag"]) == ("text/html", '"a"')
    assert "set-cookie" not in copy.headers
    assert timezone.now() - copy.fetched_at < timedelta(minutes=1)
    entry = Entry.objects.get(action="snapshot.kept")
    assert entry.facts["sha256"] == copy.content_id
    assert entry.facts["claim"] == str(claim.pk)  # the trail leads to it


def test_where_a_page_led_is_kept(claim, alice, web):
    web.pages["/log"] = (302, {"Location": "http://port.example/new"}, b"")
    web.pages["/new"] = (200, HTML, page(WORDS))
    rely_on(claim, alice)

    run_jobs()

    copy = Snapshot.objects.get()
    assert (copy.url, copy.final_url) == (URL, "http://port.example/new")


@pytest.mark.parametrize(
    ("quote", "state"), [(WORDS, "found"), ("40 sailings", "missing"), ("", "none")]
)
def test_whether_the_quoted_words_stand_in_a_pdf_is_told(claim, alice, web, quote, state):
    web.pages["/log"] = (200, {"Content-Type": "application/pdf"}, pdf("So", f"{WORDS} here"))
    rely_on(claim, alice, quote=quote)

    run_jobs()

    copy = Snapshot.objects.get()
    assert (copy.quote, copy.pages) == (state, 2)


def test_a_copy_without_text_says_why(claim, alice, web):
    web.pages["/log"] = (200, {"Content-Type": "application/pdf"}, b"%PDF-1.4 broken")
    rely_on(claim, alice)

    run_jobs()

    copy = Snapshot.objects.get()
    assert copy.quote == "unread"
    assert copy.unread == "This PDF is damaged, locked or too large to be read."


def test_a_page_that_is_gone_is_no_empty_copy_and_can_be_tried_again(claim, alice, web):
    piece = rely_on(claim, alice)

    run_jobs()

    tried = piece.captures.get()
    assert (tried.state, tried.http_status) == ("failed", 404)
    assert tried.reason == "The site answered 404 Not Found instead of the page."
    assert not Snapshot.objects.exists()
    web.pages["/log"] = (200, HTML, page(WORDS))
    again = try_again(piece, by=alice)
    assert try_again(piece, by=alice) == again
    run_jobs()
    assert Snapshot.objects.get().evidence == piece
    with pytest.raises(NotNow):
        try_again(piece, by=alice)


def test_a_site_in_passing_trouble_is_asked_for_five_minutes(claim, alice, web):
    web.pages["/log"] = (503, {}, b"")
    piece = rely_on(claim, alice)

    run_jobs()
    assert piece.captures.get().state == "waiting"
    with past_the_triggers():
        piece.captures.update(created_at=timezone.now() - timedelta(minutes=6))
    bring_forward("snapshot")
    run_jobs()

    assert len([path for _host, path, _headers in web.asked if path == "/log"]) == 2
    assert piece.captures.get().reason == (
        "The site answered 503 Service Unavailable instead of the page."
    )


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/log", "https://[::1]/", "https://port:8080/", "http://[::1"]
)
def test_no_private_address_is_asked(claim, alice, web, url):
    piece = rely_on(claim, alice, url=url)

    run_jobs()

    assert (piece.captures.get().state, web.connected) == ("failed", [])


def test_a_source_above_the_limit_is_refused_with_a_reason(claim, alice, web, settings):
    settings.EVIDENCE_MEGABYTES = 1
    web.pages["/log"] = (200, {"Content-Type": "text/plain"}, b"x" * (1024**2 + 1))
    piece = rely_on(claim, alice)

    run_jobs()

    assert piece.captures.get().reason == "The page is larger than 1 MB."


def test_a_job_that_dies_says_so_and_waits_again_when_it_is_retried(claim, alice, root):
    piece = rely_on(claim, alice)

    let_die(Job.objects.get(kind="snapshot"))

    assert piece.captures.get().reason == ("Keeping a copy did not work. It can be tried again.")
    retry_job(Job.objects.get(kind="snapshot"), by=root)
    assert [tried.state for tried in piece.captures.all()] == ["waiting"]


def test_the_same_bytes_are_stored_once(claim, alice, bob, web):
    web.pages["/log"] = (200, HTML, page(WORDS))
    for person in (alice, bob):
        rely_on(claim, person)

    run_jobs()

    assert (Snapshot.objects.count(), Content.objects.count()) == (2, 1)


def test_an_item_of_our_archive_is_kept_as_it_was_read(desk, alice):
    claim = claim_on(desk)
    there = put(desk, "Bay Lantern", "Three lifeboats were launched from Skerry Point at night.")
    search = searched(claim)
    claim = set_state(claim, "in_review")
    hit = search.hits.get(revision=there)
    piece = attach(
        claim, by=alice, hit=hit, url=hit.url, quote="Three lifeboats", stance="supports"
    )

    run_jobs()

    copy = Snapshot.objects.get(evidence=piece)
    assert (copy.how, copy.quote, copy.media_type) == ("archive", "found", "text/plain")
    assert bytes_of(copy).decode() == there.text
    assert copy.fetched_at == there.fetch.finished_at


def test_nothing_is_asked_for_a_call(claim, alice):
    rely_on(claim, alice, kind="call", url="")

    assert not Capture.objects.exists()


def test_try_again_by_a_stranger_is_refused(claim, alice, charlie):
    piece = rely_on(claim, alice)

    with pytest.raises(NotYou):
        try_again(piece, by=charlie)


@pytest.fixture
def copy(claim, alice, web):
    web.pages["/log"] = (200, HTML, page(WORDS))
    rely_on(claim, alice)
    run_jobs()
    return Snapshot.objects.get()


def test_redact_leaves_hash_and_tombstone(copy, root):
    sha256 = copy.content_id

    assert redact_snapshot(copy, by=root, because="A court ordered it.") == 1

    copy = Snapshot.objects.get()
    assert (copy.text, copy.headers, copy.places) == ("", {}, [])
    assert (copy.content_id, copy.redacted_by) == (sha256, root)
    assert copy.redacted_because == "A court ordered it."
    with pytest.raises(Missing):
        bytes_of(copy)
    entry = Entry.objects.get(action="snapshot.redacted")
    assert (entry.facts["sha256"], entry.facts["count"]) == (sha256, 1)


def test_what_was_taken_down_is_not_kept_again(copy, claim, bob, root):
    redact_snapshot(copy, by=root, because="A court ordered it.")
    piece = rely_on(claim, bob)

    run_jobs()

    assert piece.captures.get().reason == (
        "These bytes were taken down, so they are not kept again."
    )


def test_redact_is_for_administrators_with_a_reason_and_once(copy, bob, root):
    with pytest.raises(NotYou):
        redact_snapshot(copy, by=bob, because="I wish so.")
    with pytest.raises(NotValid):
        redact_snapshot(copy, by=root, because=" ")
    redact_snapshot(copy, by=root, because="A court ordered it.")
    with pytest.raises(NotNow):
        redact_snapshot(copy, by=root, because="A court ordered it.")


def test_the_database_refuses_every_other_change(copy):
    changes = (
        lambda: Content.objects.update(body=b"forged"),
        lambda: Content.objects.update(body=None),
        lambda: Content.objects.update(size=1),
        lambda: Content.objects.all().delete(),
        lambda: Content.objects.create(sha256="0" * 64, size=1, body=b"x"),
        lambda: Snapshot.objects.update(text="forged"),
        lambda: Snapshot.objects.update(fetched_at=timezone.now()),
        lambda: Snapshot.objects.all().delete(),
    )
    refused = 0
    for change in changes:
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
        refused += 1

    assert refused == len(changes)


def test_keep_bytes_twice_is_one_row(db):
    assert keep_bytes(b"same") == keep_bytes(b"same")
    assert Content.objects.get().size == 4
