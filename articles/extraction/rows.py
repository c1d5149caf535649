"""Rows and points: what a story sets out in plain lines below one that leads to them."""

import re

from articles.extraction.article import Block
from articles.extraction.lines import FIGURE_ROW

# What leads to rows of figures below it.
ANNOUNCING = re.compile(
    r":$|\b(?:below|follows|following|here|these|(?:figures|numbers|results|totals)\b[^.]{0,40})[.:]$"
    r"|\bthese\s(?:figures|numbers|results|totals)\b[^.]*[.:]$",
    re.IGNORECASE,
)
FEWEST_ROWS = 2
QUESTION = re.compile(r"(?:who|what|when|where|why|how|which)\b", re.IGNORECASE)


def with_rows(text: str, blocks: list[Block]) -> list[Block]:
    """Take rows of figures for the story where a line of it leads to them, or columns do."""
    rows: set[int] = set()
    for first, mark in enumerate(blocks):
        last = first + 1
        while (
            mark.label in ("subhead", "body") and last < len(blocks) and is_row(text, blocks[last])
        ):
            last += 1
        lines = [text[each.start : each.end] for each in blocks[first:last]]
        led = mark.label == "body" and ANNOUNCING.search(lines[0])
        if last - first > FEWEST_ROWS and (led or heads_columns(*lines)):
            rows.update(range(first + 1, last))
    return taken_in(blocks, rows)


def with_points(text: str, blocks: list[Block]) -> list[Block]:
    """Take bare lines for points of the story where one of its lines ends in a colon above them.

    One line alone is a subhead, and questions tell nothing.
    """
    points: set[int] = set()
    for first, mark in enumerate(blocks):
        if mark.label != "body" or text[mark.end - 1] != ":":
            continue
        last = first + 1
        while last < len(blocks) and blocks[last].label == "subhead":
            last += 1
        asked = any(QUESTION.match(text, blocks[n].start) for n in range(first + 1, last))
        if last - first > FEWEST_ROWS and not asked:
            points.update(range(first + 1, last))
    return taken_in(blocks, points)


def taken_in(blocks: list[Block], places: set[int]) -> list[Block]:
    """Make the blocks at these places part of the story."""
    return [
        Block(mark.start, mark.end, "body") if n in places else mark
        for n, mark in enumerate(blocks)
    ]


def heads_columns(head: str, *rows: str) -> bool:
    """Tell whether a line names the columns of the rows below: "Region: sales, change"."""
    columns = head.count(", ")
    named = ": " in head and columns > 0 and not is_figure(head)
    return named and all(row.count(", ") == columns for row in rows)


def is_figure(line: str) -> bool:
    return any(letter.isdigit() for letter in line)


def is_row(text: str, mark: Block) -> bool:
    return mark.label in ("subhead", "body") and bool(FIGURE_ROW.match(text[mark.start : mark.end]))
