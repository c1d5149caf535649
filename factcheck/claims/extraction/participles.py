"""Participles with which a speaker goes on (", adding that …"), and those of what was done."""

from factcheck.claims.extraction.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.tokens import Token

PARTICIPLES = {
    "adding": "added",
    "saying": "said",
    "claiming": "claimed",
    "warning": "warned",
    "stating": "stated",
    "arguing": "argued",
    "insisting": "insisted",
    "noting": "noted",
    "explaining": "explained",
    "alleging": "alleged",
    "denying": "denied",
    "writing": "wrote",
    "stressing": "stressed",
    "telling": "told",
    "reporting": "reported",
    "announcing": "announced",
    "confirming": "confirmed",
    "calling": "called",
    "pointing": "pointed",
    "affirming": "affirmed",
    "asserting": "asserted",
    "emphasizing": "emphasized",
    "emphasising": "emphasised",
    "underlining": "underlined",
    "revealing": "revealed",
    "suggesting": "suggested",
    "acknowledging": "acknowledged",
    "conceding": "conceded",
    "complaining": "complained",
    "recalling": "recalled",
    "declaring": "declared",
    "ruling": "ruled",
    "concluding": "concluded",
    "accusing": "accused",
    "testifying": "testified",
    "boasting": "boasted",
    "predicting": "predicted",
    "estimating": "estimated",
    "remarking": "remarked",
    "joking": "joked",
    "vowing": "vowed",
    "promising": "promised",
    "describing": "described",
    "admitting": "admitted",
}
# What people do to something, also told without "the" ("lawyers representing families").
DOING = words(
    "investigating representing probing treating overseeing monitoring handling studying advising",
    "supporting opposing defending examining fleeing attending seeking hoping trying",
)
# "The then acting Mayor Lund", and what is a noun behind any other.
OF_OFFICE = words("acting outgoing incoming sitting visiting ruling leading")
NO_NOUNS = (
    DETERMINERS | PREPOSITIONS | SUBORDINATORS | AUXILIARIES | TIME_WORDS | {"and", "or", "not"}
)
# What may stand between a participle and "by".
ALONG = words("up out on over off down")


def is_by_whom(tokens: list[Token], by: int) -> bool:
    """Tell whether "by" here names who did it ("picked up by the Echo", not "by noon")."""
    if by + 1 >= len(tokens) or tokens[by].low != "by":
        return False
    whom = tokens[by + 1]
    return (whom.capital or whom.low in DETERMINERS) and whom.low not in TIME_WORDS


def tells_by_whom(tokens: list[Token], at: int) -> bool:
    """Tell whether "first described by Y" or "posted online by Y" goes on with a noun."""
    online = [token.low for token in tokens[at + 1 : at + 2]] == ["online"]
    first = at > 0 and tokens[at - 1].low == "first"
    done = tokens[at].low.endswith("ed") and (online or first)
    return done and is_by_whom(tokens, at + 1 + online)


def is_doing(tokens: list[Token], at: int) -> bool:
    """Tell whether somebody's deed is told right behind them ("the team probing the leak")."""
    if not (0 < at < len(tokens) - 1 and tokens[at].low.endswith("ing")) or tokens[at].capital:
        return False
    low, noun, after = tokens[at].low, tokens[at - 1], tokens[at + 1]
    somebody = noun.text == ")" or (noun.is_word and noun.low not in NO_NOUNS)
    somebody = somebody and not noun.low.endswith(("'s", "s'", "ly"))
    plain = set(low.removesuffix("ing")).isdisjoint("aeiouy")  # "Property king Lund"
    somebody = somebody and not plain and low not in PARTICIPLES.keys() | {"citing", "quoting"}
    named = after.capital and after.is_word and low not in OF_OFFICE
    counted = after.text[0].isdigit() or after.low in NUMBERS
    return somebody and (named or counted or after.low in DETERMINERS or low in DOING)
