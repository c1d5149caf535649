"""An assurance or a denial that is told only to be set aside (English).

"The firm insists that it sells no data. Its own handbook says otherwise."
"""

import re
from functools import lru_cache

from factcheck.evidence.corroboration.cues import NEGATORS
from factcheck.evidence.corroboration.denials import denied_in
from factcheck.evidence.corroboration.none_of_it import none_of_it
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import (
    TEXTS_AT_HAND,
    sentences,
    words,
    words_by_sentence,
)

_SOME = 0.25  # share of what the claim says beside its names
_HALF = 0.5
_ASSURES = re.compile(
    r"\b(?:says?|said|say|insist\w*|assur\w+|t[eo]lls?|told|advertis\w+|promis\w+|claim\w*|maintain\w*"
    r"|stat(?:es|ed)|swore|vow\w*|pledg\w+|wr[io]tes?|deni(?:es|ed)|pretend\w*"
    r"|describe[sd]|call(?:s|ed))\b|[”\"]",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:we|I|our)\b", re.IGNORECASE)
_UNTRUE = (
    r"(?:a lie|lies|not (?:true|right|so|correct|the case(?! of\b))|untrue|false|wrong|incorrect"
    r"|nonsense)\b"
)
_OTHERWISE = (
    r"(?:otherwise|the (?:opposite|contrary|reverse)"
    r"(?! of what (?:the |some )?(?:critics|others|people|posts?|rumou?rs?|users?)\b)"
    r"|something else|(?:a )?different(?: story|\b(?! story)))(?!, (?:but|though))"
)
# Of people who say otherwise nobody knows who is right.
_PAPERS = (
    r"papers?|documents?|memos?|reports?|manuals?|handbooks?|e-?mails?|letters?|files?|logs?|records?"
    r"|figures|data|minutes|invoices?|contracts?|videos?|footage|audits?|inquir(?:y|ies)|courts?"
    r"|registers?|ledgers?|numbers|evidence|facts|tests?|stud(?:y|ies)|messages"
)
_IT_WAS_UNTRUE = re.compile(
    r"[\s\"”]*(?:(?:That|This|The) (?:statement|answer|denial|assurance) (?:was|is)"
    r"|(?:That|This|It) (?:was|is|were|turned out to be|proved(?: to be)?))"
    rf" (?:\w+ )??{_UNTRUE}"
)
# What stands behind an assurance and says that it is not so.
_NOT_SO = re.compile(
    rf"{_IT_WAS_UNTRUE.pattern}"
    rf"|[^.!?\n]{{0,80}}\b(?:{_PAPERS})\b[^.!?\n]{{0,60}}\b(?:says?|suggests?|tells?|told|found)"
    rf" (?:[\w’'-]+ ){{0,2}}?{_OTHERWISE}\b"
    r"|[^.!?\n]{0,80}\b(?:shows?|showed|proves?|proved)"
    rf" (?:[\w’'-]+ ){{0,2}}?{_OTHERWISE}\b"
)
# The same where it goes on to say what is so.
_INSTEAD = re.compile(
    r"[\s\"”]*(?:(?:But )?[Nn]ow it (?:turns|has turned) out\b|In (?:fact|reality|truth)\b"
    r"|(?:But|Yet) (?:[^.!?\n]{0,80}\b(?:shows?|proves?|reveals?)\b"
    r"|[^.!?\n]+, [^.,!?\n]{0,40}\b(?:shows?|proves?|reveals?)[.\s]))[^.!?\n]*"
)
# What would be, or was made up, is none of it.
_NOT_THAT = re.compile(
    r"\b(?:could|doctored|fake\w*|if|might|should|staged|wants?|would)\b", re.IGNORECASE
)
# A denial that its own giver gives up, wherever it stands.
_GIVEN_UP = re.compile(
    r"\b(?:takes? back|took back|withdr[ae]w\w*|drop(?:s|ped)|retract\w*)"
    r" (?:its|his|her|their|an?|the) (?:\w+ )?denials?\b"
    r"|\b(?:admit|conced|acknowledg)\w* that (?:its|his|her|their) (?:\w+ )?(?:statement|denial"
    rf"|assurance|answer|claim)s? (?:was|were|is|are|had been) {_UNTRUE}",
    re.IGNORECASE,
)
_DENIED_FIRST = re.compile(
    r"\bdenied (?:it|this|that|everything|all of it) (?:for|until)\b[^.!?\n]*[.;,] But\b"
)


def set_aside(weighed: Weighed, text: str) -> bool | None:
    """Whether what an item sets aside spoke against the claim (True) or for it; None for nothing.

    What spoke for a claim that negates nothing is set aside only by those who said it themselves:
    others merely contradict.
    """
    if _is_given_up(text):
        return True if weighed.told_in(text) >= _HALF else None
    for said, not_so, instead in _assured_in(text):
        if weighed.told(said.words) < _SOME:
            continue
        if not (not_so or _tells_it_instead(weighed, instead)):
            continue
        if _is_against(weighed, text, said):
            return True
        if not_so and (weighed.turned or _OURS.search(said.text)) and _tells_it_all(weighed, said):
            return False
    return None


@lru_cache(maxsize=TEXTS_AT_HAND)
def _is_given_up(text: str) -> bool:
    return bool(_GIVEN_UP.search(text) or _DENIED_FIRST.search(text))


@lru_cache(maxsize=TEXTS_AT_HAND)
def _assured_in(text: str) -> tuple[tuple[Passage, bool, str], ...]:
    """What is assured or denied with something against it behind it, whatever is claimed.

    Whether it is said there that it is not so, and what is said to be so instead.
    """
    assured = []
    for place, found in zip(sentences(text), words_by_sentence(text), strict=True):
        told = text[slice(*place)]
        if not _ASSURES.search(told):
            continue
        not_so, instead = _NOT_SO.match(text, place.end), _INSTEAD.match(text, place.end)
        if not_so or instead:
            said = Passage(place, told, list(found), 0.0)
            assured.append((said, bool(not_so), instead[0] if instead else ""))
    return tuple(assured)


def _tells_it_instead(weighed: Weighed, instead: str) -> bool:
    if not instead or _NOT_THAT.search(instead):
        return False
    negated = any(word.text.casefold() in NEGATORS for word in words(instead))
    return weighed.told_in(instead) > _HALF and (not negated or bool(weighed.turned))


def _tells_it_all(weighed: Weighed, said: Passage) -> bool:
    counted = weighed.counts <= weighed.keys_of(said.words)
    return counted and weighed.told(said.words) >= _HALF


def _is_against(weighed: Weighed, text: str, said: Passage) -> bool:
    if weighed.opposed_in(text, said) or none_of_it(weighed, said.text, (said.text,)):
        return True
    if denied_in(said.text) and not weighed.turned:
        return True
    negated = not NEGATORS.isdisjoint(word.text.casefold() for word in said.words)
    return negated and not weighed.turned and weighed.told(said.words) >= _HALF
