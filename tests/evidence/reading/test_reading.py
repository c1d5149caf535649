import subprocess
import sys
import time

import pytest

from factcheck.evidence.reading import child
from factcheck.evidence.reading import pdf as pdf_module
from factcheck.evidence.reading.pdf import Pages, collected, read_pdf
from factcheck.evidence.reading.picture import NoPicture, shown, size_of
from factcheck.evidence.reading.reading import Read, read
from factcheck.evidence.reading.sniffing import media_type_of
from factcheck.evidence.reading.table import first_rows
from tests.evidence.files import page, pdf, picture, workbook

WORDS = "14 sailings were cancelled"


def reads(body, *, quote=WORDS, content_type="") -> Read:
    kind = media_type_of(body, declared=content_type)
    return read(body, kind, content_type=content_type, url="https://port.example/log", quote=quote)


@pytest.mark.parametrize(
    ("body", "declared", "name", "kind"),
    [
        (pdf("x"), "text/html", "", "application/pdf"),
        (picture(), "", "log.txt", "image/png"),
        (picture("JPEG"), "", "", "image/jpeg"),
        (picture("GIF"), "", "", "image/gif"),
        (picture("WEBP"), "", "", "image/webp"),
        (workbook(), "", "", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (b"PK\x03\x04 cut off", "", "", "application/zip"),
        (b"MZ\x90\x00", "text/plain", "log.txt", "application/octet-stream"),
        (b"a\0b", "text/plain", "", "application/octet-stream"),
        (b"  <!DOCTYPE html><p>x", "text/plain", "", "text/html"),
        (b"<p>x", "text/html; charset=utf-8", "", "text/html"),
        (b"a,b\n1,2", "", "LOG.CSV", "text/csv"),
        (b"{}", "application/json", "", "application/json"),
        (b"words", "application/x-odd", "", "text/plain"),
    ],
)
def test_media_type_of(body, declared, name, kind):
    assert media_type_of(body, declared=declared, name=name) == kind


def test_read_finds_the_words_in_the_story_of_a_page():
    found = reads(page("<b>14 sailings</b> were cancelled."), content_type="text/html")

    assert [found.text[start:end] for start, end in found.places] == [WORDS]
    assert "Home" not in found.text


def test_read_looks_beside_the_story_for_the_words():
    found = reads(page("Nothing.", beside=f"<small>Note: {WORDS}</small>"))

    assert [found.text[start:end] for start, end in found.places] == [WORDS]


def test_read_of_a_page_without_the_words_keeps_the_story():
    found = reads(page("Nothing happened."))

    assert (found.places, "Nothing happened." in found.text) == ((), True)


def test_read_of_an_empty_page_says_so():
    found = reads(b"<html><body><script>1</script></body></html>")

    assert (found.text, found.unread) == ("", "There is nothing to read on this page.")


def test_read_of_a_pdf():
    found = reads(pdf("Port log", "In October 14 sailings were cancelled."))

    assert (found.pages, found.truncated) == (2, False)
    assert [found.text[start:end] for start, end in found.places] == [WORDS]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"%PDF-1.4 nothing", "This PDF is damaged, locked or too large to be read."),
        (pdf(""), "No words could be read in this PDF; its pages may be pictures."),
        (b"MZ\x90\x00", "There is no text to be read in a file of this kind."),
        (picture()[:-30], "This is no picture that can be read, or it is damaged."),
    ],
)
def test_read_says_why_there_is_no_text(body, sentence):
    assert reads(body).unread == sentence


def test_read_of_plain_text_and_of_a_picture():
    assert reads(WORDS.encode(), content_type="text/plain").places == ((0, len(WORDS)),)
    found = reads(picture(size=(40, 30)))
    assert (found.width, found.height, found.unread) == (40, 30, "A picture has no text.")


def test_read_pdf_gives_up_in_time_and_says_what_it_has(tmp_path, monkeypatch):
    """A child that never ends is ended; what it said by then is kept."""
    slow = tmp_path / "slow"
    slow.write_text('#!/bin/sh\nprintf \'{"pages": 2}\\n{"text": "One"}\\n{"te\'\nexec sleep 20\n')
    slow.chmod(0o700)
    monkeypatch.setattr(child.sys, "executable", str(slow))

    assert read_pdf(b"", seconds=0.5) == Pages(text="One", pages=2, truncated=True)


def test_collected_bounds_the_text(monkeypatch):
    monkeypatch.setattr(pdf_module, "MOST_CHARACTERS", 3)

    assert collected([{"pages": 1}, {"text": "Four"}, {"end": 1}]) == Pages("Fou", 1, True)


def test_the_reader_of_pdf_needs_no_django():
    loaded = "import sys, factcheck.evidence.reading.pdf; print('django' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == "False"


def test_shown_is_small_and_bare():
    assert size_of(shown(picture("JPEG", size=(2400, 600)))) == (1200, 300)


@pytest.mark.parametrize("size", [(20_001, 1), (8_000, 8_000)])
def test_size_of_refuses_too_many_pixels(size):
    with pytest.raises(NoPicture, match="too many pixels"):
        size_of(picture(size=size))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("day,sailings\n1,14\n", [["day", "sailings"], ["1", "14"]]),
        ("\ufeffday;sailings\n1;14\n", [["day", "sailings"], ["1", "14"]]),
        ('a,"b\nc"\n', [["a", "b\nc"]]),
        ("", []),
        ("word", [["word"]]),
    ],
)
def test_first_rows(text, rows):
    assert first_rows(text) == rows


def test_first_rows_is_bounded():
    rows = first_rows(("x" * 500 + ",") * 40 + "\n" + "1,2\n" * 50)

    assert (len(rows), len(rows[0]), len(rows[0][0])) == (20, 30, 200)


def test_first_rows_takes_no_time_whatever_is_quoted():
    start = time.process_time()

    rows = first_rows('\n"' * 100_000)

    assert time.process_time() - start < 0.5
    assert len(rows) <= 20


def test_visible_text_looks_at_the_size_before_it_reads():
    start = time.process_time()

    found = reads(b"<html>" + b"<div>" * 1_700_000)

    assert time.process_time() - start < 5
    assert found.unread == "This page is too large to be read."
