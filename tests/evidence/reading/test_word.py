"""Word documents: their words, and what is refused before it is unpacked."""

import time

import pytest

from factcheck.evidence.reading.reading import read
from factcheck.evidence.reading.sniffing import DOCX, media_type_of
from factcheck.evidence.reading.word import Document, read_word
from tests.evidence.files import bomb, document

CHANGES = (
    "<w:r><w:t>Of 20 </w:t></w:r><w:del><w:r><w:delText>ferries</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>sailings</w:t></w:r></w:ins><w:r><w:t> 14 were cancelled.</w:t></w:r>"
)


def test_the_paragraphs_are_read_as_they_stand_after_all_changes():
    body = document("Port log", "Nobody was hurt.", changes=CHANGES)

    assert media_type_of(body) == DOCX
    assert read_word(body) == Document(
        "Port log\n\nNobody was hurt.\n\nOf 20 sailings 14 were cancelled."
    )


def test_a_new_line_within_a_paragraph_parts_words():
    body = document(changes="<w:r><w:t>Ida Holm</w:t><w:br/><w:t>said 14.</w:t></w:r>")

    assert read_word(body) == Document("Ida Holm\nsaid 14.")


def test_footnotes_follow_the_text():
    mention = '<w:r><w:t>14 sailings</w:t><w:footnoteReference w:id="1"/><w:t>.</w:t></w:r>'

    body = document(changes=mention, note="The port log of October.")

    assert read_word(body) == Document("14 sailings.\n\nThe port log of October.")


def test_the_part_with_the_words_may_be_numbered():
    body = document("Port log", part="document2")

    assert (media_type_of(body), read_word(body)) == (DOCX, Document("Port log"))


def test_quoted_words_are_found_in_a_document():
    found = read(
        document("Port log", "14 sailings were cancelled."),
        DOCX,
        content_type="",
        url="",
        quote="14 sailings",
    )

    assert [found.text[start:end] for start, end in found.places] == ["14 sailings"]


@pytest.mark.parametrize("entry", ["word/media/image1.png", "word/styles.xml"])
def test_a_bomb_is_not_unpacked(entry):
    body = bomb(document("Log"), entry)
    start = time.process_time()
    found = read_word(body)
    took = time.process_time() - start

    assert found == Document(None, fault="This document unpacks to more than we read.")
    assert took < 1


def test_an_entry_larger_than_its_directory_says_is_not_unpacked():
    """The directory lies: the entry's size is given as one byte."""
    body = bytearray(bomb(document("Log"), "word/zeros.xml"))
    place = body.rindex(b"PK\x01\x02")
    body[place + 24 : place + 28] = (1).to_bytes(4, "little")

    assert read_word(bytes(body), seconds=20).text in {None, "Log"}


def test_entities_grow_to_nothing():
    laughs = "".join(
        f'<!ENTITY l{n + 1} "{"".join(f"&l{n};" for _ in range(10))}">' for n in range(9)
    )
    start = f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>'

    assert read_word(document("&l9;", start=start), seconds=20).text is None


@pytest.mark.parametrize("body", [b"PK\x03\x04 cut off", document("Log")[:-40], b""])
def test_what_is_damaged_says_so(body):
    found = read(body, DOCX, content_type="", url="", quote="")

    assert (found.text, found.unread[:24]) == ("", "This document is damaged")


def test_a_document_without_words_says_so():
    assert read(document(), DOCX, content_type="", url="", quote="").unread == (
        "There are no words in this document."
    )
