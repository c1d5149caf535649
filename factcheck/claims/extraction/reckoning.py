"""Whose count or view it is: "by her count", "in Lund's view", "in the words of the union"."""

from factcheck.claims.extraction import borders
from factcheck.claims.extraction.accordance import according_to
from factcheck.claims.extraction.frame import Frame
from factcheck.claims.extraction.lexicon import BODIES, TIME_WORDS, words
from factcheck.claims.extraction.nouns import head, is_role, phrase_end
from factcheck.claims.extraction.subject import Subject
from factcheck.claims.extraction.tokens import Token

COUNTS = words(
    "count estimate reckoning account calculation calculations tally estimates admission counting"
)
VIEWS = words("view opinion words version account telling judgment judgement assessment estimation")
# "In the assessment of the damage": only whose it is tells who vouches for it.
OF_THINGS = words("admission judgment judgement assessment estimation")
OWNERS = words("his her their its")
TIMES = TIME_WORDS | words("day hour summer winter spring autumn")
FAR = 6


def by_count(tokens: list[Token], at: int) -> Frame | None:
    """Read ", by his count", "by Lund's own reckoning" and "in her view"."""
    view = tokens[at].low == "in"
    nouns = VIEWS if view else COUNTS if tokens[at].low == "by" else ()
    noun = next((n for n in range(at + 2, min(at + FAR, len(tokens))) if tokens[n].low in nouns), 0)
    if not noun or (view and not stands_alone(tokens, at, noun)):
        return None
    if [token.low for token in tokens[noun + 1 : noun + 2]] == ["of"]:
        return by_count_of(tokens, at, noun)
    end = noun - (tokens[noun - 1].low == "own")
    owner = tokens[end - 1].low
    if not (owner in OWNERS or (owner.endswith("'s") and owner.removesuffix("'s") not in TIMES)):
        return None
    marked = view and [token.quoted for token in tokens[noun + 2 : noun + 3]] == [True]
    opens = borders.opens(tokens, at)
    content = noun + 2 if marked else after_count(tokens, noun + 1) if opens else None
    return Frame(at, "said", Subject(at + 1, end, None, at, noun + 1), content, kind="according")


def by_count_of(tokens: list[Token], at: int, noun: int) -> Frame | None:
    """Read ", by the estimate of the farmers' union" (not "by a count of nine to two")."""
    counted = tokens[noun].low not in OF_THINGS and tokens[at + 1].low == "the"
    who = tokens[noun + 2 : phrase_end(tokens, noun + 2, len(tokens))]
    somebody = counted and bool(who) and can_count(who, tokens[noun].low)
    return according_to(tokens, at, noun + 2) if somebody else None


def can_count(who: list[Token], noun: str) -> bool:
    """Tell whether people or a body count ("of the union"), not a thing ("of the ballots")."""
    body = head(who) in BODIES and noun != "account"  # the account of a bank holds money
    return body or is_role(head(who)) or any(token.capital for token in who)


def stands_alone(tokens: list[Token], at: int, noun: int) -> bool:
    """Tell whether "in her view" is parted from the rest ("kept in her view of the bay" is not)."""
    opens = borders.opens(tokens, at)
    after = tokens[noun + 1 : noun + 2]
    apart = tokens[at - 1].text == "," and tokens[noun].low != "account"
    return (opens or apart) and (not after or not after[0].is_word or after[0].low == "of")


def after_count(tokens: list[Token], at: int) -> int | None:
    """Give where the words begin after "By his calculation(,)", when a clause stands there."""
    start = at + (at < len(tokens) and tokens[at].text == ",")
    return start if borders.has_clause(tokens, start, len(tokens)) else None
