"""Numbers in words and digits: "a dozen", "two hundred and five", "1.2m", "two-thirds"."""

import re
from dataclasses import dataclass
from itertools import count

ONES = {
    word: number
    for numbers, line in (
        (count(), "zero one two three four five six seven eight nine ten"),
        (count(11), "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        (count(20, 10), "twenty thirty forty fifty sixty seventy eighty ninety"),
    )
    for number, word in zip(numbers, line.split(" "), strict=False)
}
SMALL = ONES | {"couple": 2}
JOINTS = frozenset(("a", "an", "and"))
SCALES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
LETTERS = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
# "Dozens" reach from two of them to where the next word would be used.
VAGUE = {
    "dozens": (24, 200),
    "scores": (40, 200),
    "hundreds": (200, 2_000),
    "thousands": (2_000, 20_000),
    "millions": (2_000_000, 1e9),
    "billions": (2e9, 1e12),
}
SHARES = {
    **dict.fromkeys(("half", "halves"), 2),
    **dict.fromkeys(("third", "thirds"), 3),
    **dict.fromkeys(("quarter", "quarters"), 4),
    **dict.fromkeys(("fifth", "fifths"), 5),
    **dict.fromkeys(("tenth", "tenths"), 10),
}
RANKED = "first second third fourth fifth sixth seventh eighth ninth tenth"
RANKS = dict(zip(RANKED.split(" "), count(1), strict=False))
WORDS = re.compile(r"[a-z]+|\d[\d.,\u00a0\u202f]*", re.IGNORECASE)


@dataclass(frozen=True)
class Number:
    """What the words mean; a share is in per cent, a vague one covers a stretch."""

    low: float
    high: float
    share: bool = False
    vague: bool = False

    def times(self, factor: float) -> "Number":
        return Number(self.low * factor, self.high * factor, self.share, self.vague)


def number(spelling: str) -> Number | None:
    """Read a number; None when the words make none."""
    words = [word.lower() for word in WORDS.findall(spelling)]
    if not words:
        return None
    if words[0] in {"tens", *VAGUE}:
        return vague(words)
    if len(words) == 1 and words[0] in RANKS:
        return Number(RANKS[words[0]], RANKS[words[0]])
    share = share_of(words)
    if share is not None:
        return Number(share, share, share=True)
    value = value_of(words)
    return None if value is None else Number(value, value)


def vague(words: list[str]) -> Number:
    low, high = VAGUE.get(words[0], (20, 100))
    if words[1:2] == ["of"] and words[-1].removesuffix("s") in SCALES:
        factor = SCALES[words[-1].removesuffix("s")]
        low, high = low * factor, high * factor
    return Number(low, high, vague=True)


def share_of(words: list[str]) -> float | None:
    """Read "half", "a third", "two thirds" and "three quarters" in per cent."""
    if words[-1] not in SHARES or "and" in words:
        return None
    before = words[:-1]
    parts = 1 if before in ([], ["a"], ["an"]) else value_of(before)
    return None if parts is None else 100 * parts / SHARES[words[-1]]


def value_of(words: list[str]) -> float | None:
    """Add the words up: units and tens, times hundred, times thousand."""
    total, current = 0.0, 0.0
    for at, word in enumerate(words):
        if word in SMALL or word[0].isdigit():
            if at and words[at - 1] in ONES and not follows(words[at - 1], word):
                return None
            current += SMALL[word] if word in SMALL else digits(word)
        elif word == "half":
            current, total = current + (0.0 if total else 0.5), total * (1.5 if total else 1)
        elif word in SCALES or word in LETTERS:
            current = (current or 1.0) * scale_of(word)
            if current >= 1_000:  # noqa: PLR2004
                total, current = total + current, 0.0
        elif word not in JOINTS:
            return None
    return total + current


def follows(tens: str, unit: str) -> bool:
    """Tell whether two number words in a row make one number ("twenty five")."""
    return ONES[tens] >= 20 and 0 < SMALL.get(unit, 0) < 10  # noqa: PLR2004


def digits(word: str) -> float:
    return float(re.sub(r"[,\u00a0\u202f]", "", word).rstrip("."))


def scale_of(spelling: str) -> float:
    """Give what the last word multiplies by: a million in "two million" and in "2m"."""
    last = WORDS.findall(spelling)[-1].lower()
    return float(SCALES.get(last) or LETTERS.get(last) or 1)
