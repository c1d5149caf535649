"""Words that say the opposite without any negation: "stays open" of what closes (English).

The pairs of words are in `opposite_words`. An opposite of another one, or of an earlier day, is
none; nor is one beside which the text says what the claim says.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.evidence.corroboration.opposite_words import BOTH_WAYS, LASTS, PAIRS
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND

_DIED = re.compile(r"\b(?:died|dead|death)\b", re.IGNORECASE)
_LIVES_ABROAD = re.compile(
    r"\b(?:è viv[oa]|(?:está|sigue) viv[oa]|est (?:bien )?(?:vivante?|en vie)|lebt|am Leben"
    r"|leeft)\b",
    re.IGNORECASE,
)
_DIED_ABROAD = re.compile(
    r"\b(?:gestorben|verstorben|starb|est (?:mort|décédé)e?|(?:è|sono) mort[oaie]|murió|ha muerto"
    r"|falleci[óo]|ha fallecido|morreu|faleceu|overleden|stierf)\b",
    re.IGNORECASE,
)
_JUST_DENIED = re.compile(
    r"\b(?:not|no longer|never|hardly|cannot|no|\w+n['\u2019]t|fail\w* to have)"
    r"(?: [\w'\u2019]+){0,2} $",
    re.IGNORECASE,
)
# What somebody goes on to say is not so: "They say that I was killed".
_HEARSAY = re.compile(
    r"\b(?:they|some|people|many|you|my enemies|media|rumou?rs?) (?:have |had |all )?"
    r"(?:say|said|claim(?:ed)?|write|wrote|tell|told|report(?:ed)?)\b[^.!?\n]*",
    re.IGNORECASE,
)
_WHOM = re.compile(r" (?:for |with |to |the )?(?:FC )?([A-Z][\w’'-]+)")
_WHO = re.compile(r"[a-z,;] ([A-Z][\w’'-]+) $")
_ANOTHER = re.compile(
    r"\b(?:(?:his|her|their|its|another|other|second|third) [a-z]+|had(?: [a-z]+ly)?) $",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"[^.;:\n]{0,30}?\b(?:in (\d{4})|last (?:year|month|week)|(?:years|months) ago)\b"
)
_ENDED = re.compile(
    rf"\b(?:lift|end|scrap|drop)(?:s|p?ed)? (?:its|their|the|a) (?:[\w-]+ ){{0,3}}?{LASTS}\b",
    re.IGNORECASE,
)


class Opposites(NamedTuple):
    said: re.Pattern[str]
    opposite: re.Pattern[str]
    also: re.Pattern[str]  # in other words what was said


@lru_cache(1)
def _compiled() -> tuple[Opposites, ...]:
    pairs = (*PAIRS, *BOTH_WAYS, *(pair[::-1] for pair in BOTH_WAYS))
    return tuple(
        Opposites(_words(one), _words(other), _words("|".join((one, *also))))
        for one, other, *also in pairs
    )


def _words(forms: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)


@lru_cache(TEXTS_AT_HAND)
def opposites_of(claim: str) -> tuple[Opposites, ...]:
    """What a claim says that has an opposite it does not say as well."""
    return tuple(
        pair
        for pair in _compiled()
        if _stands_in(pair.said, claim) and not pair.opposite.search(claim)
    )


def _stands_in(said: re.Pattern[str], claim: str) -> bool:
    """Whether a claim says it, and not that it ends: of a ban that was lifted, only that."""
    ended = _ENDED.search(claim)
    return any(
        ended is None or not ended.start() < found.start() < ended.end()
        for found in said.finditer(claim)
    )


def opposite_in(claim: str, text: str) -> re.Match[str] | None:
    """Where a text says the opposite of what the claim says, and not that as well.

    Neither of somebody else ("joined Hollin instead") nor of what others only say.
    """
    for pair in opposites_of(claim):
        there = (m for m in pair.opposite.finditer(text) if not _of_another(claim, text, m))
        found = next(there, None)
        if found and not _says_so(pair.also, claim, text):
            return found
    return None


def is_hearsay(told: str) -> bool:
    """Whether a sentence gives what others say: "They say that I was killed"."""
    return bool(_HEARSAY.search(told))


def says_the_same(claim: str, text: str) -> bool:
    """Whether a text says what the claim says that has an opposite."""
    return any(_says_so(pair.also, claim, text) for pair in opposites_of(claim))


def _says_so(said: re.Pattern[str], claim: str, text: str) -> bool:
    told = _HEARSAY.sub(" ", text)
    return any(
        not _of_another(claim, told, m) and not _JUST_DENIED.search(told[: m.start()])
        for m in said.finditer(told)
    )


def _of_another(claim: str, text: str, found: re.Match[str]) -> bool:
    """Whether it is told of another one or of an earlier day: by a name that the claim has not."""
    around = (_WHOM.match(text, found.end()), _WHO.search(text[: found.start()]))
    names = [m[1] for m in around if m]
    strange = any(name.split("’")[0].split("'")[0] not in claim for name in names)
    then = _THEN.match(text, found.end())
    earlier = then is not None and (then[1] or "") not in claim
    return strange or earlier or bool(_ANOTHER.search(text[: found.start()]))


def turned_opposite(claim: str, text: str) -> bool:
    """Whether a text says that the opposite of a claim is not so: "no longer allowed" of a ban."""
    found = opposite_in(claim, text)
    return found is not None and bool(_JUST_DENIED.search(text[: found.start()]))


def lives_abroad(claim: str, text: str) -> bool:
    """Whether a text in a neighbouring language has somebody alive whom a claim has dead."""
    if _DIED_ABROAD.search(text):
        return False  # somebody else lives
    return bool(_DIED.search(claim) and _LIVES_ABROAD.search(text))
