"""Who is spoken to: "told Reuters that …", "told the staff to leave"."""

from itertools import pairwise

from factcheck.claims.extraction.lexicon import (
    DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.nouns import has_finite, phrase_end
from factcheck.claims.extraction.tokens import Token

TELLING = words(
    "told tells tell telling warned warns assured assures assure reminded reminds informed informs",
    "urged asked",
)
TELLS = words("told tells tell telling")
# "Told her the pier moved": before another article "her" owns nothing.
OWNERS = DETERMINERS - {"her"}
NO_ADDRESSEES = PREPOSITIONS | {"that"}


def takes_addressee(tokens: list[Token], cue: int, at: int) -> bool:
    """Tell whether the verb has somebody it speaks to, and their name begins at `at`."""
    told = tokens[cue].low in TELLING and tokens[cue - 1].low not in {"was", "were", "been"}
    return told and at < len(tokens) and tokens[at].is_word and tokens[at].low not in NO_ADDRESSEES


def addressee_end(tokens: list[Token], at: int) -> int:
    """Give the place after the one who was told; "told Reuters the plan …" ends at "the"."""
    end = phrase_end(tokens, at, len(tokens))
    for n in range(at + 1, end):
        before = tokens[n - 1]
        opens = tokens[n].low in DETERMINERS and before.low not in PREPOSITIONS | OWNERS
        named = tokens[n].capital and any(t.capital for t in tokens[n + 1 : n + 2])
        opens = opens and not named
        counted = tokens[n].low in NUMBERS and before.capital and not tokens[n].capital
        opens = opens or counted or tokens[n].low == "there"
        if (
            opens
            and n > at + 1 - (tokens[at].low not in OWNERS)
            and has_finite(tokens, n, len(tokens))
        ):
            return n
    return end


def is_order(tokens: list[Token], at: int) -> bool:
    """Tell whether somebody was told to do something ("told the staff to leave")."""
    following = tokens[at : at + 8]
    ends = [n for n, t in enumerate(following) if t.low == "that" or t.quoted or not t.is_word]
    before = following[: ends[0]] if ends else following
    return any(
        one.low == "to" and other.text[0].islower() and other.low not in DETERMINERS | TIME_WORDS
        for one, other in pairwise(before)
    )
