"""The capital at the head of a claim, which makes a name of any word: "Shots were fired"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.evidence.corroboration.items import ClaimFacts, Item
from factcheck.evidence.corroboration.words import words


def as_items_write(claim: ClaimFacts, items: Sequence[Item]) -> ClaimFacts:
    """The claim with its first word small where items write it so, and never with a capital."""
    first = next(iter(words(claim.text)), None)
    if first is None or claim.headline:
        return claim
    name = re.compile(rf"(?<=[a-z,] ){re.escape(first.text)}\b")
    small = re.compile(rf"\b{re.escape(first.text.casefold())}\b")
    texts = [item.text for item in items]
    if any(map(name.search, texts)) or not any(map(small.search, texts)):
        return claim
    head, rest = claim.text[: first.end], claim.text[first.end :]
    return replace(claim, text=f"{head.casefold()}{rest}")
