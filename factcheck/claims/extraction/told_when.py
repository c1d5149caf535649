"""Clauses that only tell when or why something was so: "When the dam broke, …"."""

import re

from factcheck.claims.extraction.lexicon import SUBORDINATORS
from factcheck.claims.extraction.phrases import LEADS
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

ELSEWHERE = re.compile(
    r"\s(?:later|afterwards|separately|at\san?\s(?:[\w-]+\s){0,2}"
    r"(?:conference|briefing|rally|hearing|meeting|debate|ceremony))\b"
)


def only_when(tokens: list[Token], end: int) -> bool:
    """Tell whether all that stands before is when or why: "When the dam broke, she said, …"."""
    start = next((n for n in range(end) if tokens[n].low not in LEADS), 0)
    timed = [token.low for token in tokens[start : start + 3]] == ["by", "the", "time"]
    opening = timed or tokens[start].low in SUBORDINATORS
    return opening and not any(token.text == "," for token in tokens[start:end])


def is_later(text: str, report: Report) -> bool:
    """Tell whether it was said on another occasion ("The coast guard later said …").

    So was what somebody said "at a news conference".
    """
    source = report.source
    between = text[source.end : report.said_at[0]] if source else ""
    return bool(ELSEWHERE.match(text, report.said_at[1])) or between.strip() in {
        "later",
        "since",
        "has since",
        "separately",
        "earlier",
    }
