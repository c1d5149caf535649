"""Rumours put down without a verb of saying: "moved to quash rumours that …", "hit back at …"."""

from factcheck.claims.extraction.disputing import disputed_start
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import AUXILIARIES, words
from factcheck.claims.extraction.subjects import subject_before
from factcheck.claims.extraction.tokens import Token

QUASHING = words(
    "quash quashed quashes scotch scotched squash squashed dispel dispelled dispels rebut rebutted",
    "rebuts refute rubbish rubbished rubbishes debunk debunked debunks dismiss",
)
# "Hit back at claims that …", "brushed aside reports that …", "poured cold water on talk of …".
AWAY = (
    ("hit", "back", "at"),
    ("hits", "back", "at"),
    ("pushed", "back", "against"),
    ("pushed", "back", "on"),
    ("poured", "cold", "water", "on"),
    ("brushed", "off"),
    ("brushed", "aside"),
    ("laughed", "off"),
    ("shrugged", "off"),
    ("waved", "away"),
    ("waved", "aside"),
    ("swatted", "away"),
    ("shot", "down"),
    ("played", "down"),
)
STARTS = {wording[0] for wording in AWAY} | QUASHING
TRYING = AUXILIARIES | words("sought took went had forced rushed made")
# So many words before "to quash" may its own verb stand ("rushed on Monday to quash").
NEAR = 4


def quashed(tokens: list[Token], at: int) -> Frame | None:
    """Read what is denied so; None where the charge itself is not told."""
    lows = [token.low for token in tokens[at : at + 4]]
    away = next((len(each) for each in AWAY if tuple(lows[: len(each)]) == each), 0)
    if not away and tokens[at].low not in QUASHING:
        return None
    start = disputed_start(tokens, at + (away or 1))
    subject = subject_before(tokens, verb_before(tokens, at)) if start else None
    return Frame(at, "denied", subject, start) if subject else None


def verb_before(tokens: list[Token], at: int) -> int:
    """Give the verb whose subject quashes: "moved" in "moved to quash"."""
    if not at or tokens[at - 1].low != "to":
        return at
    before = range(at - 2, max(at - 2 - NEAR, 0), -1)
    verbs = (n for n in before if tokens[n].low.endswith("ed") or tokens[n].low in TRYING)
    return next(verbs, at)
