"""Two who speak together: "Ann Lee and Per Lund", "Ann and Per Lund", "the pair"."""

from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.lexicon import BODIES, FIRM_NAMES, OUTLET_WORDS, words
from factcheck.claims.extraction.nouns import name_run, without_titles
from factcheck.claims.extraction.tokens import Token

NO_PERSONS = BODIES | FIRM_NAMES | OUTLET_WORDS
COUPLES = words("couple pair duo twins siblings spouses")
PAIR = frozenset(f"the {word}" for word in COUPLES | {"two"})


def named_pair(
    tokens: list[Token], aside: list[Token] | None
) -> tuple[list[Token], list[Token]] | None:
    """Give the names of two people joined by "and"; the second may be an aside.

    So it is in "Ann Lee and her husband, Per Lund,".
    """
    joints = [n for n, token in enumerate(tokens) if token.low == "and"]
    if len(joints) != 1 or not 0 < joints[0] < len(tokens) - 1:
        return None
    at = joints[0]
    one = person_in(tokens[:at])
    other = person_in(tokens[at + 1 :]) or person_in(aside or [])
    if len(other) < 2 or not one:  # noqa: PLR2004 - a full name
        return None
    shared = f"{one[0].text} {other[-1].text}"
    return (one, other) if len(one) > 1 or gender_of(shared) else None


def person_in(tokens: list[Token]) -> list[Token]:
    """Give the name that ends these words, unless it is a body's."""
    run = without_titles(name_run(tokens))
    return [] if any(token.low in NO_PERSONS for token in run) else run


def is_pair(words_: str) -> bool:
    """Tell whether two are meant who spoke together ("the pair", "the two")."""
    return words_ in PAIR


def are_two(label: str, *, plural: bool) -> bool:
    """Tell whether a speaker is two ("two guards", "the couple", "Ann Lee and Per Lund")."""
    parts = label.lower().split()
    several = plural and (parts[0] == "two" or parts.count("and") == 1)
    return several or bool(COUPLES & set(parts))
