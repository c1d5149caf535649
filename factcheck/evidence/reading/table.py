"""The first rows of a data file, for a look at it."""

import csv
from itertools import islice

ROWS = 20
COLUMNS = 30
LONGEST = 200
DELIMITERS = ",;\t|"
MOST_READ = 200_000


def first_rows(text: str) -> list[list[str]]:
    """At most ROWS rows of COLUMNS cells of a text in comma-, semicolon- or tab-separated form."""
    head = text[:MOST_READ].lstrip("\ufeff")
    first = head.partition("\n")[0]
    # Not csv.Sniffer: its expressions take minutes over a text that is made for it.
    parted = max(DELIMITERS, key=first.count)
    rows = csv.reader(head.splitlines(keepends=True), delimiter=parted)
    try:
        return [[cell[:LONGEST] for cell in row[:COLUMNS]] for row in islice(rows, ROWS)]
    except csv.Error:
        return []


def first_rows_of_sheets(text: str) -> tuple[str, list[list[str]]]:
    """The name and the first rows of the first sheet of a workbook's text."""
    name, _end, rest = text[:MOST_READ].partition("\n")
    sheet = rest.partition("\n\n")[0].splitlines()
    cells = (line.split("\t")[:COLUMNS] for line in sheet[:ROWS])
    return name, [[cell[:LONGEST] for cell in row] for row in cells]
