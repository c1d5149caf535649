"""Judgements in few words: "It's the oldest trick there is", "This is unbearable"."""

from factcheck.claims.extraction import literal
from factcheck.claims.extraction.lexicon import NUMBERS, TIME_WORDS, words
from factcheck.claims.extraction.nouns import is_role
from factcheck.claims.extraction.predicate import POINTING, predicate
from factcheck.claims.extraction.tokens import Token

LONGEST_VERDICT = 14
SHORTEST_JUDGING = 5
TYING = (
    NUMBERS
    | TIME_WORDS
    | words("who which that where when than because since until before after why what how")
)
PERSONAL = words("he she they he's she's they're")
SHORT = 2


def is_verdict(tokens: list[Token]) -> bool:
    """Tell a judgement in few words about this, it or somebody, of which nothing is told.

    Only an adjective judges: nouns nobody listed are too many to tell a dodge from a windmill.
    """
    phrase = predicate(tokens)
    if phrase is None or phrase.size > LONGEST_VERDICT or is_anchored(tokens):
        return False
    pointing = phrase.subject[0] in POINTING and len(phrase.subject) <= SHORT
    person = phrase.subject[0] in PERSONAL
    if not (pointing or person):
        return False
    inside = phrase.inside
    if not phrase.article:
        alone = len(inside) == 1 or all(word.endswith("ly") for word in inside[:-1])
        return alone and phrase.ends and judges(inside[-1], graded=phrase.graded)
    if phrase.noun in literal.THINGS - literal.ANYBODY:
        return False  # a valve may be defective
    trait = inside[:-1]
    # "The tallest mast in town", "the youngest judge" can be looked up.
    tops = not (is_role(phrase.noun) or any(token.low in {"in", "of"} for token in tokens))
    return any(judges(word, graded=False) or (tops and word.endswith("est")) for word in trait)


def judges(word: str, *, graded: bool) -> bool:
    """Tell an adjective that gives an opinion."""
    if word in literal.STATES or word in literal.THINGS:
        return False
    long = len(word) > SHORTEST_JUDGING and word.endswith(literal.JUDGING_ENDS)
    return word in literal.JUDGING or long or (graded and not word.endswith(("ed", "en")))


def is_anchored(tokens: list[Token]) -> bool:
    """Tell whether a name, a figure, a day or a clause of its own ties the words to something."""
    return any(
        (token.capital and token.low[0] != "i") or token.low in TYING for token in tokens[1:]
    )
