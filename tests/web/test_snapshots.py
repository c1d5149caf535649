"""Stored copies are looked at as text, leave as files, and are nobody else's business."""

import io

import pytest
from django.utils import timezone
from warcio.archiveiterator import ArchiveIterator

from factcheck.evidence.capturing import Taken, fail_capture, settle_capture
from factcheck.evidence.models import Snapshot
from factcheck.evidence.reading.reading import read
from factcheck.evidence.reading.sniffing import XLSX
from factcheck.evidence.redacting import redact_snapshot
from factcheck.publication.actions import publish
from factcheck.review.pins import Pin
from tests.evidence.files import picture, workbook
from tests.factories import past_the_triggers
from tests.review.stories import review, sit_down, write
from tests.web.conftest import words_of

WORDS = "14 sailings cancelled"
EVIL = f"<html><body><script>alert(1)</script><p>So: {WORDS} &lt;b&gt;</p></body></html>".encode()
URL = "https://port.example/log"


def keep(piece, body=EVIL, media_type="text/html", **facts) -> Snapshot:
    """A copy as the job would settle it."""
    taken = Taken("fetched", body, media_type, timezone.now(), **{"url": URL, **facts})
    found = read(body, media_type, content_type=media_type, url=URL, quote=piece.quote)
    return settle_capture(piece.captures.get(), taken, found)


@pytest.fixture
def copy(story):
    """Alice's, in a blind round in which Ben sits, too."""
    claim = story.until("queued")
    for reviewer in (story.alice, story.ben):
        sit_down(claim, reviewer)
    return keep(claim.evidence.get(added_by=story.alice))


def statuses(as_user, people, address) -> list[int]:
    return [as_user(person).get(address).status_code for person in people]


@pytest.mark.parametrize("part", ["", "download/"])
def test_a_copy_is_as_blind_as_its_evidence(as_user, story, charlie, root, copy, part):
    people = (story.alice, story.ben, story.bob, charlie, root)

    seen = statuses(as_user, people, f"/snapshots/{copy.pk}/{part}")

    assert seen == [200, 404, 200, 404, 404]


def test_a_copy_is_shown_as_text_with_the_quoted_words_marked(as_user, story, copy):
    words = words_of(as_user(story.alice).get(f"/snapshots/{copy.pk}/"))

    assert f'<mark id="quoted">{WORDS}</mark> &lt;b&gt;</pre>' in words
    assert "alert(1)" not in words
    assert f"<code>{copy.content_id}</code>" in words


def test_a_copy_leaves_as_a_file_that_no_browser_runs(as_user, story, copy):
    answer = as_user(story.alice).get(f"/snapshots/{copy.pk}/download/")

    assert answer.content == EVIL
    assert {name: answer[name] for name in ("Content-Type", "X-Content-Type-Options")} == {
        "Content-Type": "application/octet-stream",
        "X-Content-Type-Options": "nosniff",
    }
    assert answer["Content-Disposition"] == (f'attachment; filename="{copy.content_id[:16]}.html"')
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_a_picture_is_drawn_anew(as_user, story):
    claim = story.until("in_review")
    copy = keep(claim.evidence.get(), picture("GIF") + b"<script>", "image/gif")

    answer = as_user(story.alice).get(f"/snapshots/{copy.pk}/picture/")

    assert (answer["Content-Type"], answer.content[:4]) == ("image/png", b"\x89PNG")
    assert b"script" not in answer.content


def test_a_page_has_no_picture(as_user, story, copy):
    assert as_user(story.alice).get(f"/snapshots/{copy.pk}/picture/").status_code == 404


def test_a_table_shows_its_first_rows(as_user, story):
    claim = story.until("in_review")
    copy = keep(claim.evidence.get(), b"day,sailings\n1,<b>14", "text/csv")

    words = words_of(as_user(story.alice).get(f"/snapshots/{copy.pk}/"))

    assert '<td dir="auto">&lt;b&gt;14</td>' in words


def test_a_workbook_shows_the_first_rows_of_its_first_sheet(as_user, story):
    claim = story.until("in_review")
    body = workbook(("<Log>", [["day", "sailings"], [1, "<b>14"]]), ("Notes", [["x"]]))
    copy = keep(claim.evidence.get(), body, XLSX)

    words = words_of(as_user(story.alice).get(f"/snapshots/{copy.pk}/"))

    assert "First rows: <bdi>&lt;Log&gt;</bdi>" in words
    assert '<td dir="auto">&lt;b&gt;14</td>' in words


def test_a_copy_that_was_taken_down_says_so_and_keeps_its_hash(as_user, story, root, copy):
    redact_snapshot(copy, by=root, because="A court ordered it.")

    words = words_of(as_user(story.alice).get(f"/snapshots/{copy.pk}/"))

    assert "A court ordered it." in words
    assert copy.content_id in words
    assert as_user(story.alice).get(f"/snapshots/{copy.pk}/download/").status_code == 404


def test_an_editor_alone_is_offered_to_set_a_robots_txt_aside(as_user, story):
    claim = story.until("in_review")
    piece = claim.evidence.get()
    fail_capture(piece.captures.get(), because="Machines are kept out.", kept_out=True)
    address = f"/evidence/{piece.pk}/despite/"
    shown = [words_of(as_user(p).get(f"/claims/{claim.pk}/")) for p in (story.alice, story.bob)]
    assert [address in words for words in shown] == [False, True]

    as_user(story.bob).post(address, {"because": "It is a public record."})

    assert piece.captures.first().despite_robots == "It is a public record."


def test_a_failed_copy_says_why_and_is_tried_again(as_user, story, charlie):
    claim = story.until("in_review")
    piece = claim.evidence.get()
    fail_capture(piece.captures.get(), because="The site took too long to answer.")
    alice = as_user(story.alice)
    shown = words_of(alice.get(f"/claims/{claim.pk}/"))
    assert "No copy is stored. The site took too long to answer." in shown
    assert as_user(charlie).post(f"/evidence/{piece.pk}/copy/").status_code == 404

    alice.post(f"/evidence/{piece.pk}/copy/")

    assert "A copy is being stored …" in words_of(alice.get(f"/claims/{claim.pk}/"))


def warc_of(answer) -> list[bytes]:
    records = ArchiveIterator(io.BytesIO(b"".join(answer.streaming_content)))
    return [record.content_stream().read() for record in records if record.rec_type == "response"]


def test_warc_holds_what_this_person_sees(as_user, story, charlie, root, copy):
    address = f"/claims/{copy.evidence.claim_id}/warc/"
    keep(
        copy.evidence.claim.evidence.get(added_by=story.ben),
        b"Ben's",
        "text/plain",
        http_status=200,
    )

    assert warc_of(as_user(story.ben).get(address)) == [b"Ben's"]
    assert len(warc_of(as_user(story.alice).get(address))) == 0  # fetched without a status
    for person in (charlie, root):
        assert as_user(person).get(address).status_code == 404


def test_public_page_names_the_pinned_copy(client, story):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    review(claim, story.ben, "true")
    piece = claim.evidence.get(added_by=story.alice)
    copy = keep(piece)
    write(claim, story.bob, "true", evidence=[piece])
    assert Pin.objects.get().sha256 == copy.content_id
    page = publish(claim, by=story.eve)

    words = words_of(client.get(f"/fact-checks/{page.slug}/"))
    assert f"SHA-256 <code>{copy.content_id}</code>" in words
    assert client.get(f"/snapshots/{copy.pk}/").status_code == 302


def test_quoted_words_of_a_table_are_marked_where_they_stand(as_user, story):
    claim = story.until("in_review")
    table = f"day,said\n1,nothing\n2,{WORDS}\n".encode()
    copy = keep(claim.evidence.get(), table, "text/csv")

    words = words_of(as_user(story.alice).get(f"/snapshots/{copy.pk}/"))

    assert '<td dir="auto">nothing</td>' in words
    assert f'<mark id="quoted">{WORDS}</mark>' in words


def test_quoted_words_far_down_are_shown_with_what_is_around_them(as_user, story):
    claim = story.until("in_review")
    body = b"x " * 150_000 + WORDS.encode() + b" y" * 150_000
    copy = keep(claim.evidence.get(), body, "text/plain")

    words = words_of(as_user(story.alice).get(f"/snapshots/{copy.pk}/"))

    assert f'<mark id="quoted">{WORDS}</mark> y' in words
    assert len(words) < 450_000


def test_stretches_of_a_quotation_are_marked_and_one_can_be_gone_to(as_user, story):
    claim = story.until("in_review")
    with past_the_triggers():
        claim.evidence.update(quote="14 sailings … of ferries")
    copy = keep(claim.evidence.get(), b"14 sailings were those of ferries", "text/plain")

    words = words_of(as_user(story.alice).get(f"/snapshots/{copy.pk}/"))

    assert (words.count("<mark"), words.count('id="quoted"')) == (2, 1)
