"""By how many votes somebody is ahead, and what a list or a notice says of a thing (English).

"Majority: 34." "Houses destroyed: 9." "The lead has grown to 41 votes."
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from factcheck.evidence.corroboration.numbers import counts_in, numbers_in
from factcheck.evidence.corroboration.rival_counts import COUNT, is_rival, without_set_aside
from factcheck.evidence.corroboration.shares import same
from factcheck.evidence.corroboration.words import first_words, sentences, terms_of

_WON_BY = re.compile(
    rf"\b(?:w[io]n|elect|beat|defeat|victor|ahead|lead|led|lost|majority|margin)\w*\b[^.;\n]{{0,80}}?"
    rf"\b(?:by|of) (?:only |just |a mere |a margin of )?(?P<votes>{COUNT}) (?:votes?|ballots?)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"\b(?:majority|margin|lead|difference|advantage)\b(?:(?! votes? for)[^.;\n\d]){{0,60}}?"
    rf"(?P<votes>{COUNT})(?! ?(?:%|per))"
    rf"|\b(?P<more>{COUNT})(?: votes?)? (?:ahead|more (?:votes )?than)\b"
    rf"|\b(?:w[io]n|beat|elected|ahead|victory)\b[^.;\n]{{0,60}}?\bby (?P<by>{COUNT}) votes?\b",
    re.IGNORECASE,
)
_GREW = re.compile(
    rf"\b(?:majority|margin|lead|difference|advantage)\b[^.;\n]{{0,60}}? from {COUNT}(?: votes?)?"
    rf" to (?P<votes>{COUNT})",
    re.IGNORECASE,
)
_SCORE = re.compile(r"(?<![\d.:-])(?P<one>\d{1,2})[-–:](?P<other>\d{1,2})(?![\d.:-]|\w)")
_GOALS = re.compile(
    rf"\bby (?P<one>{COUNT}) (?:goals? )?to (?P<other>one|nil|none|nothing|{COUNT})\b",
    re.IGNORECASE,
)
_PLAYED = re.compile(r"\b(?:beat|won|win|wins|defeated|lost|drew|victory|final|match|game)\b")
_NAME = re.compile(r"\b(?!The\b)[A-Z]\w+")
_ANOTHER_SCORE = re.compile(
    r"\b(?:season|break|half[- ]time|semi-final|record|daily|open(?:s|ed)?|after the)\b"
)
_AFFECTED = re.compile(
    r"(?:^|(?<=[.;\n] )|(?<=\n))(?:(?:[A-Za-z]+ ){1,2}affected|[Aa]ffected [a-z]+"
    rf"|[Nn]umber of [a-z ]+|[Uu]nits(?: [a-z]+){{0,4}}|[Qq]uantity): ?(?P<count>{COUNT})"
)
_ENTRY = re.compile(
    rf"(?:^|(?<=[.;\n] )|(?<=\n))(?P<label>[^\W\d_][^.:;,\n\d]{{2,50}}):"
    rf" ?(?P<count>{COUNT})(?= ?(?:%|[.;,\n]|$|per ?cent\b))",
    re.IGNORECASE,
)


def another_margin(claim: str, text: str) -> bool:
    """Whether a text has another lead in votes than a claim, and the claim's own nowhere."""
    won = _WON_BY.search(claim)
    if won is None:
        return False
    mine = _value(won["votes"])
    plain = without_set_aside(text)
    grown = {_value(m["votes"]) for m in _GREW.finditer(plain)}
    leads = grown or {_value(m[m.lastgroup or 0]) for m in _AHEAD.finditer(plain)}
    held = not grown and any(same(mine, number.value) for number in numbers_in(plain))
    return not held and mine not in leads and is_rival(mine, leads)


def another_score(claim: str, text: str) -> bool:
    """Whether a text has one score of a game, and it is not the claim's."""
    if not _PLAYED.search(claim):
        return False
    mine, there = _scores(claim), _scores(" ".join(_of_the_game(claim, text)))
    return len(mine) == len(there) == 1 and mine != there


def _of_the_game(claim: str, text: str) -> Iterator[str]:
    """The sentences that name somebody of the claim, but of a season, a break or opening hours."""
    named = set(_NAME.findall(claim))
    for place in sentences(text):
        told = text[slice(*place)]
        if not named.isdisjoint(_NAME.findall(told)) and not _ANOTHER_SCORE.search(told):
            yield told


def _scores(text: str) -> set[tuple[float, float]]:
    """The scores of a text, the higher number first: "3-1", "by two goals to one"."""
    found = [*_SCORE.finditer(text), *_GOALS.finditer(text)]
    pairs = ([_value(m["one"]), _goals(m["other"])] for m in found)
    return {(max(pair), min(pair)) for pair in pairs}


def _goals(count: str) -> float:
    return {"one": 1.0, "nil": 0.0, "none": 0.0, "nothing": 0.0}.get(count.casefold()) or _value(
        count
    )


def entries(known: AbstractSet[str], names: AbstractSet[str], text: str) -> Iterator[float]:
    """What a list has for what a claim counts: all words of its label are the claim's own.

    More than a name has to stand there: "Votes for Ida Holm". A claim's first word is none.
    """
    for found in _ENTRY.finditer(text):
        label = terms_of(found["label"])
        if label <= known and not label <= names:
            yield _value(found["count"])


def listed_otherwise(
    claim: str, known: AbstractSet[str], names: AbstractSet[str], text: str
) -> bool:
    """Whether a list has another count for what a claim counts, and the claim's own nowhere."""
    opening = {word.key for word in first_words(claim, 1)}
    mine, there = counts_in(claim), list(entries(known, names - opening, text))
    affected = [_value(found["count"]) for found in _AFFECTED.finditer(text)]
    there = there or (affected if len(affected) == 1 else [])
    if len(mine) != 1 or not there:
        return False
    told = [number.value for number in numbers_in(text)]
    return is_rival(mine[0].value, there) and not any(same(mine[0].value, each) for each in told)


def _value(count: str) -> float:
    return next((number.value for number in numbers_in(count)), 0.0)
