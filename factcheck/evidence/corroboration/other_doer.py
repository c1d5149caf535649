"""Who won: that it was somebody else, or that whom a claim has winning lost (English)."""

import re

from factcheck.evidence.corroboration.question import is_name, runs_of_names
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import Word, terms_of, words

_FULL = 2  # words of a person's name
_NEARLY_ALL = 0.75
_WON = re.compile(
    r"(?:w[io]ns?|winn\w+|(?:re-?)?elected|beats?|beaten|defeat(?:s|ed))\b", re.IGNORECASE
)
_LOST = r"(?: [a-z]+)? (?:los(?:es|t) (?:the|her|his|its|their|by|in|to|against)|came second)\b"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEHIND = re.compile(r"[.,;:\n]| (?:on|in|at|by|with|after|ahead) ")
_BESIDE = re.compile(r"(?:; |\b(?:ahead of|not|instead of|beat|beating|defeat\w*|over) )[^.]*$")


def somebody_else(claim: str, weighed: Weighed, text: str, lead: Passage) -> bool:
    """Whether the first sentence has nearly all of the claim, won by a person of another name.

    The claim's person stands elsewhere in the text, and nowhere with what is won. Of nearly all
    else that one does, another may have done the same: "So did Rosa Timm".
    """
    mine = _done(words(claim))
    if not mine or not _WON.fullmatch(mine[1].text):
        return False
    if not set(_YEAR.findall(lead.text)) <= set(_YEAR.findall(claim)):
        return False
    person, deed = mine
    theirs = _done(lead.words, deed.key)
    if not theirs or not {w.key for w in theirs[0]}.isdisjoint(w.key for w in words(claim)):
        return False
    if weighed.told(lead.words) < _NEARLY_ALL or _won(claim, deed) != _won(text, theirs[1]):
        return False
    last = re.escape(person[-1].text)
    told = [found.start() for found in re.finditer(rf"\b{last}\b", text)]
    if not told or re.search(rf"\b{last}\b[^.;\n]*\b{re.escape(deed.text)}\b", text):
        return False
    before = text[: told[0]]
    return told[0] >= lead.place.end or bool(_BESIDE.search(before))


def lost_it(claim: str, told: Passage) -> bool:
    """Whether a passage says that just whom the claim has winning lost, and nobody's win."""
    won = _WON.search(claim)
    winners = won and runs_of_names(words(claim[: won.start()]))[:1]
    if not winners or _WON.search(told.text):
        return False
    name = re.escape(winners[0][-1].text)
    return bool(re.search(rf"\b{name}{_LOST}", told.text))


def _won(text: str, deed: Word) -> frozenset[str]:
    """What is won: the silver medal is not the gold one."""
    return terms_of(_BEHIND.split(text[deed.end :], maxsplit=1)[0])


def _done(found: list[Word], deed: str = "") -> tuple[list[Word], Word] | None:
    """The first full name of a text right before a word that tells what is done, and that word."""
    for run in runs_of_names(found):
        behind = found[found.index(run[-1]) + 1 : found.index(run[-1]) + 3]
        said = next((w for w in behind if w.counts and not is_name(w)), None)
        if len(run) >= _FULL and said and (not deed or said.key == deed):
            return run, said
        if not deed:
            return None
    return None
