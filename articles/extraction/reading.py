"""Text or HTML in, an `ArticleText` out."""

import hashlib
import re
import unicodedata

from articles.extraction.article import ArticleText, Block, TooLong, Unreadable

MOST_WORDS = 50_000


def read_text(text: str) -> ArticleText:
    """Read pasted text: its NFC form is kept as it is, blocks are only marked on it."""
    text = checked(text)
    blocks = tuple(Block(*m.span(), "body") for m in re.finditer(r"\S[^\n]*", text))
    return ArticleText(
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        title="",
        byline="",
        publisher="",
        published_at=None,
        language="en",
        blocks=blocks,
        truncated=False,
    )


def read_html(html: str, *, url: str = "") -> ArticleText:  # noqa: ARG001
    return read_text(html)


def decode(raw: bytes, content_type: str) -> str:  # noqa: ARG001
    return raw.decode()


def checked(text: str) -> str:
    if not text.strip():
        raise Unreadable("There is no text here.")
    if len(text.split()) > MOST_WORDS:
        raise TooLong("This text is too long.")
    return unicodedata.normalize("NFC", text)
