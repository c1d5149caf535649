"""Rule R3 across languages: a translation shares no words, but the names and the figures."""

import re
from collections.abc import Iterator

from articles.extraction.language import guess_language
from factcheck.evidence.corroboration.access import was_there
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.edges import Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind

_FEWEST = 2  # figures in common that the claim has not
_FIGURE = re.compile(r"(?<![\w.,:])\d+(?:[.,:]\d+)*(?![\w])")
_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
_TELLING = 3  # digits of a figure that is no coincidence
_PERSON = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]{2,}\b")


def translation(coverage: Coverage, so_far: tuple[Edge, ...]) -> Iterator[Edge]:
    """R3: it tells in another language what an older item has, with its figures and persons.

    Not where it has been somewhere itself, nor what comes from somebody else by a rule before.
    """
    known = {edge.item for edge in so_far if edge.strength is Strength.JOIN}
    spoken = {item.id: guess_language(item.text) for item in coverage.items}
    for place, item in enumerate(coverage.items):
        own = was_there(item, item.text)
        if own or item.kind is not Kind.OUTLET or item.id in known or not spoken[item.id]:
            continue
        for before in coverage.items[:place]:
            elsewhere = spoken[before.id] not in {"", spoken[item.id]}
            if elsewhere and not coverage.opposed(item.id, before.id):
                both = _in_both(coverage, item, before)
                if both:
                    yield _translates(item, before, spoken[item.id], both)
                    break


def _in_both(coverage: Coverage, item: Item, before: Item) -> tuple[str, ...]:
    """Figures and persons that both have and the claim has not; none where they are too few."""
    figures = (_figures(item.text) & _figures(before.text)) - _figures(coverage.claim.text)
    people = {
        name
        for name in set(_PERSON.findall(item.text)) & set(_PERSON.findall(before.text))
        if name not in coverage.claim.text
    }
    enough = len(figures) >= _FEWEST and people
    return (*sorted(people), *sorted(figures)) if enough else ()


def _figures(text: str) -> frozenset[str]:
    """Figures of three digits and more, years left out; 1,80 and 1.80 are one."""
    found = (re.sub(r"[,:]", ".", figure) for figure in _FIGURE.findall(text))
    return frozenset(
        f for f in found if sum(map(str.isdigit, f)) >= _TELLING and not _YEAR.fullmatch(f)
    )


def _translates(item: Item, before: Item, language: str, both: tuple[str, ...]) -> Edge:
    return Edge(
        item=item.id,
        source=before.id,
        source_name=before.publisher,
        rule="R3",
        strength=Strength.JOIN,
        reason=f"It tells in another language ({language}) what {before.publisher} has, and names "
        f"nobody for it: {', '.join(both)} are in both.",
    )
