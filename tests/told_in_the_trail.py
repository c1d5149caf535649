"""What each request left in the trail: the table `trail.tsv`, one row for each change.

    address, method, entries in their order, who left them, why it is not exactly one

A change leaves one entry. Where it leaves more or none the last column says why, by hand; it goes
along when the table is made anew. A row without entries and with nobody is an address at which the
walk changed nothing, and the column says who does. Pages that only show something have no row.
"""

import re
from collections.abc import Callable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

KNOWN_TRAIL = Path(__file__).parent / "trail.tsv"
HEAD = "address\tmethod\tentries\twho\twhy not one"
AMISS = {"302", "400", "404", "409", "412"}  # to somebody who might have changed something
# Not so who has a page open, which renews their lease, and when a key was last used.
WRITES = re.compile(
    r"(INSERT INTO|UPDATE|DELETE FROM) "
    r'(?!"(review_presence|people_apikey)"|"review_assignment" SET "lease_until")'
)


class Answer(NamedTuple):
    """The status, or `sign in`, the actions of the entries, and whether any row was written."""

    word: str
    entries: str
    wrote: bool

    @property
    def refuses(self) -> bool:
        return self.word == "sign in" or self.word >= "400"


class Writes:
    """Notes whether a request wrote a row: a wrapper of `connection.execute_wrapper`."""

    any = False

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        self.any = self.any or bool(WRITES.match(sql))
        return execute(sql, *rest)


Told = Mapping[tuple[str, str], Mapping[str, Answer]]


def told_of_refusals(told: Told) -> list[tuple[str, str, str]]:
    """Entries of what did not happen."""
    return [
        (*where, name)
        for where, answers in told.items()
        for name, answer in answers.items()
        if answer.refuses and answer.entries
    ]


def write_trail(told: Told, path: Path) -> list[str]:
    """The table as it is now, with the reasons that were given; it is kept to be read."""
    reasons = reasons_given()
    lines = [HEAD]
    for where, answers in told.items():
        for entries, who in rows_of(where, answers):
            row = (*where, entries, who)
            lines.append("\t".join((*row, reasons.get(row[:3], ""))))
    path.write_text("\n".join(lines) + "\n")
    return lines


def rows_of(where: tuple[str, str], answers: Mapping[str, Answer]) -> list[tuple[str, str]]:
    """The entries, and everybody who left just these."""
    done = [
        (each.entries, name)
        for name, each in answers.items()
        if not each.refuses and (each.entries or each.wrote)
    ]
    done.sort(key=lambda pair: pair[0])  # stable: within the same entries, the order of the table
    rows = [
        (entries, ", ".join(name for _, name in pairs))
        for entries, pairs in groupby(done, key=lambda pair: pair[0])
    ]
    words = {each.word for each in answers.values()}
    shows = where[1] == "GET" or any(word.startswith("2") for word in words)
    return rows or ([("", "nobody")] if words & AMISS and not shows else [])


def reasons_given() -> dict[tuple[str, ...], str]:
    rows = [line.split("\t") for line in KNOWN_TRAIL.read_text().splitlines()[1:]]
    return {tuple(row[:3]): row[4] for row in rows}


def without_reason(lines: list[str]) -> list[str]:
    """Rows that do not have exactly one entry, and do not say why."""
    rows = [line.split("\t") for line in lines[1:]]
    return ["\t".join(row) for row in rows if len(row[2].split()) != 1 and not row[4]]
