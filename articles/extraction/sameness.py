"""Whether two readings of a page tell the same story, whatever stands around it."""

from collections.abc import Sequence

from articles.extraction.article import Block

AROUND = frozenset({"boilerplate", "date"})  # "updated 5 minutes ago" is no edit


def story(text: str, blocks: Sequence[Block]) -> str:
    """The words of the story itself; how they are spaced and broken into lines does not count."""
    words = (text[block.start : block.end] for block in blocks if block.label not in AROUND)
    return " ".join(" ".join(words).split())
