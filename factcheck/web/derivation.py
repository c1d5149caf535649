"""The derivation graph of a claim's coverage as a drawing: who has it from whom.

One band for each origin, one column for each step away from its root. Lines run from a source to
what derives from it. The list beside the drawing says the same in words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from factcheck.evidence.models import Edge, Hit
from factcheck.evidence.queries import Coverage, Shown
from factcheck.web.engine_words import told

WIDTH, HEIGHT = 150, 26  # of a box, in user units
ACROSS, DOWN, BETWEEN = 48, 8, 14  # gaps between columns, rows and bands
MARGIN = 2
DEEPEST = 3  # columns beside the root's; what is further away shares the last one
LONGEST_LABEL = 21  # characters that fit a box
WIDE = 2 * WIDTH + 2 * ACROSS  # two columns, and lines around their right side
FEWEST = 2  # items that make a drawing worth looking at

Strength = Edge.Strength
_WEIGHT = {Strength.JOIN: 0, Strength.CUT: 1, Strength.SUGGEST: 2}


@dataclass(frozen=True, slots=True)
class Box:
    """An item, or somebody who is not among the items. x, y: its upper left corner."""

    x: int
    y: int
    label: str
    title: str
    look: str

    @property
    def middle(self) -> int:
        return self.y + HEIGHT // 2


@dataclass(frozen=True, slots=True)
class Line:
    """A path in SVG's own words, how sure it is (an edge's strength), and all reasons for it.

    `right`: how far it goes at most.
    """

    path: str
    look: str
    title: str
    right: int


@dataclass(frozen=True, slots=True)
class Graph:
    """Boxes and the lines between them on a sheet of this size, in user units."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]

    @property
    def wide(self) -> bool:
        """Whether its words could not be read any more if it were made as narrow as a phone."""
        return self.width > WIDE


def graph_of(coverage: Coverage) -> Graph | None:
    """The drawing; None where there is hardly anything to draw."""
    boxes: dict[str, Box] = {}
    edges: list[Edge] = []
    top = MARGIN
    for shown in coverage.origins:
        items = list(_all(shown.hits))
        mine = [edge for item in items for edge in item.reasons]
        boxes |= _band(items, mine, top)
        top = max(box.y for box in boxes.values()) + HEIGHT + BETWEEN
        edges += mine
    if sum(box.look != "outside" for box in boxes.values()) < FEWEST:
        return None
    lines = tuple(_lines(boxes, edges))
    right = max((line.right for line in lines), default=0)
    return Graph(
        width=max(right, *(box.x + WIDTH for box in boxes.values())) + MARGIN,
        height=top - BETWEEN + MARGIN,
        boxes=tuple(boxes.values()),
        lines=lines,
    )


def _all(shown: Iterable[Shown]) -> Iterator[Shown]:
    for each in shown:
        yield each
        yield from each.copies


def _band(items: list[Shown], edges: list[Edge], top: int) -> dict[str, Box]:
    """The boxes of one origin, column by column."""
    steps = _steps(items, edges)
    filled: dict[int, int] = defaultdict(int)
    boxes: dict[str, Box] = {}

    def put(name: str, label: str, title: str, look: str) -> None:
        column = steps[name]
        x = MARGIN + column * (WIDTH + ACROSS)
        y = top + filled[column] * (HEIGHT + DOWN)
        filled[column] += 1
        boxes[name] = Box(x, y, _short(label), title, look)

    for edge in edges:
        if _from(edge) not in boxes and not edge.source_id:
            put(_from(edge), edge.source_name, edge.source_name, "outside")
    for item in items:
        hit = item.hit
        look = "copy" if hit.copy_of_id else "item"
        put(str(hit.pk), hit.outlet or hit.title, _title(hit), look)
    return boxes


def _steps(items: list[Shown], edges: list[Edge]) -> dict[str, int]:
    """How many steps each box is away from a root, rings cut where they close, DEEPEST at most.

    Nobody goes further than that: among items that all cite each other the ways are countless.
    """
    above: dict[str, set[str]] = defaultdict(set)
    here = {str(item.hit.pk) for item in items}
    for edge in edges:
        outside = not edge.source_id
        if outside or (edge.strength == Strength.JOIN and _from(edge) in here):
            above[str(edge.hit_id)].add(_from(edge))
            here.add(_from(edge))

    def steps(name: str, seen: frozenset[str]) -> int:
        most = 0
        left = DEEPEST + 1 - len(seen)
        for each in above[name] - seen if left else ():
            most = max(most, 1 + steps(each, seen | {each}))
            if most == left:
                break
        return most

    return {name: steps(name, frozenset({name})) for name in here}


def _lines(boxes: dict[str, Box], edges: Iterable[Edge]) -> Iterator[Line]:
    """One line for each pair; the strongest edge says how it looks."""

    def pair(edge: Edge) -> tuple[str, str]:
        return _from(edge), str(edge.hit_id)

    drawn = sorted((e for e in edges if _from(e) in boxes), key=pair)
    for (start, end), group in groupby(drawn, key=pair):
        between = sorted(group, key=lambda edge: _WEIGHT[Strength(edge.strength)])
        why = " ".join(dict.fromkeys(told(edge.reason) for edge in between))
        path, right = _curve(boxes[start], boxes[end])
        yield Line(path, between[0].strength, why, right)


def _curve(start: Box, end: Box) -> tuple[str, int]:
    """From the right side of one to the left side of the other, or around on the right."""
    if end.x > start.x:
        x, to = start.x + WIDTH, end.x
        bend = (x + to) // 2
        return (
            f"M{x} {start.middle}C{bend} {start.middle} {bend} {end.middle} {to} {end.middle}",
            to,
        )
    x, to = start.x + WIDTH, end.x + WIDTH
    bend = max(x, to) + ACROSS - MARGIN
    return f"M{x} {start.middle}C{bend} {start.middle} {bend} {end.middle} {to} {end.middle}", bend


def _from(edge: Edge) -> str:
    """The name of the box an edge begins at."""
    return str(edge.source_id) if edge.source_id else f"{edge.search_id} {edge.source_name}"


def _title(hit: Hit) -> str:
    return " · ".join(part for part in (hit.outlet, hit.title, str(hit.published_at or "")) if part)


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"
