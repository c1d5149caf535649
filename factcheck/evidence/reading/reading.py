"""Bytes of a source in; its text and where the quoted words stand in it out."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from articles.extraction.article import Unreadable
from articles.extraction.decoding import decode
from articles.extraction.reading import read_html
from articles.extraction.visible import visible_text
from factcheck.evidence.reading.pdf import read_pdf
from factcheck.evidence.reading.picture import NoPicture, size_of
from factcheck.evidence.reading.quoting import Place, find_quote
from factcheck.evidence.reading.sniffing import DOCX, HTML, ODS, PDF, PICTURES, XLSX
from factcheck.evidence.reading.word import read_word
from factcheck.evidence.reading.workbook import read_workbook

MOST_CHARACTERS = 1_000_000
TEXTS = frozenset(("application/json", "application/xml", "application/csv"))


@dataclass(frozen=True)
class Read:
    """What could be read of a source. `unread` says why there is no text, and is empty if there is.

    `truncated`: some of its words are missing. `places` are [start, end) of the quoted words in
    `text`, in code points. `width` and `height` are pixels.
    """

    text: str = ""
    truncated: bool = False
    unread: str = ""
    pages: int | None = None
    width: int | None = None
    height: int | None = None
    places: tuple[Place, ...] = ()


def read(body: bytes, media_type: str, *, content_type: str, url: str, quote: str) -> Read:
    """Read the text of a source and look for the quoted words in it."""
    try:
        found = text_of(body, media_type, content_type=content_type, url=url, quote=quote)
    except (Unreadable, NoPicture) as error:
        return Read(unread=str(error))
    return replace(found, places=find_quote(found.text, quote)) if quote.strip() else found


def text_of(body: bytes, media_type: str, *, content_type: str, url: str, quote: str) -> Read:
    if media_type == HTML:
        return text_of_page(decode(body, content_type), url=url, quote=quote)
    if media_type in READERS:
        return READERS[media_type](body)
    if media_type in PICTURES:
        width, height = size_of(body)
        return Read(unread="A picture has no text.", width=width, height=height)
    if media_type.startswith("text/") or media_type in TEXTS:
        text = plain(decode(body, content_type))
        return Read(text=text[:MOST_CHARACTERS], truncated=len(text) > MOST_CHARACTERS)
    return Read(unread="There is no text to be read in a file of this kind.")


def text_of_page(html: str, *, url: str, quote: str) -> Read:
    """The story of a page; all the page shows, where there is none or the words stand beside it."""
    try:
        story = read_html(html, url=url)
        if not quote.strip() or find_quote(story.text, quote):
            return Read(text=story.text, truncated=story.truncated)
        found = Read(text=story.text, truncated=story.truncated)
    except Unreadable:
        found = None
    text, truncated = visible_text(html)
    if found and not find_quote(text, quote):
        return found
    if not text.strip():
        raise Unreadable("There is nothing to read on this page.")
    return Read(text=plain(text)[:MOST_CHARACTERS], truncated=truncated)


def text_of_word(body: bytes) -> Read:
    document = read_word(body)
    if document.text is None:
        raise Unreadable(document.fault)
    if not document.text:
        return Read(unread="There are no words in this document.")
    return Read(text=plain(document.text), truncated=document.truncated)


def text_of_pdf(body: bytes) -> Read:
    pages = read_pdf(body)
    if pages.pages is None:
        raise Unreadable("This PDF is damaged, locked or too large to be read.")
    if not pages.text:
        return Read(
            unread="No words could be read in this PDF; its pages may be pictures.",
            pages=pages.pages,
            truncated=pages.truncated,
        )
    return Read(text=plain(pages.text), pages=pages.pages, truncated=pages.truncated)


def text_of_workbook(body: bytes) -> Read:
    sheets = read_workbook(body)
    if sheets.text is None:
        raise Unreadable(
            sheets.refused or "This workbook is damaged, locked or too large to be read."
        )
    return Read(text=plain(sheets.text), truncated=sheets.truncated)


READERS: dict[str, Callable[[bytes], Read]] = {
    PDF: text_of_pdf,
    DOCX: text_of_word,
    XLSX: text_of_workbook,
    ODS: text_of_workbook,
}


def plain(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\0", " "))
