"""What a sentence tells of its speaker in passing: "Lund, who took office in May, said …"."""

from collections.abc import Iterator

from factcheck.claims.extraction.appositions import is_kin
from factcheck.claims.extraction.done_to import NO_FACTS
from factcheck.claims.extraction.lexicon import AUXILIARIES, BE, CUES, IRREGULAR, TIME_WORDS, words
from factcheck.claims.extraction.nouns import first_finite
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.records import is_record
from factcheck.claims.extraction.tokens import Token

YEAR_DIGITS = 4
# Participles in no list of endings ("has won 64 caps").
HAVE = words("has have had hasn't haven't hadn't")
WON = IRREGULAR | words("won run written taken given seen shown driven beaten broken sung flown")
# What people did with a paper before it speaks; who saw it is no news.
MADE = words("signed printed published written drawn commissioned drafted circulated")
SHORTEST = 3


def dated_deeds(tokens: list[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Give what the speaker did, and when, in the words after "who" (a range of tokens each).

    A deed with its time is news of its own; an office or a home only says who is speaking.
    """
    return [part for part in parted(tokens, first, last) if is_dated_deed(tokens, *part)]


def parted(tokens: list[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Part "runs the pier and who left the board in May"."""
    for at in range(first + 1, last - 1):
        if tokens[at].low in {"and", "but"} and tokens[at + 1].low == "who":
            yield first, at
            first = at + 2
    yield first, last


def is_dated_deed(tokens: list[Token], first: int, last: int) -> bool:
    verb = first_finite(tokens, first, last)
    if verb is None or any(token.quoted for token in tokens[first:last]):
        return False
    low = tokens[verb].low
    dated = any(is_time(token) for token in tokens[first:last])
    past = low in IRREGULAR or low.endswith("ed") or low in {"was", "were", "had", "did"}
    now = tokens[first].low == "now" and low not in AUXILIARIES
    rest = tokens[verb + 1 : last]
    counted = any(is_number(token) for token in rest) and low not in BE
    never = low in HAVE and [token.low for token in rest[:1]] == ["never"]
    befell = low in HAVE and is_befallen(rest)
    past = past or never or befell or (low in HAVE and any(is_won(token) for token in rest[:1]))
    return low not in CUES and (((dated or counted or never or befell) and past) or now)


def is_befallen(rest: list[Token]) -> bool:
    """Recognise "(has) not been charged" and "(has) been suspended": what was done to somebody."""
    been = [token.low for token in rest[:3]]
    been = been[been[:1] == ["not"] :]
    return (
        been[:1] == ["been"]
        and been[1:2] != []
        and been[1].endswith("ed")
        and been[1] not in NO_FACTS
    )


def is_won(token: Token) -> bool:
    return token.low.endswith("ed") or token.low in WON


def is_time(token: Token) -> bool:
    """Tell whether a word is a day, a month, a year or "the 1990s"."""
    year = token.text.removesuffix("s")
    return token.low in TIME_WORDS or (len(year) == YEAR_DIGITS and year.isdigit())


def ranks_in(tokens: list[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Give what an aside tells beside an office: "the largest user of it", "a fund that left"."""
    if is_made_by(tokens, first, last) or is_record(tokens, first) or is_kin(tokens, first):
        return [(first, last)]
    that = next((n for n in range(first + 1, last - 1) if tokens[n].low in {"that", "which"}), last)
    return dated_deeds(tokens, that + 1, last) if that < last else []


def is_made_by(tokens: list[Token], first: int, last: int) -> bool:
    """Recognise "a leaflet, printed by the board in 1998, says": who made the paper."""
    at = first + (tokens[first].low == "first")
    made = tokens[at].low in MADE and last - at > SHORTEST
    return made and tokens[at + 1].low == "by"
