"""What papers do to a wire story before they print it, by a seeded hand."""

import re
from collections.abc import Iterator
from random import Random

CUT_AFTER = 0.4
WIRE_PART = 1 / 3
CHANGED = 0.12
SYLLABLES = "ba do ke li mu no pa ri se tu va wo ze".split()  # noqa: SIM905
SENTENCE_END = re.compile(r"(?<=[.!?”])\s+")


def edits(text: str, chance: Random) -> Iterator[tuple[str, str]]:
    """Give (kind, text): cut short, a third of it in a story of one's own, reworded, reordered."""
    words = text.split()
    sentences = SENTENCE_END.split(text)
    yield "truncated", " ".join(words[: int(len(words) * CUT_AFTER)])
    yield "third", within(words, chance)
    yield "changed", " ".join(reworded(words, chance))
    yield "shuffled", " ".join(chance.sample(sentences, len(sentences)))


def within(words: list[str], chance: Random) -> str:
    """Set the first third into a story twice as long that has nothing else in common."""
    taken = words[: round(len(words) * WIRE_PART)]
    own = [invented(chance) for _ in range(2 * len(taken))]
    return " ".join([*own[: len(taken)], *taken, *own[len(taken) :]])


def reworded(words: list[str], chance: Random) -> list[str]:
    return [invented(chance) if chance.random() < CHANGED else word for word in words]


def invented(chance: Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3))
