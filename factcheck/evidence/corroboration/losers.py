"""Whether whom a claim has winning lost (English)."""

import re

from factcheck.evidence.corroboration.question import runs_of_names
from factcheck.evidence.corroboration.weighing import Passage
from factcheck.evidence.corroboration.words import words

_WON = re.compile(
    r"(?:w[io]ns?|winn\w+|(?:re-?)?elected|beats?|beaten|defeat(?:s|ed))\b", re.IGNORECASE
)
_LOST = r"(?: [a-z]+)? (?:los(?:es|t) (?:the|her|his|its|their|by|in|to|against)|came second)\b"


def lost_it(claim: str, told: Passage) -> bool:
    """Whether a passage says that just whom the claim has winning lost, and nobody's win."""
    won = _WON.search(claim)
    winners = won and runs_of_names(words(claim[: won.start()]))[:1]
    if not winners or _WON.search(told.text):
        return False
    name = re.escape(winners[0][-1].text)
    return bool(re.search(rf"\b{name}{_LOST}", told.text))
