"""Which of a desk's routing rules decides about a claim. Pure: facts in, a rule out."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

NOBODY: frozenset[UUID] = frozenset()


class Knowing(StrEnum):
    """What knowing the claim's topic counts for."""

    NOTHING = "nothing"
    FIRST = "first"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A claim that wants `seats` more reviewers.

    `language` is the primary tag, "" where it is not known. `voices` say or carry it,
    `parties` are behind them or its outlet. `passed_over` have a seat or a review in this round,
    or gave one up.
    """

    key: UUID
    seats: int
    language: str = ""
    topic: UUID | None = None
    publisher: UUID | None = None
    voices: tuple[UUID, ...] = ()
    parties: tuple[UUID, ...] = ()
    worth: float = 0
    harmful: bool = False
    passed_over: frozenset[UUID] = NOBODY

    @property
    def touches(self) -> tuple[UUID, ...]:
        """All that somebody may have declared a conflict of interest with."""
        return tuple(
            one for one in (*self.voices, *self.parties, self.publisher, self.topic) if one
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """If a claim is so, then these people get it. What is left empty fits every claim.

    `skills` are asked for, all of them. `people` come first, or alone if `only_people`. Whoever
    comes first does so as long as they have no more than `lead` claims more than the others.
    """

    name: str = ""
    languages: frozenset[str] = frozenset()
    topics: frozenset[UUID] = NOBODY
    publishers: frozenset[UUID] = NOBODY
    speakers: frozenset[UUID] = NOBODY
    worth_from: float = 0
    harmful: bool = False
    skills: frozenset[str] = frozenset()
    people: frozenset[UUID] = NOBODY
    only_people: bool = False
    topic: Knowing = Knowing.FIRST
    lead: int = 3

    def fits(self, claim: Wanted) -> bool:
        return (
            (not self.languages or claim.language in self.languages)
            and (not self.topics or claim.topic in self.topics)
            and (not self.publishers or claim.publisher in self.publishers)
            and (not self.speakers or not self.speakers.isdisjoint(claim.voices))
            and claim.worth >= self.worth_from
            and (claim.harmful or not self.harmful)
        )


OTHERWISE = Rule()
"""For claims that no rule fits: who knows the topic comes first."""


class Deciding:
    """The first rule that fits decides. Claims that differ in nothing a rule asks are one case."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.topics = frozenset().union(*(rule.topics for rule in rules))
        self.publishers = frozenset().union(*(rule.publishers for rule in rules))
        self.speakers = frozenset().union(*(rule.speakers for rule in rules))
        self.steps = sorted({rule.worth_from for rule in rules})
        self.known: dict[object, Rule] = {}

    def rule_for(self, claim: Wanted) -> Rule:
        if not self.rules:
            return OTHERWISE
        case = (
            claim.language,
            claim.topic if claim.topic in self.topics else None,
            claim.publisher if claim.publisher in self.publishers else None,
            self.speakers.intersection(claim.voices) if self.speakers else None,
            bisect_right(self.steps, claim.worth),
            claim.harmful,
        )
        found = self.known.get(case)
        if found is None:
            found = next((rule for rule in self.rules if rule.fits(claim)), OTHERWISE)
            self.known[case] = found
        return found
