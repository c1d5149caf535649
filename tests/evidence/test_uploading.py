"""Files are taken in under harmless names, of kinds that fit."""

import pytest

from factcheck.evidence.actions import attach
from factcheck.evidence.keeping import bytes_of, name_of
from factcheck.evidence.models import Content, Evidence, Snapshot
from factcheck.evidence.reading.sniffing import ODS, XLSX
from factcheck.evidence.redacting import redact_snapshot
from factcheck.evidence.uploading import Upload, clean_name
from factcheck.people.errors import NotValid
from tests.evidence.files import pdf, picture, spreadsheet, workbook
from tests.evidence.newsroom import claim_on, set_state
from tests.jobs_tools import run_jobs

WORDS = "14 sailings were cancelled"
ROW = (
    '<table:table table:name="Log"><table:table-row><table:table-cell>'
    f"<text:p>{WORDS}</text:p></table:table-cell></table:table-row></table:table>"
)

NOT_TAKEN = (
    "A file of this kind is not taken in. These are: PDF, DOCX, ZIP, text, PNG, JPEG, GIF, WebP, "
    "CSV, XLSX, ODS, JSON and XML."
)


@pytest.fixture
def claim(desk):
    return set_state(claim_on(desk), "in_review")


def hand_in(claim, by, name, body, kind="document", **facts):
    given = {"title": "", "quote": WORDS, "stance": "supports"} | facts
    return attach(claim, by=by, kind=kind, file=Upload(name, body), **given)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("log.pdf", "log.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\logs\\log.pdf", "log.pdf"),
        ("log\u202efdp.exe", "logfdp.exe"),
        ("log\r\nSet-Cookie: a.pdf", "logSet-Cookie_ a.pdf"),
        ('"><script>.pdf', "___script_.pdf"),
        ("x" * 300 + ".pdf", "x" * 146 + ".pdf"),
        ("x" * 300, "x" * 150),
        ("...", "file"),
        ("", "file"),
        (".csv", "csv"),
        ("Fährplan.csv", "Fährplan.csv"),
    ],
)
def test_clean_name(name, clean):
    assert clean_name(name) == clean


def test_a_document_is_kept_byte_for_byte_and_its_words_found(claim, alice):
    body = pdf("Port log", WORDS)
    piece = hand_in(claim, alice, "../log.pdf", body)

    run_jobs()

    copy = Snapshot.objects.get()
    assert (piece.title, copy.how, copy.quote, copy.pages) == ("log.pdf", "uploaded", "found", 2)
    assert (bytes_of(copy), name_of(copy)) == (body, "log.pdf")


@pytest.mark.parametrize(
    ("kind", "name", "body", "media_type", "quote"),
    [
        ("picture", "log.jpg", picture("JPEG"), "image/jpeg", "unread"),
        ("data", "log.csv", b"day,said\n1,14 sailings were cancelled\n", "text/csv", "found"),
        ("data", "log.xlsx", workbook(("Log", [["said", WORDS]])), XLSX, "found"),
        ("data", "log.ods", spreadsheet(ROW), ODS, "found"),
        ("document", "log.txt", WORDS.encode("utf-16"), "text/plain", "found"),
    ],
)
def test_each_kind_of_file(claim, alice, kind, name, body, media_type, quote):
    hand_in(claim, alice, name, body, kind)

    run_jobs()

    copy = Snapshot.objects.get()
    assert (copy.quote, copy.content.size) == (quote, len(body))
    assert copy.media_type == media_type


@pytest.mark.parametrize(
    ("kind", "body", "sentence"),
    [
        ("document", b"", "This file is empty."),
        ("web", b"MZ\x90\0", NOT_TAKEN),
        ("document", picture(), "This is a picture. Choose picture as its kind."),
        ("document", b"MZ\x90\0", NOT_TAKEN),
        ("picture", b"words", "This file is not of the kind that you chose: it is text/plain."),
        ("picture", picture()[:40], "This is no picture that can be read, or it is damaged."),
        ("data", pdf("x"), "This file is not of the kind that you chose: it is application/pdf."),
        ("document", b"x" * (1024**2 + 1), "A file may have 1 MB."),
    ],
)
def test_files_that_are_refused_leave_nothing(claim, alice, settings, kind, body, sentence):
    settings.EVIDENCE_MEGABYTES = 1

    with pytest.raises(NotValid) as refused:
        hand_in(claim, alice, "file", body, kind)

    assert refused.value.fields == {"file": [sentence]}
    assert (Evidence.objects.exists(), Content.objects.exists()) == (False, False)


@pytest.mark.parametrize(
    ("name", "body", "kind"),
    [
        ("log.pdf", pdf("x"), "document"),
        ("log.jpg", picture("JPEG"), "picture"),
        ("log.csv", b"day,said", "data"),
    ],
)
def test_a_file_is_no_web_page_but_what_its_bytes_show(claim, alice, name, body, kind):
    assert hand_in(claim, alice, name, body, "web").kind == kind


def test_the_same_file_twice_is_one_piece(claim, alice):
    first = hand_in(claim, alice, "log.txt", b"words")

    assert hand_in(claim, alice, "log.txt", b"words") == first
    assert hand_in(claim, alice, "log.txt", b"other words") != first


def test_bytes_taken_down_before_they_were_read_are_no_empty_copy(claim, alice, bob, root):
    hand_in(claim, alice, "log.txt", b"words")
    run_jobs()
    waiting = hand_in(claim, bob, "log.txt", b"words")
    redact_snapshot(Snapshot.objects.get(), by=root, because="A court ordered it.")

    run_jobs()

    assert waiting.captures.get().reason == (
        "These bytes were taken down, so they are not kept again."
    )
    assert not waiting.snapshots.exists()


def test_a_file_that_was_taken_down_is_refused(claim, alice, root):
    hand_in(claim, alice, "log.txt", b"words")
    run_jobs()
    redact_snapshot(Snapshot.objects.get(), by=root, because="A court ordered it.")

    with pytest.raises(NotValid) as refused:
        hand_in(claim, alice, "log.txt", b"words", title="Again")

    assert refused.value.fields == {
        "file": ["These bytes were taken down, so they are not kept again."]
    }
