"""Lines above points that tell nothing themselves: "What the draft says:"."""

from factcheck.claims.extraction.laying_out import LAYING_OUT, TELLING
from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.statement import Sentence

OPENING = words("the its his her their")
SHORTEST, LONGEST = 4, 8


def leads(sentence: Sentence) -> bool:
    """Recognise "What the draft says:"."""
    lows = [token.low for token in sentence.tokens if token.is_word]
    if sentence.tokens[-1].text != ":" or not SHORTEST <= len(lows) <= LONGEST:
        return False
    return lows[0] == "what" and lows[1] in OPENING and lows[-1] in TELLING | LAYING_OUT
