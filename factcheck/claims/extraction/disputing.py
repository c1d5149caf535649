"""What somebody denies, told in a noun: "denied any link to …", "rejected claims that …"."""

from factcheck.claims.extraction.lexicon import DETERMINERS, PREPOSITIONS, words
from factcheck.claims.extraction.nouns import has_finite
from factcheck.claims.extraction.tokens import Token

CHARGES = words(
    "report reports claim claims suggestion suggestions allegation allegations accusation",
    "accusations charge charges idea notion rumour rumours rumor rumors talk speculation theory",
    "theories assertion assertions insinuation insinuations fears",
)
DISPUTING = words("disputed disputes rejected rejects dismissed dismisses refuted refutes")
# What somebody says of a claim who denies it.
FALSE = words(
    "false untrue wrong baseless groundless unfounded incorrect inaccurate fabricated fictitious",
    "fake nonsense rubbish lie lies fabrication fabrications invention fiction hoax myth falsehood",
    "falsehoods slander libel misinformation disinformation propaganda bogus untruth untruths",
    "ridiculous absurd preposterous ludicrous invented nonsensical",
)
# So many words may stand before the noun ("those persistent rumours of …").
BEFORE_NOUN = 4
SHORTEST = 2
LONG_ENOUGH = 3


def disputed_start(tokens: list[Token], at: int) -> int | None:
    """Give where the charge itself begins after "denied" or "rejected", if one is told."""
    if [t.low for t in tokens[at : at + 1]] == ["that"] and len(tokens) - at > LONG_ENOUGH:
        return at + 1 if has_finite(tokens, at + 2, len(tokens)) else None
    at = past_verdict(tokens, at)
    for n in range(at, min(at + BEFORE_NOUN, len(tokens) - SHORTEST)):
        if tokens[n].low in CHARGES:
            after = n + 1
            told = tokens[after].low == "that" or (tokens[after].low == "of" and goes_on(tokens, n))
            return after + 1 if told and not tokens[after + 1].quoted else None
        if tokens[n].quoted or not tokens[n].is_word:
            break
        if n == at and not (tokens[n].low in DETERMINERS or describes_charge(tokens, n)):
            break
    return None


def past_verdict(tokens: list[Token], at: int) -> int:
    """Step over "as false" in "rejected as false the claim that …"."""
    if at >= len(tokens) or tokens[at].low != "as":
        return at
    near = range(at + 1, min(at + BEFORE_NOUN, len(tokens)))
    return next((n + 1 for n in near if tokens[n].low in FALSE), at)


def describes_charge(tokens: list[Token], at: int) -> bool:
    """Recognise "Western media" in "rejected Western media reports that …"."""
    following = [token.low for token in tokens[at + 1 : at + 1 + BEFORE_NOUN]]
    charge = next((n for n, low in enumerate(following) if low in CHARGES), None)
    return charge is not None and following[charge + 1 : charge + 2] == ["that"]


def denies_any(tokens: list[Token], at: int) -> bool:
    """Recognise "denied any link to the sale": what there was none of."""
    following = [token.low for token in tokens[at : at + 4]]
    return following[:1] == ["any"] and bool(PREPOSITIONS.intersection(following[2:]))


def goes_on(tokens: list[Token], at: int) -> bool:
    following = tokens[at + 1 : at + 2 + SHORTEST]
    return len(following) > SHORTEST and all(token.is_word for token in following)
