"""The words of a Word document (DOCX), read in a process of its own.

What was deleted while changes were tracked, headers, footers and comments are left out; what was
inserted counts. Foot- and endnotes follow the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import mammoth
from mammoth import documents

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
    read: list[documents.Document] = []

    def keep(document: documents.Document) -> documents.Document:
        read.append(document)
        return document

    mammoth.convert_to_html(BytesIO(body), transform_document=keep)
    (document,) = read
    mentioned: list[documents.NoteReference] = []
    text = "".join(words_of(document, mentioned))
    notes = (document.notes.resolve(each).body for each in mentioned)
    say(text=clean(text + "".join(words for note in notes for words in of_all(note, []))))


def words_of(element: Any, mentioned: list[documents.NoteReference]) -> Iterator[str]:
    """The text of a part of a document in its order; the notes it mentions are added to a list."""
    if isinstance(element, documents.Text):
        yield element.value
    elif isinstance(element, documents.Tab):
        yield "\t"
    elif isinstance(element, documents.Break):
        yield "\n"
    elif isinstance(element, documents.NoteReference):
        mentioned.append(element)
    yield from of_all(getattr(element, "children", ()), mentioned)
    if isinstance(element, documents.Paragraph):
        yield "\n\n"


def of_all(elements: Any, mentioned: list[documents.NoteReference]) -> Iterator[str]:
    for element in elements:
        yield from words_of(element, mentioned)


if __name__ == "__main__":
    answer(tell)
