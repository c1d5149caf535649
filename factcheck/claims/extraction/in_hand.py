"""Papers an outlet got hold of, told in a clause of their own: "a letter that Y has seen"."""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claims.extraction.citing import COPIES, OBTAINING, PAPERS
from factcheck.claims.extraction.mentions import SORTS, Mention
from factcheck.claims.extraction.nouns import ARTICLES
from factcheck.claims.extraction.outlets import outlet_at, outlet_words
from factcheck.claims.extraction.report import Report
from factcheck.claims.extraction.tokens import Token

HAVING = frozenset(("has", "have", "had", "also", "since", "first"))
CLAIMING = frozenset(("said", "says", "say"))
NEAR = 9
LONGEST_SORT = 7


@dataclass(frozen=True)
class InHand:
    """The clause takes up tokens [start, end), the words for the outlet [owner, verb)."""

    start: int
    end: int
    owner: int
    verb: int


def in_hand(tokens: list[Token]) -> list[InHand]:
    """Find each such clause: "…, which Y said it had obtained, …", "… Y reviewed"."""
    places = [
        at for at in range(2, len(tokens)) if tokens[at].low in OBTAINING or holds(tokens, at)
    ]
    return [found for at in places if (found := clause_at(tokens, at))]


def holds(tokens: list[Token], at: int) -> bool:
    """Tell whether "got hold of" ends here."""
    return [token.low for token in tokens[at - 2 : at + 1]] == ["got", "hold", "of"]


def clause_at(tokens: list[Token], at: int) -> InHand | None:
    """Read the clause whose verb ("seen", "obtained") stands here."""
    if tokens[at].quoted:
        return None
    verb = at - 2 * holds(tokens, at)
    while verb and tokens[verb - 1].low in HAVING:
        verb -= 1
    if verb > 1 and tokens[verb - 1].low in {"it", "they"} and tokens[verb - 2].low in CLAIMING:
        verb -= 2
    verb = before_sort(tokens, verb)
    owner = verb
    while owner and (tokens[owner - 1].capital or tokens[owner - 1].low in ARTICLES | SORTS):
        owner -= 1
        if tokens[owner].low in ARTICLES:
            break
    start = owner - (owner > 0 and tokens[owner - 1].low in {"which", "that"})
    comma = start > 0 and tokens[start - 1].text == ","
    if owner == 0 or not outlet_words(tokens[owner:verb]) or not follows_paper(tokens, start):
        return None
    if not comma:
        return InHand(start, at + 1, owner, verb)
    closed = at + 1 < len(tokens) and tokens[at + 1].text in {",", "."}
    end = at + 1 + (closed and tokens[at + 1].text == ",")
    return InHand(start - 1, end, owner, verb) if closed and start < owner else None


def before_sort(tokens: list[Token], verb: int) -> int:
    """Step back over what sort of outlet it is ("which El Faro, a newspaper, has obtained")."""
    near = range(verb - 2, max(verb - LONGEST_SORT, 0), -1) if tokens[verb - 1].text == "," else ()
    comma = next((n for n in near if tokens[n].text == ","), 0)
    sort = comma > 0 and any(token.low in SORTS for token in tokens[comma:verb])
    return comma if sort and tokens[comma + 1].low in ARTICLES else verb


def follows_paper(tokens: list[Token], start: int) -> bool:
    """Tell whether a paper is named right before; without "that" it must be the last word."""
    comma = start > 0 and tokens[start - 1].text == ","
    relative = tokens[start].low in {"which", "that"}
    near = tokens[max(0, start - NEAR) : start - comma] if relative else tokens[start - 1 : start]
    return any(token.low in PAPERS | COPIES for token in near)


def without(tokens: list[Token], clauses: list[InHand]) -> list[Token]:
    """Leave the clauses out, so that what is around them reads as one."""
    hidden = {at for each in clauses for at in range(each.start, each.end)}
    return [token for at, token in enumerate(tokens) if at not in hidden]


def add_holders(
    text: str, tokens: list[Token], clauses: list[InHand], reports: list[Report]
) -> None:
    """Let whoever holds a paper carry what it says."""
    for outlet in holders(text, tokens, clauses):
        for report in reports:
            paper = report.source is not None and report.source.kind == "document"
            report.carriers += [outlet] if paper and outlet not in report.carriers else []


def holders(text: str, tokens: list[Token], clauses: list[InHand]) -> Iterator[Mention]:
    for each in clauses:
        outlet = outlet_at(text, tokens[each.owner : each.verb])
        if outlet:
            yield outlet
