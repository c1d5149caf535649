"""What shows that an item brings something of its own, in numbers."""

import math
import re
from collections.abc import Iterator, Sequence

from factcheck.evidence.corroboration.access import looked_into, saw_itself, was_there
from factcheck.evidence.corroboration.citations import cited_nobody
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.descent_reading import Read
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.stance import Stance
from factcheck.evidence.corroboration.statements import named_interview

_FIRST_PERSON = re.compile(r"\b(?:we|us|our|ours|I|me|my)\b")
_A_PERSON = re.compile(r"(?:By |Von |Par |Por )?[A-Z][\w’'.-]+ [A-Z]")
_A_DESK = re.compile(r"\b(?:staff|desk|newsroom|team|editors?|service)\b", re.IGNORECASE)
_A_PLACE = re.compile(r", (?:in|from|at) [A-Z]")
_A_PAGE = re.compile(
    r"\b(?:page|annex|note|paragraph|appendix|table|file|tab|folio|clause) \d+", re.IGNORECASE
)


def own_marks(coverage: Coverage, one: Read, earlier: Sequence[Read]) -> dict[str, float]:
    """All marks of an item's own access, held against the items before it."""
    found = {name: float(value) for name, value in _own_marks(coverage, one, earlier)}
    return {name: value for name, value in found.items() if value}


def _own_marks(
    coverage: Coverage, one: Read, earlier: Sequence[Read]
) -> Iterator[tuple[str, float]]:
    item = one.item
    outlet = item.kind is Kind.OUTLET
    stance = coverage.judgements[item.id].stance
    yield "own", 1.0
    for kind in Kind:
        yield f"kind {kind}", item.kind is kind
    yield "access in passage", was_there(item, one.passage)
    told = f"{item.title}\n{item.text}"  # "We tested the wells ourselves"
    yield "access", was_there(item, told)
    yield "saw", saw_itself(item, told)
    yield "looked into", looked_into(item, told)
    yield "interview", named_interview(item)
    yield "first person", math.log1p(len(_FIRST_PERSON.findall(one.told)))
    signed = bool(_A_PERSON.match(item.byline)) and not _A_DESK.search(item.byline)
    yield "byline of a person", outlet and signed
    yield "no byline", outlet and not item.byline
    yield "byline with a place", bool(_A_PLACE.search(item.byline))
    yield "numbered page", outlet and bool(_A_PAGE.search(item.text))
    yield "refutes", stance is Stance.REFUTES
    yield "names nobody", bool(cited_nobody(one.passage))
    sided = stance is not Stance.DISCUSSES
    yield "discusses", not sided
    yield "first of its side", sided and not _before_on(coverage, stance, earlier)
    known = frozenset[tuple[str, ...]]().union(*(other.grams for other in earlier))
    fresh = [each for each in one.quotations if each and not each & known]
    yield "new quotations", math.log1p(len(fresh))
    figures = frozenset[str]().union(*(other.figures for other in earlier))
    yield "new figures", math.log1p(len(one.figures - figures))


def _before_on(coverage: Coverage, stance: Stance, earlier: Sequence[Read]) -> bool:
    return any(coverage.judgements[other.item.id].stance is stance for other in earlier)
