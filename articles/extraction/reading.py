"""Text or HTML in, an `ArticleText` out."""

import hashlib
import re
import unicodedata

from articles.extraction import furniture
from articles.extraction.article import ArticleText, TooLong, Unreadable
from articles.extraction.decoding import decode
from articles.extraction.labels import label
from articles.extraction.language import guess_language
from articles.extraction.page import Page, read_page
from articles.extraction.story import load

__all__ = ["MOST_WORDS", "decode", "read_html", "read_text"]

MOST_WORDS = 50_000
MOST_CHARACTERS = 1_000_000


def read_text(text: str) -> ArticleText:
    """Read pasted text: its NFC form is kept as it is, blocks are only marks on it."""
    return build(Page(text=text), cleaned=False)


def read_html(html: str, *, url: str = "") -> ArticleText:
    """Read a web page: the story's headline and paragraphs, without the page around them."""
    if not html.strip():
        raise Unreadable("There is nothing on this page.")
    return build(read_page(checked_characters(html), url=url, weights=load()), cleaned=True)


def build(page: Page, *, cleaned: bool) -> ArticleText:
    """Label the text; what the page says about itself goes before what the labels found."""
    text = checked(page.text)
    found = label(text, title=page.title, cleaned=cleaned)
    byline = page.byline or found.byline
    outlet = byline.removeprefix("the ") if is_outlet(byline) else ""
    return ArticleText(
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        title=page.title or found.title,
        byline=byline,
        publisher=page.publisher or found.publisher or outlet,
        published_at=page.published_at or found.published_at,
        language=page.language or guess_language(text),
        blocks=tuple(found.blocks),
        truncated=page.truncated,
    )


def is_outlet(byline: str) -> bool:
    """Tell whether a byline names the outlet itself rather than people, who may write for it."""
    beside = re.search(r",|\band\b|[&|/]", byline)
    set_apart = len({len(word) > 1 and word.isupper() for word in byline.split()}) > 1
    return bool(furniture.OUTLET.search(byline)) and not (beside or set_apart)


def checked(text: str) -> str:
    """Give the NFC form, or say why this cannot be an article."""
    text = checked_characters(text)
    if not text.strip():
        raise Unreadable("There is no text here.")
    if len(text) > MOST_CHARACTERS or len(text.split()) > MOST_WORDS:
        raise TooLong(f"This text is too long: an article may have {MOST_WORDS:,} words.")
    return unicodedata.normalize("NFC", text)


def checked_characters(text: str) -> str:
    if "\0" in text:
        raise Unreadable("This is not text: it holds NUL characters.")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Unreadable("This text holds half characters (lone surrogates).") from error
    return text
