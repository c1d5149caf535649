"""An article as a page shows it: paragraphs, with every claim marked in place. No Django models.

Offsets count code points of the text, as everywhere in the product.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
LAYERS = 4


@dataclass(frozen=True)
class Mark:
    """The stretch [start, end) of one claim. `name` ties the spans of a claim together."""

    start: int
    end: int
    name: str
    kind: str
    href: str = ""
    status: str = ""
    words: str = ""
    in_hand: bool = False
    layer: int = 0


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, already escaped and marked; `begins` lists the claims that start in it.

    `start` is where its words begin in the text.
    """

    label: str
    start: int
    html: SafeString
    begins: tuple[Mark, ...]
    marked: bool = False  # also by a mark that began before it

    @property
    def in_hand(self) -> bool:
        """Whether the claim in hand begins here."""
        return any(mark.in_hand for mark in self.begins)


def direction(language: str) -> str:
    """The `dir` of a text in this language; "auto" leaves it to the first strong letter."""
    if not language:
        return "auto"
    return "rtl" if language.split("-", 1)[0].lower() in RIGHT_TO_LEFT else "ltr"


def layered(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in order, overlapping ones on layers of their own (the first free one)."""
    ends: list[int] = []
    laid = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.name)):
        layer = next((n for n, end in enumerate(ends) if end <= mark.start), len(ends))
        ends[layer : layer + 1] = [mark.end]
        laid.append(replace(mark, layer=min(layer, LAYERS - 1)))
    return laid


def marked(
    text: str, marks: Sequence[Mark], *, start: int = 0, end: int | None = None
) -> SafeString:
    """text[start:end] as HTML: escaped, and cut wherever a mark begins or ends.

    Where marks overlap they nest, and the shortest one is the link: links may not nest.
    """
    return _cut(text, layered(marks), start, len(text) if end is None else end)


def _cut(text: str, laid: Sequence[Mark], start: int, stop: int) -> SafeString:
    here = [mark for mark in laid if mark.start < stop and mark.end > start]
    edges = sorted(
        {start, stop}
        | {edge for mark in here for edge in (mark.start, mark.end) if start < edge < stop}
    )
    pieces = (
        _wrapped(
            text[left:right], [mark for mark in here if mark.start < right and mark.end > left]
        )
        for left, right in pairwise(edges)
    )
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def _wrapped(words: str, marks: Sequence[Mark]) -> SafeString:
    """The words inside their marks, the shortest mark innermost."""
    html = format_html("{}", words)
    for depth, mark in enumerate(sorted(marks, key=lambda mark: mark.end - mark.start)):
        looks = f"mark {mark.kind} layer-{mark.layer}{' in-hand' if mark.in_hand else ''}"
        if depth == 0 and mark.href:
            html = format_html('<a class="{}" href="{}">{}</a>', looks, mark.href, html)
        else:
            html = format_html('<span class="{}">{}</span>', looks, html)
    return html


def paragraphs(
    text: str, blocks: Sequence[dict[str, object]], marks: Sequence[Mark]
) -> list[Paragraph]:
    """The whole text in paragraphs, each with the label of its block; nothing is left out."""
    laid = layered(marks)
    first: dict[str, Mark] = {}
    for mark in laid:
        first.setdefault(mark.name, mark)
    lines = _whole_lines(text, _stretches(text, blocks))
    return [
        Paragraph(
            label=label,
            start=start,
            html=_cut(text, here, start, end),
            begins=tuple(mark for mark in here if first[mark.name] is mark and mark.start >= start),
            marked=bool(here),
        )
        for (label, start, end), here in _shared_out(laid, lines)
    ]


def _shared_out(
    laid: Iterable[Mark], lines: Iterable[tuple[str, int, int]]
) -> Iterator[tuple[tuple[str, int, int], list[Mark]]]:
    """Each line with the marks that touch it, in one walk: long articles have thousands of both."""
    waiting = deque(laid)
    here: list[Mark] = []
    for line in lines:
        _label, start, end = line
        while waiting and waiting[0].start < end:
            here.append(waiting.popleft())
        here = [mark for mark in here if mark.end > start]
        yield line, here


def _whole_lines(
    text: str, stretches: Iterable[tuple[str, int, int]]
) -> Iterator[tuple[str, int, int]]:
    """Stretches of one line put together: a dateline belongs to the paragraph it opens."""
    held: tuple[str, int, int] | None = None
    for label, start, end in stretches:
        if held and "\n" not in text[held[2] : start]:
            held = (label, held[1], end)
            continue
        if held:
            yield held
        held = (label, start, end)
    if held:
        yield held


def _stretches(text: str, blocks: Sequence[dict[str, object]]) -> Iterator[tuple[str, int, int]]:
    """Non-empty lines with the label of their block; words between blocks are body."""
    position = 0
    for block in sorted(blocks, key=lambda block: int(str(block["start"]))):
        start, end = int(str(block["start"])), int(str(block["end"]))
        yield from _lines(text, "body", position, start)
        yield from _lines(text, str(block["label"]), max(position, start), end)
        position = max(position, end)
    yield from _lines(text, "body", position, len(text))


def _lines(text: str, label: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Each line of text[start:end] that has words, without the blanks around it."""
    position = start
    for line in text[start:end].split("\n") if start < end else ():
        words = line.strip()
        if words:
            begin = position + line.index(words)
            yield label, begin, begin + len(words)
        position += len(line) + 1
