"""A sample of coverage: two origins, copies folded under one, a cut, and places without answer."""

from datetime import date

from factcheck.evidence.models import Edge, Hit, Origin, ProviderAnswer, Search
from factcheck.evidence.queries import Coverage, Shown, ShownOrigin

DAY = date(2025, 2, 3)
SEARCH = Search(state=Search.State.PARTIAL)


def _hit(outlet: str, title: str, stance: str, sentence: str = "") -> Hit:
    return Hit(
        search=SEARCH,
        provider="archive",
        url="https://example.org/",
        outlet=outlet,
        title=title,
        stance=stance,
        sentence=sentence,
        published_at=DAY,
    )


def _edge(hit: Hit, source: Hit | None, name: str, strength: str, reason: str) -> Edge:
    facts = {"source_name": name, "rule": "R0", "strength": strength, "reason": reason}
    return Edge(id=1, search=SEARCH, hit=hit, source=source, **facts)


def _answer(provider: str, state: str, error: str = "") -> ProviderAnswer:
    return ProviderAnswer(search=SEARCH, provider=provider, state=state, error=error)


def sample_coverage() -> Coverage:
    """Nothing of it is stored."""
    wire = _hit("Gull Wire", "Passes: the count", "refutes", "The till roll ends at 3,902.")
    copy = _hit("Sound Herald", "Passes: the count", "refutes")
    paper = _hit("Quay Gazette", "We stood at the counter", "supports", "They sold 4,100 of them.")
    cut = _hit("Strand Post", "A view on passes", "discusses", "Passes are dear.")
    told = (
        Shown(
            wire,
            (_edge(wire, None, "the harbour office", "join", "names the harbour office"),),
            (Shown(copy, (_edge(copy, wire, "Gull Wire", "join", "the same words"),)),),
        ),
        Shown(cut, (_edge(cut, wire, "Gull Wire", "cut", "the same figures"),)),
    )
    first = ShownOrigin(Origin(search=SEARCH, number=1, name="Gull Wire", stance="refutes"), told)
    own = Origin(search=SEARCH, number=2, name="Quay Gazette", stance="supports", undetermined=True)
    return Coverage(
        search=SEARCH,
        summary="",
        outlets=4,
        independent_origins=1,
        origins_upper=2,
        primary_sources=1,
        circular=True,
        sources=(("the harbour office", "its head"),),
        origins=(first, ShownOrigin(own, (Shown(paper, ()),))),
        answers=(_answer("archive", "answered"), _answer("gdelt", "failed", "timed out")),
        checks=(),
        background=(),
        missing="1 of 2 providers did not answer.",
    )
