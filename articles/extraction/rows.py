"""Rows of figures: what a story sets out as a table of plain lines."""

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
    return [
        Block(mark.start, mark.end, "body") if n in rows else mark for n, mark in enumerate(blocks)
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
