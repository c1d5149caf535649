"""News agencies and how they are credited.

Which ones are known comes in as an argument: the newsroom keeps its own list. The one that comes
with the program stands in `agencies.csv`. An agency among the items of a claim is learned on the
spot.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from factcheck.evidence.corroboration.items import Item, Kind

SHIPPED = Path(__file__).with_suffix(".csv")


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency's name, what else it is called, and forms that mean it in a credit only.

    "MAP" in the bracket of a dateline is an agency; in a sentence it may be anything.
    """

    name: str
    short: tuple[str, ...] = ()
    credited: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.short)


def read_agencies(text: str) -> tuple[Agency, ...]:
    """Read a table with the columns name, other_names, dateline_forms; "|" parts the forms."""
    return tuple(
        Agency(row["name"], forms_in(row["other_names"]), forms_in(row["dateline_forms"]))
        for row in csv.DictReader(text.splitlines())
    )


def forms_in(cell: str) -> tuple[str, ...]:
    """The forms in one cell of the table, each once."""
    return tuple(dict.fromkeys(form.strip() for form in cell.split("|") if form.strip()))


KNOWN = read_agencies(SHIPPED.read_text(encoding="utf-8"))

# A credit that names no agency: the text comes from a wire, nobody can say from which.
UNNAMED = re.compile(
    r"\b(?:(?:news |wire )?agencies|agencias|agenturen|agences|wire (?:reports?|services?))\b",
    re.IGNORECASE,
)


_SIGNATURE = re.compile(r"[a-z]{2,6}(?:/[a-z]{2,6})+")
_FEWEST_INITIALS = 3  # two may be anybody's


class Register:
    """The agencies we know, found by any of their names.

    Names are matched with their case: "AP" is one, "ap" is not.
    """

    def __init__(self, agencies: Iterable[Agency] = KNOWN) -> None:
        agencies = list(agencies)
        self._names = {name: a.name for a in agencies for name in a.names}
        self._forms = {f: a.name for a in agencies for f in (*a.names, *a.credited)}
        self._in_text, self._in_credits = _any_of(self._names), _any_of(self._forms)

    @classmethod
    def with_items(cls, items: Iterable[Item], agencies: Iterable[Agency] = KNOWN) -> "Register":
        """Add the agencies that are themselves among the items, with their initials."""
        learned = [
            Agency(item.publisher, tuple(_short_names(item)))
            for item in items
            if item.kind is Kind.AGENCY
        ]
        return cls([*agencies, *learned])

    def find(self, text: str) -> str | None:
        """The full name of the first agency named in this credit."""
        match = self._in_credits.search(text)
        return self._forms[match[0]] if match else self._signed(text)

    def _signed(self, text: str) -> str | None:
        """The agency in a signature of initials parted by strokes, in small letters: "red/dns"."""
        signature = _SIGNATURE.fullmatch(text.strip("()[]. "))
        parts = signature[0].split("/") if signature else []
        known = (self._forms.get(p.upper()) for p in parts if len(p) >= _FEWEST_INITIALS)
        return next(filter(None, known), None)

    def all_in(self, text: str) -> list[str]:
        """The full names of all agencies named in running text, each once, in order."""
        return list(dict.fromkeys(self._names[m[0]] for m in self._in_text.finditer(text)))

    def names(self, agency: str) -> list[str]:
        """All names under which running text speaks of this agency."""
        return [name for name, full in self._names.items() if full == agency]

    def is_(self, text: str) -> str | None:
        """The full name of the agency if the credit is its name and nothing else."""
        return self._forms.get(text.strip()) or self._signed(text)


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    """The longest of several; of none, what stands nowhere."""
    either = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, either))})(?!\w)" if either else "(?!)")


def _short_names(item: Item) -> list[str]:
    """An agency's initials and what it writes in the bracket of its own dateline."""
    heads = (word[0] for word in re.findall(r"\b[^\W\d_]\w*", item.publisher))
    initials = "".join(head for head in heads if head.isupper())
    own = re.search(r"\(([^()\n]{2,20})\)\s*[-\u2013—]", item.text[:300])
    found = [initials] if len(initials) > 1 else []
    return [*found, own[1]] if own and own[1] != initials else found
