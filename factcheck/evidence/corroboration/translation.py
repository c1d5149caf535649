"""Rule R3 across languages: a translation shares no words, but the names and the figures."""

import re
from collections.abc import Iterator

from articles.extraction.language import guess_language
from factcheck.evidence.corroboration.access import was_there
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.edges import Edge, Strength
from factcheck.evidence.corroboration.items import Item, Kind

_SIGNED = re.compile(r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]")
_SAYS = (
    r"(?:sag(?:t|te|de)|erklärt|erklärte|bestätigte?|meinte?|dit|déclaré|expliqué|confirmé|dijo|dice"
    r"|declaró|explicó|confirmó|detto|dichiarato|spiegato|confermato|disse|afirmou|zei|zegt|säger"
    r"|sade|sier|said|says|told)"
)
_NAMED = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,3}"
_HEARD = re.compile(
    rf"\b{_SAYS} (?:[^\W\dA-ZÀ-Þ][\w’'-]*,? ){{0,5}}?(?P<behind>{_NAMED})"
    rf"|(?P<before>{_NAMED})(?: (?:a|ha|hat|has|had))? {_SAYS}\b"
)
_FEWEST = 2  # figures in common that the claim has not
_FEWEST_UNSIGNED = 2  # persons and figures together, where nobody signs and nobody new is heard
_FIGURE = re.compile(r"(?<![\w.,:])\d+(?:[.,:]\d+)*(?![\w])")
_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
_TELLING = 3  # digits of a figure that is no coincidence
_LAST_DAY = 31  # of a month: up to here a number may be a date
# Each pair of capitalised words, but no place: "in New Orsk".
_PERSON = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\boff )(?<!\bfrom )(?<!\bto )"
    r"(?=\b([A-Z][\w’'-]+ [A-Z][\w’'-]*[a-z][\w’'-]+)\b)"
)


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
        elsewhere = [
            before
            for before in coverage.items[:place]
            if spoken[before.id] not in {"", spoken[item.id]}
            and not coverage.opposed(item.id, before.id)
        ]
        both = {before.id: _in_both(coverage, item, before) for before in elsewhere}
        source = max(elsewhere, key=lambda before: len(both[before.id]), default=None)
        if source and both[source.id]:
            yield _translates(item, source, spoken[item.id], both[source.id])


def _in_both(coverage: Coverage, item: Item, before: Item) -> tuple[str, ...]:
    """Persons and figures that both have and the claim has not; none where they are too few.

    Fewer are enough of a piece that nobody signs and that adds nothing.
    """
    asked = coverage.claim.text
    figures = (_figures(item.text) & _figures(before.text)) - _figures(asked)
    people = {
        name
        for name in _PERSON.findall(before.text)
        if re.search(rf"\b{re.escape(name)}\b", item.text) and name not in asked
    }
    both = (*sorted(people), *sorted(figures))
    enough = len([figure for figure in figures if _is_long(figure)]) >= _FEWEST
    little = len(both) >= _FEWEST_UNSIGNED and not _adds_anything(item, before)
    return both if people and (enough or little) else ()


def _adds_anything(item: Item, before: Item) -> bool:
    """Whether somebody signs it, or it has a voice or a long figure that the other has not."""
    heard = (found["behind"] or found["before"] for found in _HEARD.finditer(item.text))
    people = (" ".join(name.split()[-2:]) for name in heard)
    if any(name not in before.text for name in people) or _SIGNED.search(item.byline):
        return True
    return any(map(_is_long, _figures(item.text) - _figures(before.text)))


def _figures(text: str) -> frozenset[str]:
    """Figures that are no date: of three digits, with a point or above 31; 1,8 and 1.8 are one."""
    found = {re.sub(r"[,:]", ".", figure) for figure in _FIGURE.findall(text)}
    return frozenset(f for f in found if not _YEAR.fullmatch(f) and _is_no_day(f))


def _is_no_day(figure: str) -> bool:
    return _is_long(figure) or "." in figure or int(figure) > _LAST_DAY


def _is_long(figure: str) -> bool:
    return sum(map(str.isdigit, figure)) >= _TELLING


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
