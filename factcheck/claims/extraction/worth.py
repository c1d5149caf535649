"""How much the desk gains by checking an assertion, as one sum whose parts can be read.

All parts are in log odds: what an editor looks at, with weights fitted to annotated articles, and
a share of what fact-checkers' choice of sentences in debates taught.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.claims.extraction.checkable import why_not
from factcheck.claims.extraction.checkworthiness import CheckWorthiness, chance
from factcheck.claims.extraction.newsroom import REASONS, WEIGHTS, signals
from factcheck.claims.extraction.said import Said
from factcheck.claims.extraction.tokens import Token

# What a desk queues by itself unless it sets another threshold: two fifths of the
# highest grade. At half of it more than a quarter of what can be checked stayed in triage.
QUEUED_FROM = 0.4
# News is not debate: what was learnt there never counts more than this, for or against.
SUREST = 3.0
# Where nothing was learnt a figure stands in: it is what debates teach above all.
FIGURE_INSTEAD = 0.3
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
    return graded(words, tokens, said, learnt, reason=why_not(words, tokens, said))


def graded(
    words: str, tokens: list[Token], said: Said, learnt: CheckWorthiness | None, *, reason: str
) -> Judgement:
    """Tell what an assertion is worth when it is known why nobody can check it, if nobody can."""
    strengths = strengths_of(words, tokens, said, learnt, checkable=not reason)
    weights = learnt.newsroom if learnt and learnt.newsroom else WEIGHTS
    worth = chance(weighed(strengths, weights))
    reasons = (reason,) if reason else reasons_for(strengths, learnt if said.ruled else None)
    return Judgement(not reason, round(worth, 3), reasons or ("an assertion of fact",))


def strengths_of(
    words: str,
    tokens: list[Token],
    said: Said,
    learnt: CheckWorthiness | None,
    *,
    checkable: bool,
) -> dict[str, float]:
    """Give all that counts by name, with how strongly it is there."""
    found = {"start": 1.0} | signals(words, said)
    if not checkable:
        found["not checkable"] = 1.0
    if learnt and said.ruled:
        found["picked"] = min(max(learnt.log_odds(tokens), -SUREST), SUREST) / SUREST
    elif "figure" in found:
        found["picked"] = FIGURE_INSTEAD
    return found


def weighed(strengths: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * strength for name, strength in strengths.items())


def reasons_for(strengths: Mapping[str, float], learnt: CheckWorthiness | None) -> tuple[str, ...]:
    """Name what counted; what was learnt is a reason when its teachers would have said yes."""
    found = [why for name, why in REASONS.items() if strengths.get(name)]
    if learnt and chance(strengths.get("picked", -1.0) * SUREST) >= learnt.threshold:
        found.append(PICKED)
    return tuple(found)
