"""Why it happened: left open, or denied, while all the rest of a claim is admitted (English).

"The patient was given the wrong blood and died. Whether there is a connection is not established."
"""

import re
from typing import NamedTuple

from factcheck.evidence.corroboration.words import sentences, words

_LINK = r"(?:causal )?(?:connection|link|relation|relationship)"
_WHY = (
    r"because|due to|owing to|caus(?:e[sd]?|ing)|as a result|to blame|led to|responsible"
    rf"|to do with|play(?:s|ed)? an? (?:part|role)|{_LINK}"
)
# Of damage or a tailback nobody asks why it was; that is asked of what did it.
_SAYS_WHY = re.compile(
    r"\b(?:because(?: of)?|due to|owing to|as a result of|on account of|(?:caused|triggered) by"
    r"|(?P<did>caused|triggered)(?= (?:[a-z]+ ){0,2}(?:accident|collapse|crash|death|disease"
    r"|explosion|fire|illness|outbreak|sinking)s?\b))\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(rf"\b(?:{_WHY})\b", re.IGNORECASE)
_PROVED = r"(?:established|prov\w+|shown|found|confirmed|demonstrated|clear|certain)"
_WHETHER = re.compile(
    rf"\b(?:whether|if|that)\b[^.;\n]{{0,80}}\b(?:{_WHY})\b[^.;\n]*"
    r"\b(?:is|was|remains|has)(?: still)?(?: not| open| un)"
    rf"|\b(?:open|unclear|early to (?:say|tell)|not (?:known|{_PROVED})"
    r"|show|clarify|establish|determine|examin\w+|investigat\w+|decide|find out|ask(?:ed|ing)?)"
    rf" (?:whether|if)\b[^.;\n]{{0,80}}\b(?:{_WHY})\b"
    rf"|\b{_LINK}\b[^.;\n]{{0,100}}\b(?:has|have|had|is|was)(?: not|n['’]t)(?: yet)?(?: been)?"
    rf" {_PROVED}\b"
    rf"|\bno (?:\w+ )?{_LINK}\b[^.;\n]{{0,100}}\b{_PROVED} (?:so far|yet)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\bcauses?\b[^.;\n]{0,60}\b(?:(?:is|are|was|were|remains?)"
    r" (?:still |as yet |yet )*(?:not|un\w+|open|being|under|to be|disputed)|expected|awaited)\b"
    r"|\b(?:into|examin\w+|investigat\w+|establish\w*|determin\w+|clarify|know|looking for)"
    r" (?:the |its |their )?(?:\w+ )?causes?\b"
    r"|\b(?:post-mortem|autopsy|inquest|inquiry|investigation|examination)\b[^.;\n]{0,40}"
    r"\b(?:bring clarity|(?:clarify|show|establish|determine|find out|explain)"
    r" (?:why|what (?:caused|happened|led)))\b",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\bcauses? of ([^.;,\n]{1,60}?)(?: (?:is|are|was|were|remains?|has|have)\b|[.;,\n]|$)",
    re.IGNORECASE,
)
# Not "no connection between Tolvey and Dornau": those are trains.
_NONE = re.compile(
    rf"\bno (?:\w+ )?{_LINK} (?:between|with|to) (?-i:(?![A-Z]))|\bnothing to do with\b"
    r"|\b(?:not|n['’]t|never) (?:\w+ )?(?:caused by|due to|because of)"
    r"|(?P<what>[^.;,\n]{0,60}) (?:not|n['’]t|never) (?:\w+ )?(?:the cause\b|to blame)"
    r"|(?P<other>\bhad (?:an)?other causes?\b)",
    re.IGNORECASE,
)
# What a sentence before has told.
_THAT = re.compile(
    r"\b(?:it|this|that|the (?:other|two)|(?:one an|each )other|both)\b", re.IGNORECASE
)
_TIED = re.compile(r"\b(?:after|following|over|when)\b", re.IGNORECASE)


class _Why(NamedTuple):
    cause: frozenset[str]
    effect: frozenset[str]


def cause_told(claim: str, text: str) -> str:
    """What an item says of the cause that a claim gives: "open", "denial", or nothing of these.

    Who says plainly why it happened leaves nothing open; why something else did says nothing.
    """
    why = _why(claim)
    if why is None or _NONE.search(claim):
        return ""
    told = [text[slice(*place)] for place in sentences(text)]
    tied = any(_ties(why, each) for each in told)
    left = [each for each in told if _leaves_open(why, each, tied=tied)]
    rest = [each for each in told if each not in left]
    if any(_GIVEN.search(_NONE.sub(" ", each)) for each in rest if not _CAUSE.search(each)):
        return ""
    return "open" if left else "denial" if any(_denies(why, each) for each in rest) else ""


def _why(claim: str) -> _Why | None:
    says = _SAYS_WHY.search(claim)
    if says is None:
        return None
    before, behind = _things(claim[: says.start()]), _things(claim[says.end() :])
    return _Why(before, behind) if says["did"] else _Why(behind, before)


def _things(text: str) -> frozenset[str]:
    """What some words are about, beside names, which all of an item's sentences may have."""
    return frozenset(word.key for word in words(text) if word.counts and word.text.islower())


def _ties(why: _Why, told: str) -> bool:
    """Whether a sentence has the effect following the cause: "was closed after a landslide"."""
    tie, here = _TIED.search(told), _things(told)
    return tie is not None and not (why.cause.isdisjoint(here) or why.effect.isdisjoint(here))


def _leaves_open(why: _Why, told: str, *, tied: bool) -> bool:
    """Whether a sentence leaves open why just this happened."""
    if _WHETHER.search(told):
        return bool(_THAT.search(told)) or not _things(told).isdisjoint(why.cause | why.effect)
    if not _CAUSE.search(told):
        return False
    what = _OF_WHAT.search(told)
    return not tied if what is None else not _things(what[1]).isdisjoint(why.effect - why.cause)


def _denies(why: _Why, told: str) -> bool:
    """Whether a sentence says that this was not why; the claim's cause, and not something else."""
    none = _NONE.search(told)
    if none is None:
        return False
    what = none["what"] or told[none.end() :]
    return bool(none["other"] or _THAT.search(what)) or not why.cause.isdisjoint(_things(what))
