"""Sentences that people marked as worth checking or not: a table (TSV, CSV)."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.claims.measuring.reading import WrongInput, expecting, read

TEXT = ("Text", "text", "tweet_text", "sentence")
LABEL = ("class_label", "label", "check_worthiness", "Label")
DEBATE = ("file_name", "debate")
NUMBER = ("Sentence_id", "sentence_id")
YES = frozenset(("yes", "1", "true"))
LABELS = YES | {"no", "0", "-1", "false"}


@dataclass(frozen=True)
class Marked:
    """A sentence; without `debate` or number in the table: nothing, and the number of its row."""

    text: str
    worthy: bool
    debate: str
    number: int


def read_marked(path: Path) -> list[Marked]:
    """Read every row; TSV is read without quoting.

    A label with digits stuck to it ("No29286": a line break was lost) counts without them.
    """
    with expecting(path, "a table with a text and a label"):
        lines = io.StringIO(read(path), newline="")
        table = (
            csv.DictReader(lines)
            if path.suffix == ".csv"
            else csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        )
        names = table.fieldnames or ()
        text, label = column(names, TEXT), column(names, LABEL)
        debate = next((name for name in DEBATE if name in names), "")
        number = next((name for name in NUMBER if name in names), "")
        rows = [
            Marked(
                clean(row[text]),
                worthy(row[label]),
                row[debate] if debate else "",
                int(row[number]) if number else at,
            )
            for at, row in enumerate(table, start=1)
        ]
    if not rows:
        raise WrongInput(f"{path} holds no row.")
    return rows


def read_debates(folder: Path) -> list[Marked]:
    """Read every table of a folder; one that names no debates is a debate itself."""
    tables = sorted(path for path in folder.iterdir() if path.suffix in (".csv", ".tsv"))
    found = [
        replace(each, debate=each.debate or path.stem)
        for path in tables
        for each in read_marked(path)
    ]
    if len({each.debate for each in found}) < 2:  # noqa: PLR2004 - nothing to learn from
        raise WrongInput(f"{folder} holds no tables (*.csv, *.tsv) of two debates at least.")
    if len({each.worthy for each in found}) < 2:  # noqa: PLR2004 - nothing to tell apart
        raise WrongInput(f"{folder} holds no sentences marked yes beside those marked no.")
    return found


def column(names: Sequence[str], wanted: tuple[str, ...]) -> str:
    found = [name for name in wanted if name in names]
    if not found:
        raise ValueError(f"there is no column {' or '.join(wanted)}")
    return found[0]


def worthy(label: str) -> bool:
    value = label.strip().lower()
    if value not in LABELS and value.rstrip("0123456789") in LABELS:
        value = value.rstrip("0123456789")
    if value not in LABELS:
        raise ValueError(f"“{label}” is neither yes nor no")
    return value in YES


def clean(text: str) -> str:
    """Give the words; tables that were written with quotes keep them around a text."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].replace('""', '"')
    return text
