"""The names of outlets, known by a word in them ("Gazette") or by their initials."""

from dataclasses import replace

from factcheck.claims.extraction.lexicon import OUTLET_WORDS, TIME_WORDS, words
from factcheck.claims.extraction.mentions import Mention, mention
from factcheck.claims.extraction.nouns import SUBJECTS
from factcheck.claims.extraction.tokens import Token

BROADCASTING = words("fm tv am")
PLAIN_NAMES = words(
    "reuters afp ap cnn bbc npr bloomberg axios politico spiegel monde figaro haaretz"
)
# Bodies known by their initials that are told things and are no outlets.
NO_OUTLETS = words(
    "nato opec unesco unicef interpol fifa uefa nhs fbi cia doj sec fda cdc epa imf who wto oas"
    " mps meps usa nypd lapd met icc icj iaea unhcr nasa ceo ceos w.h.o. pta nfl nba nhl irs",
)


def is_call_sign(token: Token) -> bool:
    """Tell whether a name alone says that it is an outlet: a well-known one, or "RTX"."""
    initials = token.text.replace("-", "").isupper() and len(token.text) > 2  # noqa: PLR2004
    part_of = any(part.isupper() and len(part) > 2 for part in token.text.split("-"))  # noqa: PLR2004
    return token.low in PLAIN_NAMES or ((initials or part_of) and token.low not in NO_OUTLETS)


def before_day(tokens: list[Token]) -> list[Token]:
    """Leave out when it was told ("the Gazette newspaper on Monday")."""
    days = (n for n in range(1, len(tokens) - 1) if tokens[n].low == "on")
    end = next((n for n in days if tokens[n + 1].low in TIME_WORDS), len(tokens))
    return tokens[:end]


def is_outlet_word(token: Token) -> bool:
    """Tell whether a word is of an outlet's name, also one half of it ("Courier-Dispatch")."""
    return not OUTLET_WORDS.isdisjoint((token.low, *token.low.split("-")))


def owner_of_programme(tokens: list[Token]) -> list[Token]:
    """Give the station in "Radio Vik's Morning Show"."""
    for at, token in enumerate(tokens[:-1]):
        station = any(is_outlet_word(t) or is_call_sign(t) for t in [*tokens[:at], bare(token)])
        if token.low.endswith("'s") and station:
            return [*tokens[:at], bare(token)]
    return tokens


def bare(token: Token) -> Token:
    """Leave out the "'s" of an owner."""
    return replace(token, text=token.text[:-2], low=token.low[:-2], end=token.end - 2)


def outlet_name(text: str, tokens: list[Token]) -> Mention | None:
    """Give the outlet somebody talked to ("told the Harbour podcast"), or None for anyone else."""
    tokens = owner_of_programme(before_day(tokens))
    if any(t.low == "conference" for t in tokens):
        return None
    proper = [t for t in tokens if t.is_word and t.capital and t.low not in SUBJECTS]
    common = any(is_outlet_word(t) for t in tokens)
    common = common or (len(proper) > 1 and proper[-1].low in BROADCASTING)
    if not proper or not (common or any(is_call_sign(t) for t in proper)):
        return None
    first, last = tokens.index(proper[0]), tokens.index(proper[-1])
    if last + 1 < len(tokens) and tokens[last + 1].text.isdigit():
        last += 1
    found = mention(text, tokens[first : last + 1])
    return found if found.text else None
