"""The news that somebody else did it: "Peter Grau won the election" (English)."""

import re

from factcheck.evidence.corroboration.denials import SAYS_THAT
from factcheck.evidence.corroboration.question import is_name, runs_of_names
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import Word, words

_FULL = 2  # words of a person's name
_NEARLY_ALL = 0.75
_BESIDE = re.compile(r"(?:; |\b(?:ahead of|not|instead of|beat|beating|defeat\w*|over) )[^.]*$")


def somebody_else(claim: str, weighed: Weighed, text: str, lead: Passage) -> bool:
    """Whether the first sentence has nearly all of the claim, done by a person of another name.

    The claim's person stands elsewhere in the text, and nowhere with what is done.
    """
    mine = _done(words(claim))
    if not mine or SAYS_THAT.fullmatch(mine[1].text):
        return False
    person, deed = mine
    theirs = _done(lead.words, deed.key)
    if not theirs or not {w.key for w in theirs[0]}.isdisjoint(w.key for w in words(claim)):
        return False
    if weighed.told(lead.words) < _NEARLY_ALL:
        return False
    last = re.escape(person[-1].text)
    told = [found.start() for found in re.finditer(rf"\b{last}\b", text)]
    if not told or re.search(rf"\b{last}\b[^.;\n]*\b{re.escape(deed.text)}\b", text):
        return False
    before = text[: told[0]]
    return told[0] >= lead.place.end or bool(_BESIDE.search(before))


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
