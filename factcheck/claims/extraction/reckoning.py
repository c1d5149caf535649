"""Whose count it is: "by her count", "by the estimate of the farmers' union"."""

from factcheck.claims.extraction import borders
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token
from factcheck.claims.extraction.wordings import according_to

COUNTS = words(
    "count estimate reckoning account calculation calculations tally estimates admission counting"
)


def by_count(tokens: list[Token], at: int) -> Frame | None:
    """Read ", by his count" and "by Lund's own reckoning"."""
    noun = next((n for n in range(at + 2, min(at + 6, len(tokens))) if tokens[n].low in COUNTS), 0)
    if not noun:
        return None
    if [token.low for token in tokens[noun + 1 : noun + 2]] == ["of"]:
        return by_count_of(tokens, at, noun)
    end = noun - (tokens[noun - 1].low == "own")
    owner = tokens[end - 1].low
    if not (owner in {"his", "her", "their", "its"} or owner.endswith("'s")):
        return None
    content = after_count(tokens, noun + 1) if borders.opens(tokens, at) else None
    return Frame(at, "said", Subject(at + 1, end, None, at, noun + 1), content, kind="according")


def by_count_of(tokens: list[Token], at: int, noun: int) -> Frame | None:
    """Read ", by the estimate of the farmers' union" (not "by a count of nine to two")."""
    counted = tokens[noun].low != "admission" and tokens[at + 1].low == "the"
    somebody = noun + 2 < len(tokens) and not is_number(tokens[noun + 2])
    return according_to(tokens, at, noun + 2) if counted and somebody else None


def after_count(tokens: list[Token], at: int) -> int | None:
    """Give where the words begin after "By his calculation(,)", when a clause stands there."""
    start = at + (at < len(tokens) and tokens[at].text == ",")
    return start if borders.has_clause(tokens, start, len(tokens)) else None
