"""The gists of many texts side by side, to be compared with a question all at once.

Every array of a pair has one element for each mark of each text; `owner` says which text's it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from factcheck.evidence.corroboration.gist import IN_HEAD, IN_TITLE, Gist, Marks, marks_of

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
_LAST_BITS = np.uint32(2**16 - 1)

Kind = TypeVar("Kind", bound=np.generic)
Chosen = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Column:
    """Marks of all texts, one text after the other."""

    owner: Places
    marks: Marks
    texts: int

    @classmethod
    def of(cls, found: Sequence[Marks]) -> "Column":
        owner = np.repeat(np.arange(len(found)), [len(each) for each in found])
        return cls(owner, joined(found, np.uint32), len(found))

    def holding(self, wanted: Marks) -> Chosen:
        """Which texts (rows) have which of these marks (columns)."""
        there, which = matching(self.marks, wanted)
        table = np.zeros((self.texts, len(wanted)), bool)
        table[self.owner[there], which] = True
        return table

    def texts_with(self) -> Numbers:
        """For each element how many texts have its mark, however often."""
        _, which = np.unique(self.marks, return_inverse=True)
        pairs = np.unique(self.owner.astype(np.int64) << 32 | which)
        return np.bincount(pairs & 0xFFFFFFFF, minlength=1)[which].astype(float)

    def summed(self, values: Numbers) -> Numbers:
        """Sum by text."""
        return np.bincount(self.owner, values, minlength=self.texts).astype(float)


@dataclass(frozen=True)
class Gists:
    """Texts that are compared with each other and with a question."""

    found: Sequence[Gist]

    @cached_property
    def lengths(self) -> Numbers:
        return np.array([each.length for each in self.found], float)

    @cached_property
    def terms(self) -> Column:
        return Column.of([each.terms for each in self.found])

    @cached_property
    def places(self) -> npt.NDArray[np.uint8]:
        return joined([each.places for each in self.found], np.uint8)

    @cached_property
    def told(self) -> Column:
        """The words of title and head."""
        first = (self.places & (IN_TITLE | IN_HEAD)) > 0
        return Column(self.terms.owner[first], self.terms.marks[first], len(self.found))

    @cached_property
    def told_places(self) -> npt.NDArray[np.uint8]:
        return self.places[(self.places & (IN_TITLE | IN_HEAD)) > 0]

    @cached_property
    def following(self) -> Column:
        return Column.of([each.following for each in self.found])

    @cached_property
    def letters(self) -> Column:
        return Column.of([each.letters for each in self.found])

    @cached_property
    def title_letters(self) -> Column:
        return Column.of([each.title_letters for each in self.found])

    def counted(self, terms: Sequence[str]) -> Numbers:
        """How often each text (rows) has each of these terms (columns)."""
        wanted = marks_of(terms)
        there, which = matching(self.terms.marks, wanted)
        times = joined([each.times for each in self.found], np.uint16)
        table = np.zeros((len(self.found), len(terms)))
        table[self.terms.owner[there], which] = times[there]
        return table


def joined(found: Sequence[npt.NDArray[Kind]], kind: type[Kind]) -> npt.NDArray[Kind]:
    return np.concatenate(found) if found else np.zeros(0, kind)


def matching(marks: Marks, wanted: Marks) -> tuple[Places, Places]:
    """Where wanted marks stand, and which of them: places in `marks` and in `wanted`.

    Nearly all marks differ from the wanted ones in their last bits already, which a table tells.
    """
    if not len(wanted):
        return np.zeros(0, np.intp), np.zeros(0, np.intp)
    like_wanted = np.zeros(_LAST_BITS + 1, bool)
    like_wanted[wanted & _LAST_BITS] = True
    likely = np.flatnonzero(like_wanted[marks & _LAST_BITS])
    order = np.argsort(wanted, kind="stable")
    sorted_ = wanted[order]
    at = np.searchsorted(sorted_, marks[likely])
    at[at == len(wanted)] = 0
    there = np.flatnonzero(sorted_[at] == marks[likely])
    return likely[there], order[at[there]]
