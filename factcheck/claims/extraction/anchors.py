"""Text quote anchors (W3C Web Annotation): exact words with what stands before and after."""

import re
from dataclasses import dataclass

CONTEXT = 32


@dataclass(frozen=True)
class Anchor:
    exact: str
    prefix: str
    suffix: str


def anchor(text: str, start: int, end: int) -> Anchor:
    """Describe text[start:end] so that it can be found again in a later revision."""
    return Anchor(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def find(anchor: Anchor, text: str, hint: int) -> int | None:
    """Find where the anchored words stand now, or None.

    Among several places the one with the most matching context wins, then the one nearest
    to `hint` (where the words stood before).
    """
    if not anchor.exact:
        return None
    if text.startswith(anchor.exact, hint) and is_undisturbed(anchor, text, hint):
        return hint
    places = [found.start() for found in re.finditer(re.escape(anchor.exact), text)]
    if not places:
        return None

    def fitness(start: int) -> tuple[int, int]:
        return context_match(anchor, text, start), -abs(start - hint)

    return max(places, key=fitness)


def is_undisturbed(anchor: Anchor, text: str, start: int) -> bool:
    return context_match(anchor, text, start) == len(anchor.prefix) + len(anchor.suffix)


def context_match(anchor: Anchor, text: str, start: int) -> int:
    """Count the code points of prefix and suffix that still stand around this place."""
    end = start + len(anchor.exact)
    before = text[max(0, start - len(anchor.prefix)) : start]
    after = text[end : end + len(anchor.suffix)]
    return shared(anchor.prefix[::-1], before[::-1]) + shared(anchor.suffix, after)


def shared(one: str, other: str) -> int:
    """Count how many code points both begin with."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
