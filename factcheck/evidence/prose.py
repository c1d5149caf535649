"""The running text of a revision, at its own offsets."""

from collections.abc import Iterable
from typing import TypedDict

from articles.models import Revision

# The title is given by itself, and a caption tells of a picture: neither is what the text says.
LEFT_OUT = frozenset({"headline", "caption", "boilerplate"})


class Block(TypedDict):
    """A stretch of a text and what it is."""

    start: int
    end: int
    label: str


def prose(revision: Revision) -> str:
    """Blank out headline, captions and boilerplate; every other character stays at its place."""
    return prose_of(revision.text, revision.blocks)


def prose_of(text: str, blocks: Iterable[Block]) -> str:
    """`prose` of a text and its blocks."""
    for block in blocks:
        if block["label"] in LEFT_OUT:
            start, end = block["start"], block["end"]
            gap = "".join("\n" if c == "\n" else " " for c in text[start:end])
            text = f"{text[:start]}{gap}{text[end:]}"
    return text
