"""One assertion among those of its statement."""

from dataclasses import dataclass
from functools import cached_property

from factcheck.claims.extraction.clauses import trim
from factcheck.claims.extraction.done_to import is_done_to
from factcheck.claims.extraction.lexicon import DAYS, PREPOSITIONS, RELATIVES, words
from factcheck.claims.extraction.nouns import has_finite
from factcheck.claims.extraction.reaching import is_number
from factcheck.claims.extraction.records import ORDINALS, is_record
from factcheck.claims.extraction.tokens import Token

# What is a record by these words happened at one time ("the biggest loss of the year").
EVENTFUL = words("since ever record yet far year years decade decades month months week")
# What may stand between a comma, or another fact, and the fact itself.
OPENING = words("which who whose and against")


def opening_of(said: list[Token], first: int) -> int:
    """Give where the words that lead up to a fact begin: "which", "of which"."""
    that = said[first - 1].low == "that" and said[first - 2].is_word
    at = first - (that or said[first - 1].low in OPENING)
    counted = at < first and at > 1 and said[at - 1].low == "of" and said[at - 2].text == ","
    return at - counted


def is_complete(said: list[Token], start: int, first: int) -> bool:
    """Tell whether "a man was hurt by a raider" stands before "who fled", with its own verb."""
    plain = said[first - 1].low in RELATIVES and said[first - 2].low not in PREPOSITIONS
    return plain and has_finite(said, start, first - 1)


@dataclass(frozen=True)
class Part:
    """The words of a statement, the assertions cut from them as ranges, and which one is meant."""

    said: list[Token]
    ranges: list[tuple[int, int]]
    number: int

    @cached_property
    def tokens(self) -> list[Token]:
        """Give its words, without the facts of their own that trail behind commas."""
        start, end = self.ranges[self.number]
        cut = last = end
        for first, stop in sorted(self.ranges, reverse=True):
            if start < first and stop >= last - 1:
                last = opening_of(self.said, first)
                last -= 2 * (self.said[max(0, last - 2)].low == "compared")
                outweighs = first - start < stop - first and is_complete(self.said, start, first)
                cut = last if self.said[last - 1].text == "," or outweighs else cut
        start, end = trim(self.said, start, cut) if cut < end else (start, end)
        return self.said[start:end]

    @property
    def opened(self) -> str:
        """Give the word before it, in lower case ("who", "after", "and")."""
        start = self.ranges[self.number][0]
        return self.said[start - 1].low if start else ""

    @property
    def is_relative(self) -> bool:
        return self.opened in RELATIVES

    @property
    def is_beside(self) -> bool:
        """Tell whether it says what a thing is or was (", once used as a barn"), at no one time.

        "Their ninth defeat" and "the strongest since 2010" came on the day around it.
        """
        start, end = self.ranges[self.number]
        if self.opened != ",":
            return False
        if is_done_to(self.said, start, end):
            return True
        happened = any(
            token.low in ORDINALS | {"a", "than"} for token in self.said[start : start + 2]
        )
        happened = happened or any(token.low in EVENTFUL for token in self.said[start:end])
        return is_record(self.said, start) and not happened

    @property
    def tells_apart(self) -> bool:
        """Tell whether "who saw it" only says which people the outlet speaks of first."""
        start = self.ranges[self.number][0]
        who = start > 1 and self.said[start - 1].low == "who" and self.said[start - 2].is_word
        dated = any(is_number(token) or token.low in DAYS for token in self.tokens)
        return who and not dated and not has_finite(self.said, 0, start - 1)

    @property
    def around(self) -> list[Token]:
        """Give the assertion in which this one is nested, or nothing."""
        start, end = self.ranges[self.number]
        whole = ((a, b) for a, b in self.ranges if a < start and end <= b)
        return self.said[slice(*next(whole, (0, 0)))]
