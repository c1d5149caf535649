"""The tags of a page, one by one, without a parser: it would drop what lies too deep."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# lxml drops what lies deeper than 256 elements without a word; stay well below.
DEEPEST = 200
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
RAW = ("script", "style", "textarea", "title", "noscript", "svg", "template")
RAW_END = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in RAW}
LONGEST_TAG = 4_000
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")


def flatten(html: str) -> tuple[str, bool]:
    """Take out tags nested deeper than DEEPEST and attributes beyond reason, keeping the text.

    One pass in linear time; the flag tells that the page was nested too deeply to be trusted.
    """
    kept: list[str] = []
    depth, position, truncated = 0, 0, False
    for tag in tags(html):
        inner = max(depth, depth + tag.change)
        depth = max(0, depth + tag.change)
        if tag.change and inner > DEEPEST:
            kept += (html[position : tag.start], " ")
            position, truncated = tag.end, True
        elif tag.name == "wbr":
            # The parser knows no such element and would put the rest of the story into it.
            kept.append(html[position : tag.start])
            position = tag.end
        elif tag.end - tag.start > LONGEST_TAG:
            kept += (html[position : tag.start], f"<{tag.name}>")
            position = tag.end
    kept.append(html[position:])
    return "".join(kept), truncated


@dataclass(frozen=True)
class Tag:
    start: int
    end: int
    name: str
    change: int


def tags(html: str) -> Iterator[Tag]:
    """Give each tag and how it changes the depth; comments and scripts are stepped over."""
    position = 0
    while (found := TAG.search(html, position)) is not None:
        comment = html.find("<!--", position, found.start())
        if comment >= 0:
            closed = html.find("-->", comment + 4)
            position = closed + 3 if closed >= 0 else len(html)
            continue
        end = html.find(">", found.end())
        if end < 0:
            return
        name, closing = found[2].lower(), bool(found[1])
        position = end + 1
        raw = name in RAW and not closing
        flat = raw or name in VOID or html[end - 1] == "/"
        yield Tag(found.start(), end + 1, name, 0 if flat else -1 if closing else 1)
        if raw:
            closed_at = RAW_END[name].search(html, position)
            position = closed_at.end() if closed_at else len(html)
