"""The coverage of one claim, prepared for the rules of independence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from factcheck.evidence.corroboration.access import was_there
from factcheck.evidence.corroboration.agencies import KNOWN, Agency, Register
from factcheck.evidence.corroboration.counting import counted, counts_so_far
from factcheck.evidence.corroboration.credits import Credit, credits_of
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind
from factcheck.evidence.corroboration.naming import body_names
from factcheck.evidence.corroboration.numbers import numbers_in
from factcheck.evidence.corroboration.rulings import Ruling, parted
from factcheck.evidence.corroboration.shingles import SHINGLE_WORDS
from factcheck.evidence.corroboration.stance import Judgement, Stance
from factcheck.evidence.corroboration.statements import speakers_near, statements
from factcheck.evidence.corroboration.syndication import (
    LONG_RUN,
    MOSTLY,
    PARTLY,
    SHORT_RUN,
    Body,
    Reuse,
    reuses,
)
from factcheck.evidence.corroboration.words import Stretch, paragraphs, terms_of, words

_SHOWN = 140
_REWORDED = 0.5  # share of the passage's telling words that stand in the older item
_NEARLY_ALL = 0.75  # of a text that is another's but for one word or figure
_NEARLY_PARTLY = 0.2  # of a text whose claim is reworded
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What every rule is given: the related items, oldest first, with all that is known of them."""

    claim: ClaimFacts
    items: tuple[Item, ...]
    judgements: Mapping[str, Judgement]
    credits: Mapping[str, tuple[Credit, ...]]
    reuses: tuple[Reuse, ...]
    register: Register
    rulings: tuple[Ruling, ...] = ()

    def wire(self, agency: str, item: Item) -> Item | None:
        """The agency's oldest item of the side that one who credits it takes, if it was found.

        Of several, one that takes no side goes behind one that takes the same.
        """
        own = [i for i in self.items if i.kind is Kind.AGENCY and i.publisher == agency]
        taken = self.judgements[item.id].stance
        own.sort(key=lambda i: self.judgements[i.id].stance is not taken)
        return next((i for i in own if self._goes_back_to(item, i)), None)

    def _goes_back_to(self, item: Item, wire: Item) -> bool:
        """Whether an item can have its words from a wire: it says the same, or most of it."""
        if not self.opposed(item.id, wire.id):
            return not self.counts_anew(item, wire)
        pair = {item.id, wire.id}
        return any(r.share >= PARTLY and {r.one, r.other} == pair for r in self.reuses)

    def passage(self, item: Item) -> str:
        """The paragraphs in which the claim stands in an item."""
        return item.text[slice(*self.place(item))]

    def sentence(self, item: Item) -> str:
        """The one or two sentences that were judged."""
        judged = self.judgements[item.id]
        return item.text[judged.start : judged.end]

    def place(self, item: Item) -> Stretch:
        """Where the claim stands in an item."""
        return _passage(item, self.judgements[item.id])

    def opposed(self, one: str, other: str) -> bool:
        """Whether one of two items supports what the other refutes."""
        sides = {self.judgements[one].stance, self.judgements[other].stance}
        return sides == {Stance.SUPPORTS, Stance.REFUTES}

    def counts_anew(self, item: Item, before: Item) -> bool:
        """Whether somebody gives another count than in an earlier item of one outlet or agency.

        "At least two dead, the governor said", and in the evening "four dead": a new dispatch.
        """
        if self._hands(item).isdisjoint(self._hands(before)):
            return False
        ours, theirs = (self.judgements[each.id].stance for each in (item, before))
        if ours is theirs:
            return False
        mine, old = (counted(self.claim.text, self.passage(each)) for each in (item, before))
        another = bool(mine and old) and mine.isdisjoint(old)
        last = theirs is Stance.DISCUSSES and self._is_no_longer_open(item, before)
        return (another or last) and self._somebody_counts(item)

    def _is_no_longer_open(self, item: Item, before: Item) -> bool:
        """Whether a count so far, "at least two", is followed by one that is none of the kind."""
        open_before = counts_so_far(before.text) and bool(numbers_in(self.claim.text))
        return open_before and not counts_so_far(self.passage(item))

    def _somebody_counts(self, item: Item) -> bool:
        """Whether a body tells its own count, or somebody is reported to."""
        told = self.passage(item).casefold()
        bodies = [other for other in self.items if other.kind is Kind.OFFICIAL]
        kinds = {kind for body in bodies for kind in body_names(body) if kind.islower()}
        kinds |= {body.publisher.partition(",")[0].casefold() for body in bodies}
        named = any(f"the {kind}" in told for kind in kinds)
        return item.kind is Kind.OFFICIAL or named or bool(speakers_near(item, self.place(item)))

    def dispatch(self, agency: str, item: Item) -> str:
        """The id of the item that begins an agency's later dispatch, one with a new count.

        Nothing for all that goes back to its first one.
        """
        same = [i for i in self.items if any(c.agency == agency for c in self.credits[i.id])]
        anew = [i for i in same if self.counts_anew(i, same[0])]
        found = (i.id for i in anew if not self.counts_anew(item, i))
        return next(found, "") if item in anew else ""

    def _hands(self, item: Item) -> set[str]:
        return {item.publisher, *(credit.agency for credit in self.credits[item.id])} - {""}

    def copied(self, reuse: Reuse) -> bool:
        """Whether one of two items is a copy of the other.

        Where one supports and the other refutes, and the passages that say so are not one text, it
        is a report of its own that took over background, unless nearly all of it is the other's. So
        it is where an outlet has a new count.
        """
        one, other = self._both(reuse)
        altered = _is_altered(reuse) or self._is_garbled(reuse)
        if self.opposed(reuse.one, reuse.other) and not altered:
            return False
        if self.counts_anew(other, one):
            return False
        return reuse.copied or self.retold(reuse)

    def _both(self, reuse: Reuse) -> tuple[Item, Item]:
        one, other = (next(i for i in self.items if i.id == k) for k in (reuse.one, reuse.other))
        return one, other

    def folded(self, reuse: Reuse) -> bool:
        """Whether one of two items is shown under the other; not where a person parted them."""
        return self.copied(reuse) and not self.parted(reuse.one, reuse.other)

    def parted(self, one: str, other: str, *, shared: bool = False) -> bool:
        """Whether a person said that two items do not belong together."""
        return parted(one, other, self.rulings, shared=shared)

    def _is_garbled(self, reuse: Reuse) -> bool:
        """Whether an outlet takes over half and says the opposite, which it has from nobody."""
        one, other = self._both(reuse)
        taken = reuse.share >= MOSTLY and reuse.run >= LONG_RUN and reuse.passage_run >= SHORT_RUN
        if not taken or other.kind is not Kind.OUTLET or was_there(other, other.text):
            return False
        voices = (said.speaker for said in statements(other) if said.speaker)
        return all(voice.split()[-1] in one.text for voice in voices)

    def retold(self, reuse: Reuse) -> bool:
        """Whether the later item took over a part word for word and reworded the claim's passage.

        Not where it shows access of its own, nor where little is shared and somebody is named.
        """
        one, other = self._both(reuse)
        mine = terms_of(self.passage(other))
        theirs = {word.key for word in words(f"{one.title}\n{one.text}")}
        reworded = len(mine & theirs) >= _REWORDED * len(mine)
        if not reworded or was_there(other, other.text):
            return False
        if reuse.share >= _NEARLY_PARTLY and reuse.run >= SHORT_RUN:
            return True
        little = reuse.run > SHINGLE_WORDS
        return little and not speakers_near(other, self.place(other))


def _is_altered(reuse: Reuse) -> bool:
    """Whether two texts are one where the claim stands, or nearly all of it: a word was altered."""
    nearly = min(reuse.share, reuse.passage_share) >= _NEARLY_ALL and reuse.run >= 2 * SHORT_RUN
    return nearly or reuse.passage_run >= LONG_RUN


def prepare(
    claim: ClaimFacts,
    items: Iterable[Item],
    judgements: Mapping[str, Judgement],
    agencies: Iterable[Agency] = KNOWN,
    rulings: Iterable[Ruling] = (),
) -> Coverage:
    """Leave out what is unrelated, read the credits and put the rest in order of time."""
    related = [i for i in items if judgements[i.id].stance is not Stance.UNRELATED]
    register = Register.with_items(related, agencies)
    credited = {i.id: tuple(credits_of(i, register)) for i in related}
    ordered = tuple(_oldest_first(related, credited))
    bodies = [Body(i.id, i.text, _passage(i, judgements[i.id])) for i in ordered]
    found = tuple(reuses(bodies))
    return Coverage(claim, ordered, judgements, credited, found, register, tuple(rulings))


def _passage(item: Item, judged: Judgement) -> Stretch:
    """Where the claim stands in an item: the paragraphs of the passage that was judged."""
    touched = [p for p in paragraphs(item.text) if p.start < judged.end and judged.start < p.end]
    return Stretch(touched[0].start, touched[-1].end) if touched else Stretch(0, 0)


def _oldest_first(items: list[Item], credited: Mapping[str, tuple[Credit, ...]]) -> list[Item]:
    """Rule R8: nothing derives from a later item, and what is undated is never a root.

    Clocks of two sites differ: what credits an agency stands after that agency's own item.
    """
    own = [i for i in items if i.kind is Kind.AGENCY and i.published_at]
    wires = {i.publisher: _time(i) for i in sorted(own, key=_time, reverse=True)}

    def place(item: Item) -> tuple[datetime, bool, datetime, str]:
        behind = [wires[c.agency] for c in credited[item.id] if c.agency in wires]
        return (
            max([_time(item), *behind]),
            item.kind is not Kind.AGENCY,
            item.first_seen or _NEVER,
            item.id,
        )

    return sorted(items, key=place)


def _time(item: Item) -> datetime:
    return item.published_at or _NEVER


def cut(text: str) -> str:
    """As much of a wording as a reason has room for."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1].rstrip()}…"
