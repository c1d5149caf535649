"""Counts that an item only mentions: somebody's earlier one, one that it sets aside (English)."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.evidence.corroboration.numbers import Number, numbers_in
from factcheck.evidence.corroboration.vocabulary import FIGURES
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, sentences

COUNT = (
    rf"\b(?:\d+(?:[.,]\d+)*|(?:{'|'.join(FIGURES)})(?:-[a-z]+)?)\b"
    r"(?: (?:hundred|thousand|million|billion)\b)?"
)
_BEGINS = r"(?:^|(?<=[.!?;:\"“] )|(?<=[\n\"“]))"  # a sentence
_GIVEN = (
    r"(?:put|gave|given|said|spoken|spoke|claimed|reported|estimated|announced|counted|published"
    r"|stated|quoted|named|maintained|initially|first|earlier)"
)
_TIMES_WHAT = (
    r"(?:(?:more than|over|about|almost|nearly|exactly|roughly) )?(?:twice|double|half"
    r"|(?:three|four|five|ten|\d+) times) (?:as (?:much|many|high|long) as )?what\b"
)
_WRONG = (
    r"(?:(?:has|have|had) (?:very )?(?:little|nothing) to do with"
    r"|(?:is|are|was|were) (?:therefore |thus |in fact |simply |only |just )?(?:based (?:only )?on"
    r"|wrong|false|too (?:high|low)|not (?:true|right)"
    r"|no longer|an? (?:error|mistake|misunderstanding|exaggeration|typing error)|out of date"
    r"|preliminary|exaggerated|inflated|incorrect|absurd|baseless|fabricated|fictitious|imaginary"
    r"|invented|made up|unfounded|(?:plucked|taken|pulled) (?:out of|from) (?:the|thin) air"
    r"|an? (?:\w+ )?guess|(?:that|those) (?:of|for) (?:all|the whole|every)"
    rf"|{_TIMES_WHAT}"
    r"|(?:an?|pure|sheer|simply) (?:fabrication|fantasy|fiction|invention|nonsense))"
    r"|(?:does|do|did) not (?:include|count|match|stand|hold|add up|take)"
    r"|(?:came|comes|stems|stemmed) from|includ(?:ed|es?)|cover(?:ed|s)?|counted|left out)"
)
_SET_ASIDE = re.compile(
    rf"\bhad (?:\w+ )?{_GIVEN}\b[^.;\n]{{0,60}}?{COUNT}"
    rf"|\b(?:the|an?|its|their) (?:[\w'’]+ ){{0,2}}"
    rf"(?:figure|number|toll|count|total|estimate|sum) of (?:\w+ )?{COUNT}[^.;\n]{{0,80}}?\b"
    rf"{_WRONG}\b"
    rf"|\bthe {COUNT}[^.;\n]{{0,20}}?\b{_GIVEN} (?:of |about )?(?:by|in|on|at)\b[^.;\n]{{0,60}}?"
    rf"\b{_WRONG}\b"
    r"|\b(?:instead of|rather than|not) (?:(?:in|of|by|at|to|minus|plus) )?(?:the |about |some )?"
    rf"{COUNT}(?! (?:but )?more\b)"
    r"|\b(?:legend|myth|folklore|tradition|anecdote|story)\b (?:\w+ )?(?:says?|has it|goes|claims?)"
    rf"\b[^.;\n]{{0,60}}?{COUNT}"
    rf"|(?:^|[.;!?][\"”]? |[“\"])(?:the )?{COUNT} (?:is|was) (?:wrong|false"
    r"|not (?:true|right|correct))\b"
    rf"|\bnot,? as [^.;\n]{{3,50}}?, {COUNT}"
    # who repeats a count only to ask: "Nine out of ten?"
    rf"|{_BEGINS}{COUNT}(?: (?:in|out of) {COUNT})?\?",
    re.IGNORECASE,
)
_IS_TIMES = re.compile(
    rf"\b(?:figure|number|toll|total|sum) of (?P<count>{COUNT})[^.;\n]{{0,100}}?"
    rf" (?:is|was) (?:\w+ )?{_TIMES_WHAT}",
    re.IGNORECASE,
)
_IS_OF_OTHERS = re.compile(
    rf"\b(?:figure|number|toll|total|sum) of (?P<count>{COUNT})(?: [a-z]+){{0,4}}"
    r" (?:covers|includes|refers to|is (?:that|the one) (?:of|for))\b[^.;\n]*",
    re.IGNORECASE,
)
_CLAUSE = 60  # characters
_SAID = re.compile(r"\b(?:said|says|told|adds?|added|wrote|reported|according to)\b[^.;:!?\n]*$")
_PARTS = re.compile(r"[.;!?]\s+|, (?=but |and |I |we )")
_THEY = re.compile(
    r"\b(?:they|officials|officially"
    r"|the (?:government|authorities|ministry|capital|state|police)"
    r"|the [a-z]+ (?:wrote|writes|claims|claimed|boasts|announces|announced))\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]urs?)\b")
_COUNTED = re.compile(r"\b[Ww]e (?:have )?(?:counted|measured|weighed|timed)\b")
_ASKS = re.compile(r"\?[\"”’]?\s*$")
# What follows a sentence that sets a count aside: "Six is wrong. It was nine."
_IT_WAS = re.compile(
    rf"\s*(?:it|they|there) (?:is|are|was|were) (?:\w+ )?{COUNT}(?=[.,;!?])", re.IGNORECASE
)
_TENFOLD, _TWICE = 10, 2


@lru_cache(maxsize=4 * TEXTS_AT_HAND)
def without_set_aside(text: str) -> str:
    """The text with blanks in place of each count that it sets aside; offsets stay."""
    return _SET_ASIDE.sub(
        lambda found: found[0] if _is_reported(text, found) else " " * len(found[0]), text
    )


def _is_reported(text: str, found: re.Match[str]) -> bool:
    """Whether "had" is only what "said" makes of "has": "she said she had counted 23 bodies"."""
    before = text[max(0, found.start() - _CLAUSE) : found.start()]
    return found[0][:4].casefold() == "had " and bool(_SAID.search(before))


def times_the_true(mine: Iterable[float], text: str) -> bool:
    """Whether the figure of so much "is twice what was measured", be that so at some places.

    Or is of something else, "covers all mills", beside another one of its size.
    """
    if any(not _values(found["count"]).isdisjoint(mine) for found in _IS_TIMES.finditer(text)):
        return True
    return any(
        count in mine and is_rival(count, _values(text.replace(found[0], " ")))
        for found in _IS_OF_OTHERS.finditer(text)
        for count in _values(found["count"])
    )


def asks_which(mine: float, title: str, text: str) -> bool:
    """Whether a headline asks, and the text has this count beside another one of its size.

    Both stand there bare, "twelve, says the ministry, fifteen, says the hospital": what has its
    own unit beside it may count something else.
    """
    if not _ASKS.search(title):
        return False
    bare = {number.value for number in numbers_in(text) if is_bare(text, number)}
    return mine in bare and is_rival(mine, bare)


def counted_instead(mine: Sequence[float], *texts: str) -> bool:
    """Whether a sentence has another count in place of one of these: "in six, not in nine".

    Not where it has them in this order itself, as there were "ninety guests in place of forty".
    """
    return any(
        count in aside and is_rival(count, left) and left.isdisjoint(mine[:place])
        for text in texts
        for aside, left in _in_place_of(text)
        for place, count in enumerate(mine)
    )


def counts_on_it(mine: Sequence[float], *texts: str) -> bool:
    """Whether a sentence has one of these in place of another count: "nine, and not six"."""
    return any(
        count in left and is_rival(count, aside)
        for text in texts
        for aside, left in _in_place_of(text)
        for count in mine
    )


@lru_cache(maxsize=TEXTS_AT_HAND)
def _in_place_of(text: str) -> tuple[tuple[set[float], set[float]], ...]:
    """Which counts each sentence sets aside, and which it keeps, or "It was nine" behind it.

    Sentences that set none aside are left out.
    """
    found = []
    for place in sentences(text):
        after = _IT_WAS.match(text, place.end)
        told = text[place.start : after.end() if after else place.end]
        left = _values(without_set_aside(told))
        if aside := _values(told) - left:
            found.append((aside, left))
    return tuple(found)


def counts_itself(mine: float, text: str) -> bool:
    """Whether somebody says that "they" have this count, and next that he has another one."""
    parts = _PARTS.split(text)
    return any(
        mine in _values(theirs)
        and bool(_THEY.search(theirs))
        and bool(_WE.search(ours))
        and mine not in _values(ours)
        and _is_of_its_size(mine, ours)
        for theirs, ours in pairwise(parts)
    )


def _is_of_its_size(mine: float, ours: str) -> bool:
    """Whether a count is near one of these, or as many digits where somebody says he counted."""
    if _COUNTED.search(ours):
        return is_rival(mine, _values(ours))
    return any(mine < _TWICE * other < _TWICE * _TWICE * mine for other in _values(ours))


def _values(text: str) -> set[float]:
    return {number.value for number in numbers_in(text)}


def is_rival(mine: float, others: Iterable[float]) -> bool:
    """Whether one of these is another count of the same size."""
    return any(mine / _TENFOLD < other < mine * _TENFOLD and other != mine for other in others)


def stands_bare(value: float, text: str) -> bool:
    """Whether a text has just this number with nothing counted behind it: "to 2.1."."""
    return any(n.value == value and is_bare(text, n) for n in numbers_in(text))


def is_bare(text: str, number: Number) -> bool:
    """Whether a mark follows the count, or somebody who gives it."""
    return bool(re.match(r"\s*(?:[.,;:?!]|$)(?!\d)", text[number.end :]))
