"""Who gets which claims: many claims dealt to many reviewers in one pass. Pure.

A set of reviewers is one whole number, a bit for each; `levels[n]` is the set of those who have n
claims and room for more. Who is next for a claim is then found by a few ANDs, however many
reviewers there are. Bits stand in the order in which people have waited.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from factcheck.review.routing.deciding import NOBODY, Deciding, Knowing, Rule, Wanted

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who reviews for the desk.

    `load`: claims in hand there; `measure`: what is to be balanced, the same or what they were
    given lately. `languages`: primary tags. `here`: at work now, and not away.
    """

    key: UUID
    capacity: int
    load: int = 0
    measure: int = 0
    languages: frozenset[str] = frozenset()
    topics: frozenset[UUID] = NOBODY
    skills: frozenset[str] = frozenset()
    conflicts: frozenset[UUID] = NOBODY
    here: bool = True
    last_assigned: datetime | None = None


class Given(NamedTuple):
    """One seat: the claim's, whose it is, what they had in hand before, and which rule said so."""

    claim: Wanted
    reviewer: Reviewer
    load: int
    rule: Rule


class Pool:
    """Those who may get the claims of one kind: sets with what their claims count less.

    Nobody in it stands below `floor`.
    """

    __slots__ = ("floor", "tiers")

    def __init__(self, tiers: Sequence[tuple[int, int]]) -> None:
        self.tiers = tiers
        self.floor = 0


class Staff:
    """The reviewers as sets, and who has how many claims while they are dealt."""

    def __init__(self, reviewers: Iterable[Reviewer]) -> None:
        waited = sorted(reviewers, key=lambda one: (one.last_assigned or NEVER, one.key))
        self.reviewers = [one for one in waited if one.here and one.load < one.capacity]
        self.load = [one.load for one in self.reviewers]
        self.measure = [one.measure for one in self.reviewers]
        self.everybody = (1 << len(self.reviewers)) - 1
        self.bits = {one.key: 1 << n for n, one in enumerate(self.reviewers)}
        self.speaking: dict[str, int] = defaultdict(int)
        self.knowing: dict[UUID, int] = defaultdict(int)
        self.skilled: dict[str, int] = defaultdict(int)
        self.barring: dict[UUID, int] = defaultdict(int)
        self.levels = [0] * (max(self.measure, default=0) + 2)
        for one, bit in zip(self.reviewers, self.bits.values(), strict=True):
            self.levels[one.measure] |= bit
            for sets, values in (
                (self.speaking, one.languages),
                (self.knowing, one.topics),
                (self.skilled, one.skills),
                (self.barring, one.conflicts),
            ):
                for value in values:
                    sets[value] |= bit  # type: ignore[index]

    def pool(self, claim: Wanted, rule: Rule) -> Pool:
        """Who may get a claim like this one, and in which order."""
        able = self.speaking.get(claim.language, 0) if claim.language else self.everybody
        for skill in rule.skills:
            able &= self.skilled.get(skill, 0)
        named = self.set_of(rule.people)
        knowing = self.knowing.get(claim.topic, 0) if claim.topic else 0
        if rule.only_people:
            able &= named
        if rule.topic == Knowing.ONLY and claim.topic:
            able &= knowing
        wishes = []
        if named and not rule.only_people:
            wishes.append(named)
        if knowing and rule.topic == Knowing.FIRST:
            wishes.append(knowing)
        both, either = able, 0
        for wish in wishes:
            both &= wish
            either |= wish & able
        sets = [both, either & ~both, able & ~either] if len(wishes) > 1 else [both, able & ~both]
        return Pool([(rule.lead * place, people) for place, people in enumerate(sets) if people])

    def set_of(self, people: Iterable[UUID]) -> int:
        found = 0
        for person in people:
            found |= self.bits.get(person, 0)
        return found

    def next_of(self, pool: Pool, barred: int) -> int:
        """The set of the one whose turn it is, 0 for nobody."""
        levels, tiers = self.levels, pool.tiers
        at, empty = pool.floor, True  # so far nobody stood so low
        top = len(levels) + (tiers[-1][0] if tiers else 0)
        while at < top:
            for behind, people in tiers:
                level = at - behind
                standing = levels[level] & people if 0 <= level < len(levels) else 0
                if standing:
                    if empty:
                        pool.floor, empty = at, False
                    if free := standing & ~barred:
                        return free & -free
            at += 1
        if empty:
            pool.floor = at
        return 0

    def give(self, bit: int) -> int:
        """Count one claim more for this one; returns their number."""
        number = bit.bit_length() - 1
        level = self.measure[number]
        self.levels[level] ^= bit
        self.measure[number] = level + 1
        self.load[number] += 1
        if self.load[number] < self.reviewers[number].capacity:
            if level + 2 > len(self.levels):
                self.levels.append(0)
            self.levels[level + 1] |= bit
        return number


def deal(
    claims: Sequence[Wanted], reviewers: Iterable[Reviewer], rules: Sequence[Rule] = ()
) -> list[Given]:
    """Fill the claims' seats in their order, as far as there are people for them.

    Nobody gets a claim that touches what they declared, that they do not read or had before. Of
    the others those come first whom the rule prefers, then who has the fewest claims, then who
    has waited longest.
    """
    staff, deciding = Staff(reviewers), Deciding(rules)
    pools: dict[object, Pool] = {}
    barring, bits = staff.barring, staff.bits
    given = []
    for claim in claims:
        rule = deciding.rule_for(claim)
        kind = (id(rule), claim.language, claim.topic)
        pool = pools.get(kind) or pools.setdefault(kind, staff.pool(claim, rule))
        barred = 0
        if barring:
            for thing in claim.touches:
                if thing in barring:
                    barred |= barring[thing]
        for person in claim.passed_over:
            barred |= bits.get(person, 0)
        for _ in range(claim.seats):
            chosen = staff.next_of(pool, barred)
            if not chosen:
                break
            barred |= chosen
            number = staff.give(chosen)
            given.append(Given(claim, staff.reviewers[number], staff.load[number] - 1, rule))
    return given
