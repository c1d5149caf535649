"""The words of a Word document (DOCX), read in a process of its own.

What was deleted while changes were tracked, headers and footers are left out; what was inserted
counts.
"""

from dataclasses import dataclass
from io import BytesIO

import mammoth

from factcheck.evidence.reading.child import LONGEST, Fact, answer, ask, clean, say
from factcheck.evidence.reading.unpacking import Damaged, unpacks_to_too_much

MOST_CHARACTERS = 1_000_000


@dataclass(frozen=True)
class Document:
    """Its paragraphs parted by blank lines; None for what cannot be read, and why."""

    text: str | None
    truncated: bool = False
    fault: str = ""


def read_word(body: bytes, *, seconds: float = LONGEST) -> Document:
    """What could be read of it in time."""
    try:
        if unpacks_to_too_much(body):
            return Document(None, fault="This document unpacks to more than we read.")
    except Damaged:
        return Document(None, fault="This document is damaged.")
    return collected(ask("factcheck.evidence.reading.word", body, seconds=seconds))


def collected(said: list[Fact]) -> Document:
    """What the child said, which is all of the text or nothing."""
    if not said:
        return Document(None, fault="This document is damaged, locked or too large to be read.")
    text = str(said[0]["text"])
    return Document(text[:MOST_CHARACTERS], truncated=len(text) > MOST_CHARACTERS)


def tell(body: bytes) -> None:
    """In the child: the whole text in one line of JSON."""
    say(text=clean(mammoth.extract_raw_text(BytesIO(body)).value))


if __name__ == "__main__":
    answer(tell)
