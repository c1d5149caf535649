"""How a story came about, told below it under a heading of its own: "How we did this"."""

import re

from articles.extraction.article import Block
from articles.extraction.notices import FEWEST_TOLD

STORY = r"(?:story|article|investigation|series|reporting|piece|analysis)"
# "About this project" may tell of the new bridge, "how we did this project" does not.
WORK = rf"(?:{STORY}|project)"
HEADING = re.compile(
    rf"""(?:how\swe\s(?:\w+\s){{0,2}}?(?:reported|did|got|investigated|worked|made|found|wrote
      |verified|checked|analy[sz]ed|counted|put\stogether)\s(?:it|(?:this|our|the)\s(?:{WORK}
      |data|numbers|figures|documents|records|files|count)|this)
    |how\s(?:this|the|our)\s{STORY}\swas\s(?:\w+\s)?(?:reported|done|made|written|checked|verified)
    |(?:about|behind)\s(?:this|our)\s{STORY}
    |(?:a\snote\son\s)?our\s(?:methods?|methodology|sources|sourcing))\W*""",
    re.VERBOSE | re.IGNORECASE,
)
TOLD = re.compile(r"[“”\"«»„]|\b(?:said|says|told|added)\b")
# A longer section is rather a part of the story that only sounds like it.
MOST = 4


def without_methods(text: str, blocks: list[Block]) -> list[Block]:
    """Take off the story what its last section says of how it came about."""
    bodies = [n for n, mark in enumerate(blocks) if mark.label == "body"]
    heads = [n for n, mark in enumerate(blocks) if mark.label in ("subhead", "boilerplate")]
    at = next((n for n in reversed(heads) if HEADING.fullmatch(text, *ends(blocks[n]))), None)
    if at is None or any(mark.label == "subhead" for mark in blocks[at + 1 :]):
        return blocks
    if sum(n < at for n in bodies) < FEWEST_TOLD:
        return blocks
    section = [n for n in bodies if n > at]
    told = any(TOLD.search(text[slice(*ends(blocks[n]))]) for n in section)
    if told or len(section) > MOST:
        return blocks
    taken = {at, *section}
    return [
        Block(mark.start, mark.end, "boilerplate") if n in taken else mark
        for n, mark in enumerate(blocks)
    ]


def ends(block: Block) -> tuple[int, int]:
    return block.start, block.end
