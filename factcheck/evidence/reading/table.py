"""The first rows of a data file, for a look at it."""

import csv
from itertools import islice

ROWS = 20
COLUMNS = 30
LONGEST = 200
SAMPLE = 8_192
MOST_READ = 200_000


def first_rows(text: str) -> list[list[str]]:
    """At most ROWS rows of COLUMNS cells of a text in comma-, semicolon- or tab-separated form."""
    head = text[:MOST_READ].lstrip("\ufeff")
    try:
        dialect: type[csv.Dialect] | str = csv.Sniffer().sniff(head[:SAMPLE], delimiters=",;\t|")
    except csv.Error:
        dialect = "excel"
    rows = csv.reader(head.splitlines(keepends=True), dialect)
    try:
        return [[cell[:LONGEST] for cell in row[:COLUMNS]] for row in islice(rows, ROWS)]
    except csv.Error:
        return []
