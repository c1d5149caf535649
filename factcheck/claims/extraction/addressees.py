"""Who is spoken to: "told Reuters that …", "told the staff to leave"."""

from itertools import pairwise

from factcheck.claims.extraction.lexicon import (
    BODIES,
    DETERMINERS,
    NUMBERS,
    OUTLET_WORDS,
    PREPOSITIONS,
    TIME_WORDS,
    words,
)
from factcheck.claims.extraction.mentions import SORTS
from factcheck.claims.extraction.nouns import has_finite, is_finite, is_role, phrase_end
from factcheck.claims.extraction.phrases import INTERVALS
from factcheck.claims.extraction.tokens import Token

TELLING = words(
    "told tells tell telling warned warns assured assures assure reminded reminds informed informs",
    "urged asked",
)
HEDGING = words("about around over under some nearly")
TELLS = words("told tells tell telling")
# "Told her the pier moved": before another article "her" owns nothing.
OWNERS = DETERMINERS - {"her"}
# Who is told something together.
HEARING = words(
    "court inquest jury inquiry tribunal hearing panel parliament mps meps rally conference crowd",
    "press radio media briefing audience summit assembly forum event gathering synod",
)
NOBODY = words("nobody everybody everyone somebody someone nothing everything something no")
RANKS_OF_POLICE = words("officers officer chief chiefs dogs cars")
ASKING = words("how why what whether who")
FAR = 8
NO_ADDRESSEES = PREPOSITIONS | {"that"}


def takes_addressee(tokens: list[Token], cue: int, at: int) -> bool:
    """Tell whether the verb has somebody it speaks to, and their name begins at `at`."""
    told = tokens[cue].low in TELLING and tokens[cue - 1].low not in {"was", "were", "been"}
    if not told or at >= len(tokens) or not tokens[at].is_word:
        return False
    return tokens[at].low not in NO_ADDRESSEES or is_roughly(tokens, at)


def is_roughly(tokens: list[Token], at: int) -> bool:
    """Tell whether "about 60 supporters" are told something, not about what."""
    counted = at + 2 < len(tokens) and (
        tokens[at + 1].text[0].isdigit() or tokens[at + 1].low in NUMBERS
    )
    return counted and tokens[at].low in HEDGING


def addressee_end(tokens: list[Token], at: int) -> int:
    """Give the place after the one who was told; "told Reuters the plan …" ends at "the"."""
    end = phrase_end(tokens, at, len(tokens))
    for n in range(at + 1, end):
        before = tokens[n - 1]
        opens = tokens[n].low in DETERMINERS and before.low not in PREPOSITIONS | OWNERS
        behind = any(t.capital for t in tokens[n + 1 : n + 2])
        named = behind and (tokens[n].capital or (before.low in SORTS and tokens[at].low != "the"))
        title = [t.capital for t in tokens[n + 1 : n + 2]] == [True]  # "NBC's Meet the Press that"
        title = title and [t.low for t in tokens[n + 2 : n + 3]] == ["that"] and before.capital
        opens = opens and not (named or title)
        counted = tokens[n].low in NUMBERS and before.capital and not tokens[n].capital
        counted = counted or opens_count(tokens, n)
        opens = opens or counted or tokens[n].low == "there"
        if (
            opens
            and n > at + 1 - (tokens[at].low not in OWNERS)
            and has_finite(tokens, n, len(tokens))
        ):
            return n
    return clause_start(tokens, at, end) or end


def clause_start(tokens: list[Token], at: int, end: int) -> int:
    """Give where the clause begins in "told police gates were open", or 0.

    A verb right behind the phrase tells that its last words are what the clause is about.
    """
    asked = any(token.low in ASKING for token in tokens[at:end])
    if asked or end >= len(tokens) or not is_finite(tokens, end):
        return 0
    nobody = next((n for n in range(at + 1, end) if tokens[n].low in NOBODY), 0)
    starts = (n for n in range(at + 1, end) if may_open_clause(tokens, at, n))
    first = nobody or next(starts, 0)
    # "Told the Vik news agency gates were open".
    sorts = OUTLET_WORDS | HEARING
    while 0 < first < end - 1 and tokens[first].low in sorts and not tokens[first].capital:
        first += 1
    return first


def may_open_clause(tokens: list[Token], at: int, n: int) -> bool:
    """Tell whether whoever is told is named in full before this word, which opens a clause."""
    before, word = tokens[n - 1], tokens[n]
    if not word.is_word or word.low in PREPOSITIONS | DETERMINERS - {"no"} or word.low == "and":
        return False
    if n - 1 == at and before.low in DETERMINERS:
        return False
    if word.capital and word.low in OUTLET_WORDS:
        return False
    if is_told(before):
        if word.capital and any(is_role(t.low) and not t.capital for t in tokens[n : n + FAR]):
            return False  # "told the Vik News Daily host Ann Lund"
        ranks = before.low == "police" and word.low in RANKS_OF_POLICE
        return not (ranks and (n - 1 > at or not is_finite(tokens, n + 1)))
    return (
        before.capital and not word.capital and not (is_told(word) and not word.low.endswith("s"))
    )


def is_told(token: Token) -> bool:
    """Tell whether a word may end the name for whom somebody told something."""
    low = token.low
    return is_role(low) or low in HEARING or low in OUTLET_WORDS or low in BODIES


def opens_count(tokens: list[Token], at: int) -> bool:
    """Tell whether those of whom is told are counted ("told the court nine men were hurt")."""
    before, after = tokens[at - 1], tokens[at + 1 : at + 2]
    number = tokens[at].low in NUMBERS or tokens[at].text.isdigit()
    noun = before.is_word and not (before.capital or before.text[0].isdigit())
    noun = noun and before.low not in PREPOSITIONS | DETERMINERS | HEDGING | {"and", "or"}
    timed = bool(after) and after[0].low in INTERVALS | TIME_WORDS | {"times"}
    timed = timed or any(token.low == "that" for token in tokens[at + 1 : at + 4])
    label = not is_told(before) and is_finite(
        tokens, min(at + 1, len(tokens) - 1)
    )  # "gate 17 fell"
    return number and noun and bool(after) and after[0].is_word and not (timed or label)


def past_whom(tokens: list[Token], cue: int, at: int) -> int:
    """Give the comma behind "told reporters in the corridor, …", or `at` where none stands."""
    if not takes_addressee(tokens, cue, at):
        return at
    near = range(at, min(at + FAR, len(tokens)))
    end = next((n for n in near if not tokens[n].is_word), at)
    return end if tokens[end].text == "," and not has_finite(tokens, at, end) else at


def is_order(tokens: list[Token], at: int) -> bool:
    """Tell whether somebody was told to do something ("told the staff to leave").

    "Told the staff to “leave”" quotes whoever told them, unless another source tells of it.
    """
    following = tokens[at : at + 8]
    ends = [n for n, t in enumerate(following) if t.low == "that" or t.quoted or not t.is_word]
    end = ends[0] if ends else len(following)
    marked = 1 < end < len(following) and following[end].quoted and following[end - 1].low == "to"
    passed_on = marked and any(t.low == "according" and not t.quoted for t in tokens[at + end :])
    deed = [token for token in following[end:] if token.is_word][:1] if passed_on else []
    return any(
        one.low == "to" and other.text[0].islower() and other.low not in DETERMINERS | TIME_WORDS
        for one, other in pairwise(following[:end] + deed)
    )
