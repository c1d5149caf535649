"""Two assertions in nearly the same words: denied, turned round, or of another day or place."""

import re
from functools import lru_cache

from factcheck.claims.extraction.circumstances import (
    Circumstances,
    likeness,
    may_be_one,
    other_voices,
    stem_of,
)
from factcheck.claims.extraction.claim import ExtractedClaim
from factcheck.claims.extraction.numbers import find_quantities

NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|without|cannot|failed\sto|refused\sto)\b|n['’]t\b",
    re.IGNORECASE,
)
OPPOSITES = (
    ("safe", "unsafe"), ("safe", "dangerous"), ("open", "closed"), ("open", "shut"),
    ("open", "locked"),
    ("rose", "fell"), ("rise", "fall"), ("rising", "falling"), ("increased", "decreased"),
    ("increased", "fell"), ("grew", "shrank"), ("won", "lost"),
    ("accepted", "rejected"), ("approved", "rejected"), ("agreed", "refused"),
    ("legal", "illegal"), ("lawful", "unlawful"), ("true", "false"), ("true", "untrue"),
    ("guilty", "innocent"), ("passed", "failed"), ("intact", "destroyed"), ("full", "empty"),
    ("alive", "dead"), ("locked", "unlocked"), ("armed", "unarmed"), ("aware", "unaware"),
    ("confirmed", "unconfirmed"), ("paid", "unpaid"), ("accidental", "deliberate"),
    ("accident", "attack"), ("better", "worse"), ("succeeded", "failed"), ("began", "ended"),
    ("postponed", "cancelled"), ("present", "absent"),
)  # fmt: skip
# Each word that has an opposite, by its stem: the stem both go by, and which side it is on.
SIDES: dict[str, tuple[str, int]] = {}
for plus, minus in OPPOSITES:
    common, side = SIDES.setdefault(stem_of(plus), (stem_of(plus), 1))
    SIDES.setdefault(stem_of(minus), (common, -side))
# How much two assertions must have in common, with few and with many words in common.
ALIKE = 0.75
ALIKE_WHEN_LONG = 0.6
LONG = 4
# Names of places that may differ.
LONG_NAMES = 3


def opposition(
    one: ExtractedClaim, other: ExtractedClaim, here: Circumstances, there: Circumstances
) -> str:
    """Say in what two assertions contradict each other; nothing when they need not."""
    shared = len(here.stems & there.stems)
    if shared * 2 < max(len(here.stems), len(there.stems)) - LONG_NAMES:
        return ""
    if not other_voices(here, there) or overlap(one, other):
        return ""
    return turned_round(one, other, here, there) or elsewhere(one, other, here, there)


def overlap(one: ExtractedClaim, other: ExtractedClaim) -> bool:
    return one.start < other.end and other.start < one.end


def turned_round(
    one: ExtractedClaim, other: ExtractedClaim, here: Circumstances, there: Circumstances
) -> str:
    """Recognise "is safe" against "is not safe" and "is unsafe", and what somebody denies."""
    first, second = sided(one, here), sided(other, there)
    if first[1] == second[1] or not alike(first[0], second[0]):
        return ""
    if not may_be_one(here, there) or figures(one.text) != figures(other.text):
        return ""
    if one.denied != other.denied:
        return f"asserted by one, denied by {(one if one.denied else other).speaker or 'another'}"
    return "one says the opposite of the other"


def sided(claim: ExtractedClaim, around: Circumstances) -> tuple[frozenset[str], int]:
    """Give what an assertion is about and its sign: each denial and opposite turns it round."""
    sign = (-1) ** (len(NEGATION.findall(claim.text)) + claim.denied)
    about = set()
    for stem in around.stems:
        common, side = SIDES.get(stem, (stem, 1))
        sign *= side
        about.add(common)
    return frozenset(about), sign


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared > 1 and likeness(one, other) >= (ALIKE_WHEN_LONG if shared >= LONG else ALIKE)


def elsewhere(
    one: ExtractedClaim, other: ExtractedClaim, here: Circumstances, there: Circumstances
) -> str:
    """Recognise one happening set on two days or in two places."""
    if one.denied or other.denied or sided(one, here)[1] != sided(other, there)[1]:
        return ""
    names = {stem for place in here.places | there.places for stem in place_stems(place)}
    first, second = here.stems - names, there.stems - names
    if not alike(first, second) or figures(one.text) != figures(other.text):
        return ""
    days = here.day and there.day and here.day != there.day
    places = here.places and there.places and not here.places & there.places
    if days and not places and may_be_one(here, there, day=False):
        return f"{one.about_date:%-d %B} against {other.about_date:%-d %B}"
    if places and not days and may_be_one(here, there, places=False):
        return f"in {min(here.places)} against in {min(there.places)}"
    return ""


def place_stems(place: str) -> list[str]:
    return [stem_of(word.lower()) for word in place.split()]


@lru_cache(maxsize=4096)
def figures(text: str) -> tuple[tuple[float, float], ...]:
    return tuple((found.low, found.high) for found in find_quantities(text))
