"""What happened hour by hour: lines that tell a time of the day, a dash and what was then."""

import re
from collections.abc import Sequence

from articles.extraction.article import Block

# "4:10 a.m. – Alarm at Quay 4".
TIMED = re.compile(
    r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s?(?:[–—-]|:(?=\s))\s?[^\W\d_]", re.IGNORECASE
)
FEWEST = 2


def with_hours(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Take such lines for the story where several stand below one another."""
    timed = [m.label in ("subhead", "body") and bool(TIMED.match(text, m.start)) for m in blocks]
    told: set[int] = set()
    first = 0
    while first < len(blocks):
        last = first
        while last < len(blocks) and timed[last]:
            last += 1
        told.update(range(first, last) if last - first >= FEWEST else ())
        first = last + 1
    return [Block(m.start, m.end, "body") if n in told else m for n, m in enumerate(blocks)]
