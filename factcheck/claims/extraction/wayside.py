"""An outlet named by the way: "Lund, according to Y, said …", "As Y reported, Lund said …"."""

from dataclasses import dataclass

from factcheck.claims.extraction.adverbs import is_adverb
from factcheck.claims.extraction.lexicon import AUXILIARIES, words
from factcheck.claims.extraction.outlets import outlet_words
from factcheck.claims.extraction.reaching import date_end
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

TELLS = words("reported reports writes wrote revealed reveals")
SPEAKING = words("speaking talking appearing writing")
TOWARDS = words("to with on in for")
LONGEST = 12


@dataclass(frozen=True)
class Wayside:
    """Tokens [start, end) name the outlet, which stands at [owner, last)."""

    start: int
    end: int
    owner: int
    last: int


def wayside(tokens: list[Token]) -> Wayside | None:
    """Find the first such words between two commas, or from the start to a comma."""
    if tokens and tokens[0].low == "as":
        return named_at(tokens, 0, 1)
    commas = [n for n, token in enumerate(tokens) if token.text == "," and not token.quoted]
    return next((found for n in commas if (found := named_at(tokens, n, n + 1))), None)


def named_at(tokens: list[Token], start: int, at: int) -> Wayside | None:
    """Read ", according to Y,", ", Y reported on Monday,", ", speaking on Y," from here."""
    near = range(at + 1, min(at + LONGEST, len(tokens)))
    stop = next((n for n in near if not tokens[n].is_word or tokens[n].quoted), 0)
    if not stop or tokens[stop].text != "," or stop + 1 == len(tokens):
        return None
    opening = [token.low for token in tokens[at : at + 2]]
    owner, last = at, stop
    speaking = opening[0] in SPEAKING and opening[1] in TOWARDS
    if speaking or opening == ["according", "to"]:
        owner = at + 2
    else:
        verb = next((n for n in range(at + 1, stop) if tokens[n].low in TELLS), 0)
        if not verb or not ends_there(tokens, verb + 1, stop):
            return None
        last = verb
        while last > at and is_beside_verb(tokens[last - 1]):
            last -= 1
    if owner >= last or not outlet_words(tokens[owner:last]):
        return None
    opens = start == 0 and tokens[0].low == "as"
    return Wayside(start, stop + 1, owner, last) if opens or start else None


def is_beside_verb(token: Token) -> bool:
    return token.low in AUXILIARIES | {"first", "also"} or is_adverb(token.low)


def ends_there(tokens: list[Token], at: int, stop: int) -> bool:
    """Tell whether nothing but a day stands behind the verb."""
    dated = date_end(tokens, at + (tokens[at].low == "on"))
    return stop in {at, dated} or tokens[at].low in {"earlier", "previously", "last"}


def is_beside_speaking(tokens: list[Token], found: Wayside, reports: list[Report]) -> bool:
    """Tell whether somebody speaks around these words, or right behind them."""
    told = [report for report in reports if report.spans]
    before, after = tokens[found.start].start, tokens[found.end - 1].end
    if not told or any(each.source is None or each.verb == "urged" for each in told):
        return False
    if found.start == 0:
        return True
    first = told[0]
    between = first.source is not None and first.source.end <= before
    words = [t for t in tokens if after <= t.start < first.said_at[0]]
    spoken = between and all(is_beside_verb(token) for token in words)
    return (spoken and first.spans[0][0] > after) or first.said_at[1] == before
