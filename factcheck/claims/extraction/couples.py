"""Two who speak together: "Ann Lee and Per Lund", "Ann and Per Lund", "the pair"."""

import re
from collections.abc import Iterable

from factcheck.claims.extraction.firstnames import gender_of
from factcheck.claims.extraction.lexicon import BODIES, FIRM_NAMES, OUTLET_WORDS, words
from factcheck.claims.extraction.nouns import is_role, name_run, without_titles
from factcheck.claims.extraction.tokens import Token

NO_PERSONS = BODIES | FIRM_NAMES | OUTLET_WORDS
COUPLES = words("couple pair duo twins siblings spouses")
PEOPLE = words("boys girls children teenagers suspects people others youths brothers sisters")
MARRIED = frozenset(("the couple", "the spouses"))  # as two boys are not
FULL_PAIR = 4  # words of "Ann and Per Lund"
# "They have two daughters", "Ann Lee and Per Lund, two nurses," bring on nobody else.
TWO = re.compile(
    r"(?<!, )(?<!have )(?<!had )(?<!their )\b[Tt]wo "
    r"(?!of\b)(?:[\w-]+ )?([\w-]+s|men|women|people|children)\b"
)
NAMED_TWO = re.compile(r"\b[A-Z]\w+ and ([A-Z]\w+ [A-Z]\w+)")
PAIR = frozenset(f"the {word}" for word in COUPLES | {"two"})


def without_others(tokens: list[Token]) -> list[Token]:
    """Leave out who is told not to speak in "Ann Lee and not Per Lund"."""
    low = [token.low for token in tokens]
    pairs = (n for n in range(1, len(low) - 1) if low[n : n + 2] == ["and", "not"])
    return tokens[: next(pairs, len(tokens))]


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


def are_two(label: str, *, plural: bool, bodies: bool = False) -> bool:
    """Tell whether a speaker is two ("two guards", "the couple", "Ann Lee and Per Lund").

    Of `bodies` "both" may be said ("the firm and the union"), and hardly "the pair".
    """
    parts = label.lower().split()
    people = bodies or not any(map(is_several, label.split(" and ")))
    joined = parts.count("and") == 1 and people
    several = plural and (parts[0] == "two" or joined)
    return several or bool(COUPLES & set(parts))


def is_several(label: str) -> bool:
    """Tell whether a body or more than one is meant by this half ("police and prosecutors")."""
    last = label.rsplit(maxsplit=1)[-1]
    return last.lower() in NO_PERSONS or (last.islower() and last.endswith("s"))


def others_since(called: str, text: str) -> bool:
    """Tell whether two others are named here ("Police held two boys"), who may be the pair."""
    named = any(gender_of(match[1]) for match in NAMED_TWO.finditer(text))
    nouns = [] if called in MARRIED else [match[1].lower() for match in TWO.finditer(text)]
    return named or any(is_role(noun) or noun in PEOPLE for noun in nouns)


def first_name_of_two(name: str, several: Iterable[str]) -> str:
    """Give the full name of Ann where "Ann and Per Lund" spoke."""
    couple = next((each for each in several if each.startswith(f"{name} and ")), "")
    parts = couple.split()
    full = f"{name} {parts[-1]}" if len(parts) == FULL_PAIR else name
    return full if gender_of(full) else name
