"""The cells of a workbook (XLSX, ODS): the program that `workbook.py` runs."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice

from openpyxl import load_workbook

from factcheck.evidence.reading.child import answer, clean, say
from factcheck.evidence.reading.ods import sheets_of_ods

MOST_SHEETS = 50
MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CHARACTERS = 1_000_000
Row = Sequence[object]


def tell(body: bytes) -> None:
    """In the child: one line of JSON for each sheet and row; `end` is 0 where rows are missing."""
    much = left_out = 0
    sheets = list(islice(sheets_of(body), MOST_SHEETS + 1))
    for name, rows in sheets[:MOST_SHEETS]:
        say(sheet=clean(name))
        for number, row in enumerate(rows):
            if number >= MOST_ROWS or much > MOST_CHARACTERS:
                left_out = 1
                break
            if line := line_of(row):
                much += len(line)
                say(row=line)
    say(end=int(not left_out and len(sheets) <= MOST_SHEETS))


def sheets_of(body: bytes) -> Iterator[tuple[str, Iterable[Row]]]:
    """Each sheet's name and rows, cells as they were last shown: formulas are not worked out."""
    with zipfile.ZipFile(BytesIO(body)) as file:
        if "content.xml" in file.namelist():
            yield from sheets_of_ods(file.open("content.xml"), columns=MOST_COLUMNS)
            return
    book = load_workbook(BytesIO(body), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # they are what the file says, not what it holds
        yield sheet.title, sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)


def line_of(row: Row) -> str:
    """The cells parted by tabs, without the empty ones at the end."""
    return "\t".join(" ".join(clean(shown(cell)).split()) for cell in row).rstrip("\t")


def shown(cell: object) -> str:
    """A value as people write it: whole numbers without a point, a day without its midnight."""
    if cell is None:
        return ""
    if isinstance(cell, datetime) and cell.time() == time.min:
        return cell.date().isoformat()
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes" if not cell.second else "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


if __name__ == "__main__":
    answer(tell)
