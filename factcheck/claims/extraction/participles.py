"""Participles with which a speaker goes on (", adding that …"), and those of what was done."""

from factcheck.claims.extraction.lexicon import DETERMINERS, TIME_WORDS, words
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
}
# What may stand between a participle and "by".
ALONG = words("up out on over off down")


def is_by_whom(tokens: list[Token], by: int) -> bool:
    """Tell whether "by" here names who did it ("picked up by the Echo", not "by noon")."""
    if by + 1 >= len(tokens) or tokens[by].low != "by":
        return False
    whom = tokens[by + 1]
    return (whom.capital or whom.low in DETERMINERS) and whom.low not in TIME_WORDS
