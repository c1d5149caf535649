"""What reading an article yields: one text that never changes again, and marks on it."""

from dataclasses import dataclass
from datetime import date

LABELS = (
    "headline",
    "byline",
    "date",
    "dateline",
    "source_line",
    "caption",
    "subhead",
    "body",
    "boilerplate",
)


class Unreadable(ValueError):
    """The input cannot be read as an article; the message can be shown to whoever sent it."""


class TooLong(Unreadable):
    """More words than one article may have."""


@dataclass(frozen=True)
class Block:
    """A stretch [start, end) of the text and what it is on the page: one of LABELS."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class ArticleText:
    """The decoded input in NFC; every offset in the product counts code points of `text`."""

    text: str
    sha256: str
    title: str
    byline: str
    publisher: str
    published_at: date | None
    language: str
    blocks: tuple[Block, ...]
    truncated: bool
