"""How much the desk gains by checking an assertion, as one sum whose parts can be read.

All parts are in log odds: what an editor looks at, with weights rounded from a fit to annotated
articles, and a share of what fact-checkers' choice of sentences in debates taught.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.claims.extraction.checkable import why_not
from factcheck.claims.extraction.checkworthiness import CheckWorthiness, chance
from factcheck.claims.extraction.newsroom import FIGURES, Signal, signals
from factcheck.claims.extraction.said import Said
from factcheck.claims.extraction.tokens import Token

# What a desk queues by itself unless it sets another threshold: half the highest grade.
QUEUED_FROM = 0.5
# What an assertion starts from, and what it loses when nobody can check it.
START = -0.1
NOT_CHECKABLE = -2.8
# News is not debate: what was learnt there counts a fifth, and never more than the surest fifth.
LEARNT = 0.2
SUREST = 3.0
# Where nothing was learnt a figure stands in: it is what debates teach above all.
FIGURE_INSTEAD = 0.5
PICKED = "looks like what fact-checkers picked in debates"


@dataclass(frozen=True)
class Judgement:
    """`worth`: the grade an annotator is expected to give, as a share of the highest grade."""

    checkable: bool
    worth: float
    reasons: tuple[str, ...]


def judge(words: str, tokens: list[Token], said: Said, learnt: CheckWorthiness | None) -> Judgement:
    """Tell whether the assertion is checkable and what it is worth, with reasons to read.

    Without `learnt`, and in other languages than its own, the rules judge alone.
    """
    found = list(signals(words, said))
    found += picked(tokens, learnt) if learnt and said.ruled else unlearnt(found)
    reason = why_not(words, tokens, said)
    worth = chance(START + sum(weight for weight, _ in found) + NOT_CHECKABLE * bool(reason))
    reasons = (reason,) if reason else tuple(why for _, why in found if why)
    return Judgement(not reason, round(worth, 3), reasons or ("an assertion of fact",))


def picked(tokens: list[Token], learnt: CheckWorthiness) -> list[Signal]:
    """Weigh what was learnt; it is a reason when the people who taught it would have said yes."""
    odds = learnt.log_odds(tokens)
    reason = PICKED if chance(odds) >= learnt.threshold else ""
    return [(LEARNT * min(max(odds, -SUREST), SUREST), reason)]


def unlearnt(found: Sequence[Signal]) -> list[Signal]:
    return [(FIGURE_INSTEAD, "") for _, reason in found if reason == FIGURES]
