"""Adverbs, known by their ending; nouns that share it are none."""

from factcheck.claims.extraction.lexicon import words
from factcheck.claims.extraction.tokens import Token

# "A friend of the family said" has no adverb.
ALIKE = words(
    "family ally supply reply assembly anomaly rally bully monopoly oligopoly belly jelly lily",
    "butterfly folly tally fly italy july sicily emily kelly billy sally holly molly beverly",
    "daily multiply apply rely imply comply weekly monthly quarterly elderly",
)


def is_adverb(low: str) -> bool:
    """Tell whether a word in lower case is an adverb by its form ("quietly", not "family")."""
    return low.endswith("ly") and low not in ALIKE


def says_how(tokens: list[Token], at: int) -> bool:
    """Tell whether an adverb stands inside of a noun phrase ("a visibly tired Ann Lee")."""
    return tokens[at - 1].low in {"a", "an", "the"} and is_adverb(tokens[at].low)
