"""Clauses that only tell when or why something was so: "When the dam broke, …"."""

from factcheck.claims.extraction.lexicon import SUBORDINATORS
from factcheck.claims.extraction.phrases import LEADS
from factcheck.claims.extraction.tokens import Token


def only_when(tokens: list[Token], end: int) -> bool:
    """Tell whether all that stands before is when or why: "When the dam broke, she said, …"."""
    start = next((n for n in range(end) if tokens[n].low not in LEADS), 0)
    timed = [token.low for token in tokens[start : start + 3]] == ["by", "the", "time"]
    opening = timed or tokens[start].low in SUBORDINATORS
    return opening and not any(token.text == "," for token in tokens[start:end])
