"""The words for a speaker beside a verb of saying, as places among the tokens."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Subject:
    """Token ranges: the noun phrase, an apposition to it, and where the whole begins and ends."""

    start: int
    end: int
    aside: tuple[int, int] | None
    first: int
    last: int
    relative: tuple[int, int] | None = None


class HasSubject(Protocol):
    @property
    def subject(self) -> Subject | None: ...

    @property
    def content(self) -> int | None: ...
