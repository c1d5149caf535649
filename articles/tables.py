"""Tables of an administrator, as CSV: rows with their lines, and what became of them."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TypedDict

from django.utils.translation import gettext as _

MOST_ROWS = 20_000  # of one table; they are settled in one transaction
TOLD_WRONG = 100  # rows of which it is told why they were refused
LONGEST_NAME = 200

Cells = Mapping[str, str]


class NotReadable(ValueError):
    """Why nothing of a file can be read, in a sentence."""


class WrongRow(ValueError):
    """Why one row cannot be taken in, in a sentence."""


class Written(TypedDict):
    """What the trail keeps of an import."""

    new: int
    changed: int
    refused: int


@dataclass(frozen=True)
class Taken:
    """What became of the rows. `wrong` has where a row stands and why it was refused."""

    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0
    wrong: tuple[tuple[str, str], ...] = field(default=())

    @property
    def written(self) -> Written:
        return Written(new=self.new, changed=self.changed, refused=self.refused)

    @property
    def told(self) -> str:
        read = self.new + self.changed + self.same + self.refused
        return _(
            "%(read)d read: %(new)d new, %(changed)d changed, %(same)d the same, "
            "%(refused)d refused."
        ) % {
            "read": read,
            "new": self.new,
            "changed": self.changed,
            "same": self.same,
            "refused": self.refused,
        }


def read_table(text: str, *, columns: Iterable[str], needed: str) -> Iterator[tuple[int, Cells]]:
    """The line number and the cells of each row; columns nobody knows are passed over.

    A comma or a semicolon parts the cells. Raises NotReadable, before the first row, for a table
    without the needed column and for one that is too long.
    """
    lines = text.splitlines()
    head = lines[0] if lines else ""
    rows = csv.DictReader(lines, delimiter=";" if head.count(";") > head.count(",") else ",")
    known = {name.strip().casefold(): name for name in rows.fieldnames or () if name}
    if needed not in known:
        raise NotReadable(
            _("The first line has no column “%(needed)s”. Known columns: %(columns)s.")
            % {"needed": needed, "columns": ", ".join(columns)}
        )
    wanted = [(column, known[column]) for column in columns if column in known]
    whole = list(islice(_rows(rows, wanted), MOST_ROWS + 1))
    if len(whole) > MOST_ROWS:
        raise NotReadable(_("The table has more than %d rows.") % MOST_ROWS)
    return iter(whole)


def take_rows(rows: Iterable[tuple[int, Cells]], take: Callable[[Cells], str]) -> Taken:
    """Take in each row; one that is wrong keeps no other from being taken.

    `take` gives "new", "changed" or "same", or raises WrongRow before it writes anything.
    """
    done: Counter[str] = Counter()
    wrong: list[tuple[str, str]] = []
    for line, cells in rows:
        try:
            done[take(cells)] += 1
        except WrongRow as refusal:
            done["refused"] += 1
            if len(wrong) < TOLD_WRONG:
                wrong.append((_("line %d") % line, str(refusal)))
    return Taken(**done, wrong=tuple(wrong))


def named_in(cells: Cells, column: str) -> str:
    """A name from a cell, in one line. Raises WrongRow for one that is too long."""
    name = " ".join(cells.get(column, "").replace("\0", "").split())
    if len(name) > LONGEST_NAME:
        raise WrongRow(_("“%s…” is too long for a name.") % name[:40])
    return name


def _rows(
    rows: "csv.DictReader[str]", wanted: Iterable[tuple[str, str]]
) -> Iterator[tuple[int, Cells]]:
    wanted = list(wanted)
    try:
        for row in rows:
            cells = {column: (row.get(name) or "").strip() for column, name in wanted}
            if any(cells.values()):
                yield rows.line_num, cells
    except csv.Error as error:
        raise NotReadable(_("Line %d cannot be read.") % rows.line_num) from error
