"""What was done to a thing, told behind a comma: ", built in 1979", ", helped by a sale"."""

import re

from factcheck.claims.extraction.commas import comma_after
from factcheck.claims.extraction.lexicon import DAYS, PREPOSITIONS, words
from factcheck.claims.extraction.tokens import Token

SHORTEST = 3
PARTICIPLES_PAST = words(
    "sent bought brought caught paid stolen struck taken given found",
    "built made written drawn held hit led lit rebuilt sold shot won driven run torn begun shut",
    "cut worn thrown frozen broken kept",
)
# What only describes ("based in Vik", "led by Ann Lund").
NO_FACTS = words(
    "based located situated aged called named dubbed known led run headed followed accompanied",
    "flanked backed dated entitled titled owned united advanced speed indeed need hundred",
    "compared",
)
# What place says where a thing is from or where it lies.
PLACED = words("built made kept founded wedged")
# "Once owned by the church": no more.
ENDED = words("owned led run headed located united backed")
THEN = words("now once first originally formerly previously initially later")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def is_done_to(tokens: list[Token], at: int, end: int) -> bool:
    """Recognise ", built in 1979", ", helped by a sale" and ", once used as a barn".

    It is a fact where a year or a doer stands, or where it was so at another time.
    """
    last = comma_after(tokens, at, end)
    then = tokens[at].low in THEN
    at += then
    if at >= end or last - at < SHORTEST:
        return False
    low = tokens[at].low
    if not (low.endswith("ed") or low in PARTICIPLES_PAST) or tokens[at].capital:
        return False
    if low in NO_FACTS and not (then and low in ENDED):
        return False
    if tokens[at + 1].low not in PREPOSITIONS:
        return False
    year = any(YEAR.fullmatch(token.text) or token.low in DAYS for token in tokens[at:last])
    return tokens[at + 1].low == "by" or year or then or low in PLACED
