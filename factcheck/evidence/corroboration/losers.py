"""Whether whom a claim has winning lost (English)."""

import re

from factcheck.evidence.corroboration.question import runs_of_names
from factcheck.evidence.corroboration.weighing import Passage
from factcheck.evidence.corroboration.words import words

_WON = re.compile(
    r"(?:w[io]ns?|winn\w+|(?:re-?)?elected|beats?|beaten|defeat(?:s|ed))\b", re.IGNORECASE
)
_LOST = (
    r"(?: [a-z]+)? (?:los(?:es?|t) (?:the|her|his|its|their|by|in|to|against)"
    r"|c[ao]me (?:second|third|last)|conced(?:es?|ed) (?:defeat|the election)"
    r"|(?:was|were) beaten)\b"
)
_BEAT = r"\b(?:beats?|has beaten|defeat(?:s|ed)|oust(?:s|ed)) (?:[a-z]+ ){0,2}(?:[A-Z][\w’'-]+ )?"


def lost_it(claim: str, told: Passage) -> bool:
    """Whether a passage says that just whom the claim has winning lost, and nobody's win."""
    won = _WON.search(claim)
    winners = won and runs_of_names(words(claim[: won.start()]))[:1]
    if not winners:
        return False
    name = re.escape(winners[0][-1].text)
    if re.search(rf"{_BEAT}{name}\b", told.text):
        return True
    return not _WON.search(told.text) and bool(re.search(rf"\b{name}{_LOST}", told.text))
