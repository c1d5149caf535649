"""One assertion among those of its statement."""

from typing import NamedTuple

from factcheck.claims.extraction.lexicon import RELATIVES
from factcheck.claims.extraction.tokens import Token


class Part(NamedTuple):
    """The words of a statement, the assertions cut from them as ranges, and which one is meant."""

    said: list[Token]
    ranges: list[tuple[int, int]]
    number: int

    @property
    def tokens(self) -> list[Token]:
        return self.said[slice(*self.ranges[self.number])]

    @property
    def is_relative(self) -> bool:
        start = self.ranges[self.number][0]
        return start > 0 and self.said[start - 1].low in RELATIVES

    @property
    def around(self) -> list[Token]:
        """Give the assertion in which this one is nested, or nothing."""
        start, end = self.ranges[self.number]
        whole = ((a, b) for a, b in self.ranges if a < start and end <= b)
        return self.said[slice(*next(whole, (0, 0)))]
