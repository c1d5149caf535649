"""The sheets of an OpenDocument spreadsheet, as its `content.xml` has them (ODF 1.3, part 3, 9.1).

A cell or row that is repeated stands there once with a number, and a sheet often ends with a
million empty ones: what is empty is repeated only where something follows it. Expat bounds what
entities grow to, and the process that reads this is bounded, too.
"""

from collections.abc import Iterator
from typing import IO, TypeVar
from xml.etree.ElementTree import Element, iterparse

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
MOST_REPEATED = 1_000
Part = TypeVar("Part", str, list[str])


def sheets_of_ods(content: IO[bytes], *, columns: int) -> Iterator[tuple[str, Iterator[list[str]]]]:
    """Each sheet's name and rows, at most so many columns. Raises ParseError."""
    name, rows = "", list[list[str]]()
    for event, element in iterparse(content, ("start", "end")):  # noqa: S314 - see above
        if event == "start" and element.tag == f"{TABLE}table":
            name, rows = element.get(f"{TABLE}name", ""), []
        elif event == "end" and element.tag == f"{TABLE}table-row":
            rows += [cells_of(element, columns)] * repeated(element, "rows")
            element.clear()
        elif event == "end" and element.tag == f"{TABLE}table":
            yield name, iter(without_empty_end(rows))
            element.clear()


def cells_of(row: Element, columns: int) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag in CELLS and len(cells) < columns:
            words = " ".join("".join(part.itertext()) for part in cell.iter(f"{TEXT}p"))
            cells += [words] * repeated(cell, "columns")
    return without_empty_end(cells[:columns])


def repeated(element: Element, what: str) -> int:
    """How often it stands there: what is absurd counts as the most there may be."""
    number = element.get(f"{TABLE}number-{what}-repeated", "1")
    return min(int(number), MOST_REPEATED) if number.isdecimal() and len(number) < 10 else 1  # noqa: PLR2004


def without_empty_end(parts: list[Part]) -> list[Part]:
    while parts and not parts[-1]:
        parts.pop()
    return parts
