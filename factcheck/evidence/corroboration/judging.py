"""Where an item stands toward a claim. Never a verdict by machine.

The rules look first. What was learnt from judged pairs judges claims that are headlines, which the
rules read badly: a headline is cut short, its capitals hide its names, and what is printed about it
is often about who says so rather than whether it is so. Some things cannot be learnt from words:
another day, a correction, another language. There the rules are believed, and for all other claims,
for they were better on dossiers left out of the training.
"""

import logging
from datetime import date
from functools import lru_cache
from pathlib import Path

from articles.extraction.language import guess_language
from factcheck.claims.extraction.weights import WrongWeights
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.learnt_stance import SHIPPED, LearntStance, shipped
from factcheck.evidence.corroboration.stance import Judgement, judge_by_rules, see
from factcheck.evidence.corroboration.words import keys, says_something

BY_RULE_ALONE = frozenset(("another event", "days", "correction"))
LEARNT_IN = "en"

log = logging.getLogger(__name__)


def judge(
    claim: ClaimFacts, title: str, text: str, *, published: date | None = None, publisher: str = ""
) -> Judgement:
    """Judge one item. `published` is its day, where known: nothing reports what is to come.

    `publisher` counts as context: a town council's notice need not name its town again.
    """
    return judge_with(at_work(), claim, Told(title, text, publisher, published))


@lru_cache(maxsize=4)
def at_work(path: Path = SHIPPED) -> LearntStance | None:
    """What was learnt; nothing, and one line in the log, where its file is not right.

    A search is worth more than its few claims that are headlines.
    """
    try:
        return shipped(path)
    except WrongWeights as error:
        log.warning("%s Headlines are judged by the rules alone.", error)
        return None


def judge_with(learnt: LearntStance | None, claim: ClaimFacts, item: Told) -> Judgement:
    """The same by other weights, or by the rules alone."""
    seen = see(claim, item)
    ruled = judge_by_rules(seen)
    if learnt is None or not claim.headline or ruled.cue in BY_RULE_ALONE:
        return ruled
    if not any(map(says_something, keys(claim.text))):
        return ruled  # whoever says nothing has everybody's support
    if guess_language(item.text) not in ("", LEARNT_IN):
        return ruled
    return learnt.judge(seen, ruled)
