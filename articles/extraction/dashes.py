"""Items of a list behind dashes ("– The brake had no fluid"), which look like subheads."""

import re
from collections.abc import Sequence

from articles.extraction.article import Block

DASHED = re.compile(r"[–—]\s[^\W_].*[^\s–—]")


def with_dashes(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Take lines behind dashes for the story where two stand together, or a colon leads to one."""
    dashed = [
        mark.label == "subhead" and bool(DASHED.fullmatch(text, mark.start, mark.end))
        for mark in blocks
    ]
    listed = [*dashed, False]
    led = [False] + [b.label == "body" and text[b.end - 1] == ":" for b in blocks]
    return [
        Block(mark.start, mark.end, "body")
        if dashed[n] and (listed[n - 1] or listed[n + 1] or led[n])
        else mark
        for n, mark in enumerate(blocks)
    ]
