"""Bodies that answer to what was reported (English)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from factcheck.evidence.corroboration.cues import NEGATORS
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind
from factcheck.evidence.corroboration.manners import MANNERS, TURNING
from factcheck.evidence.corroboration.stance import Judgement, Stance
from factcheck.evidence.corroboration.weighing import Weighed, weigh
from factcheck.evidence.corroboration.words import sentences, words

_OPENING = 6  # sentences in which a body comes to the point
_TOLD = 0.5  # share of what the claim says beside its names
_MOST = 0.6
_SOMETHING = 0.1  # share of the claim in a sentence that is about it
_MONTHS = timedelta(days=60)
_SURE = 0.65
_UNSURE = ("overlap", "days")  # cues that show no side
_REPORTED = re.compile(
    r"\b(?:reports?(?! (?:no\.|\d))|reporting|coverage|articles?|stories|rumou?rs?|allegations?"
    r"|claims? (?:that|about)|posts?|speculation|enquiries|inquiries|media|newspapers?"
    r"|circulat\w+|photograph|picture|video|clip"
    r"|purport\w*|alleged(?:ly)?|in public|quoted"
    r"|(?:have|has|had|been|being|was|were) (?:reported|claimed|said|suggested|mentioned))\b",
    re.IGNORECASE,
)
_CALLED_FALSE = (
    r"false|untrue|incorrect|wrong|inaccurate|invented|fabricated|unfounded|baseless|hoax"
    r"|mislead\w*|reject\w*|den(?:y|ies|ied)|contrary|distorted"
)
_FALSE = re.compile(rf"\b(?:{_CALLED_FALSE})\b", re.IGNORECASE)
_NOT_SO = re.compile(
    rf"\b(?:not|\w+n['’]t|never|no(?!\.)|none|neither|nor|cannot|{_CALLED_FALSE})\b",
    re.IGNORECASE,
)
_KNOWS_NOTHING = re.compile(
    r"\bno (?:\w+ ){0,2}?(?:findings?|results?|conclusions?) (?:of (?:its|our|their) own"
    r"|as (?:to|yet)|on whether|whether|yet|at present|so far|have|has)\b"
    r"|\b(?:too early (?:to|for)|cannot yet (?:say|comment|confirm|tell)"
    r"|not yet (?:in a position|able|known|established|been established)"
    r"|(?:cannot|can['’]t|(?:is|are) (?:not able|unable) to) (?:say|tell|judge)"
    r" (?:(?:at present|for now|today|yet) )?(?:if|whether)|neither confirm(?:s|ed)? nor)\b",
    re.IGNORECASE,
)


def answers(claim: ClaimFacts, item: Item, before: Sequence[Item]) -> bool:
    """Whether a body speaks of what others reported before it, and says that something is not so.

    Not where the claim itself says that something is not so.
    """
    weighed = weigh(claim)
    if item.kind is not Kind.OFFICIAL or weighed.denies or not before or knows_nothing(item):
        return False
    text = item.text
    opening = [text[s.start : s.end] for s in sentences(text)[:_OPENING]]
    reported = [told for told in opening if _REPORTED.search(told)]
    if weighed.turned:
        return _calls_it_false(claim, weighed, opening, reported)
    if any(MANNERS[name].search(claim.text) for name in TURNING):
        return False
    if any(_states(weighed, told) for told in opening if told not in reported):
        return False
    repeated = _words_of(told for told in reported if _is_about(weighed, told))
    return bool(reported) and any(
        told in reported or _is_about(weighed, told) or len(_words_of([told]) & repeated) > 1
        for told in filter(_NOT_SO.search, opening)
    )


def _calls_it_false(
    claim: ClaimFacts, weighed: Weighed, opening: Iterable[str], reported: Iterable[str]
) -> bool:
    """Whether it calls reports of what was not done false, and tells that nowhere itself.

    A "not" of its own says nothing, for the claim has one.
    """
    if any(MANNERS[name].search(claim.text) for name in TURNING - {"not"}):
        return False
    if any(
        weighed.told(words(told)) >= _TOLD and not NEGATORS.isdisjoint(_said(told))
        for told in opening
    ):
        return False
    return any(_FALSE.search(told) and _is_about(weighed, told) for told in reported)


def _states(weighed: Weighed, told: str) -> bool:
    """Whether a sentence tells most of a claim, and nothing in it that is not so."""
    return weighed.told(words(told)) >= _MOST and not _NOT_SO.search(told)


def _said(told: str) -> Iterable[str]:
    return (word.text.casefold() for word in words(told))


def _words_of(told: Iterable[str]) -> set[str]:
    """The words that say something; what a body denies, it calls as the reports do."""
    return {word.key for each in told for word in words(each) if word.counts}


def knows_nothing(item: Item) -> bool:
    """Whether a body says that it has no findings of its own, or none yet."""
    return item.kind is Kind.OFFICIAL and bool(_KNOWS_NOTHING.search(item.text))


def _is_about(weighed: Weighed, sentence: str) -> bool:
    return weighed.share(weighed.keys_in(sentence)) >= _SOMETHING


def with_replies(
    claim: ClaimFacts, items: Sequence[Item], judged: Mapping[str, Judgement]
) -> dict[str, Judgement]:
    """Let a body's answer to reports refute what they say, where the rules saw no denial in it.

    A body that says it has no findings takes no side.
    """
    related = [item for item in items if judged[item.id].stance is not Stance.UNRELATED]
    found = dict(judged)
    for item in related:
        told = judged[item.id]
        before = [other for other in related if _is_before(other, item)]
        if told.cue in _UNSURE and knows_nothing(item):
            found[item.id] = replace(told, stance=Stance.DISCUSSES, cue="open")
            continue
        open_ = told.stance is not Stance.REFUTES and told.cue not in ("correction", "verdict")
        if open_ and answers(claim, item, before):
            found[item.id] = replace(told, stance=Stance.REFUTES, confidence=_SURE, cue="reply")
    return found


def _is_before(other: Item, item: Item) -> bool:
    mine, theirs = item.published_at, other.published_at
    if other.publisher == item.publisher or mine is None or theirs is None:
        return False
    return theirs < mine
