"""News agencies and how they are credited.

The names that come with the program stand in `agencies.txt`; publishers of the kind "agency" add
theirs, and an agency
among the items of a claim is learned on the spot.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from factcheck.evidence.corroboration.items import Item, Kind


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency's name and the short forms it is credited by."""

    name: str
    short: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.short)


def read_agencies(text: str) -> tuple[Agency, ...]:
    """Read a list of agencies, one a line: "Name | short form | ...". "#" begins a remark."""
    lines = (line.partition("#")[0] for line in text.splitlines())
    named = ([name.strip() for name in line.split("|")] for line in lines if line.strip())
    return tuple(Agency(name, tuple(short)) for name, *short in named)


KNOWN = read_agencies(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8"))

# A credit that names no agency: the text comes from a wire, nobody can say from which.
UNNAMED = re.compile(
    r"\b(?:(?:news |wire )?agencies|agencias|agenturen|agences|wire (?:reports?|services?))\b",
    re.IGNORECASE,
)


class Register:
    """The agencies we know, found by any of their names.

    Names are matched with their case: "AP" is one, "ap" is not.
    """

    def __init__(self, agencies: Iterable[Agency] = KNOWN) -> None:
        self._names = {name: a.name for a in agencies for name in a.names}
        either = sorted(self._names, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, either))})(?!\w)")

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
        match = self._pattern.search(text)
        return self._names[match[0]] if match else None

    def all_in(self, text: str) -> list[str]:
        """The full names of all agencies named in a text, each once, in order."""
        return list(dict.fromkeys(self._names[m[0]] for m in self._pattern.finditer(text)))

    def names(self, agency: str) -> list[str]:
        """All names under which this agency is known."""
        return [name for name, full in self._names.items() if full == agency]

    def is_(self, text: str) -> str | None:
        """The full name of the agency if the text is its name and nothing else."""
        return self._names.get(text.strip())


def _short_names(item: Item) -> list[str]:
    """An agency's initials and what it writes in the bracket of its own dateline."""
    heads = (word[0] for word in re.findall(r"\b[^\W\d_]\w*", item.publisher))
    initials = "".join(head for head in heads if head.isupper())
    own = re.search(r"\(([^()\n]{2,20})\)\s*[-\u2013—]", item.text[:300])
    found = [initials] if len(initials) > 1 else []
    return [*found, own[1]] if own and own[1] != initials else found
