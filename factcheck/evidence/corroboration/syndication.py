"""Who copied whom: text reuse by containment of word shingles.

Containment (shared shingles over those of the shorter text), not Jaccard: a copy cut after two
paragraphs or set into a longer story keeps a high containment. Headlines are not looked at: they
are rewritten while bodies stay.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from operator import and_, attrgetter

from factcheck.evidence.corroboration.shingles import (
    SAMPLED,
    SHINGLE_WORDS,
    SHORT_TEXT,
    sample,
    shingle_list,
)
from factcheck.evidence.corroboration.words import Stretch, Word, plain_keys, plain_words

CANDIDATE = 0.12  # containment of sampled shingles from which a pair is looked at closely
PARTLY = 0.25  # from here a copy, if the claim's passage is shared as well
MOSTLY = 0.5  # from here a copy
LONG_RUN = 20  # words in common in the claim's passage that are no coincidence
SHORT_RUN = 8  # words in common in the claim's passage that confirm a partial copy

_OFTEN = 8  # places of one shingle that are tried; a text that repeats itself stays linear
_STRETCH = 16  # words that are compared at once
_QUOTED = re.compile(r"[“\"„][^“”\"„\n]{1,2000}[”\"“]|«[^«»\n]{1,2000}»")


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """Which share of the smaller set lies in the larger one, 0..1."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words in common: `length` of them, at these places in either text's list of words."""

    one: int
    other: int
    length: int


@dataclass(frozen=True)
class Body:
    """An item's text prepared for comparison. `passage` is where the claim stands, [start, end)."""

    id: str
    text: str
    passage: Stretch | None = None

    @cached_property
    def words(self) -> list[Word]:
        return plain_words(self.text)

    @cached_property
    def keys(self) -> list[bytes]:
        """The keys of the words, without their places, which take ten times as long to find."""
        return plain_keys(self.text)

    @cached_property
    def ordered(self) -> list[int]:
        """The shingles in the order of the text; number i begins with word i."""
        return shingle_list(self.keys)

    @cached_property
    def all(self) -> frozenset[int]:
        return frozenset(self.ordered)

    @cached_property
    def sampled(self) -> frozenset[int]:
        return sample(self.all)

    @cached_property
    def quotes(self) -> list[tuple[int, int]]:
        """Where the text quotes, [start, end)."""
        return [m.span() for m in _QUOTED.finditer(self.text)]

    @cached_property
    def quoted(self) -> list[bool]:
        """For every word, whether it stands in quotation marks."""
        spans = self.quotes
        inside = [bisect_right(spans, (w.start, len(self.text))) - 1 for w in self.words]
        return [i >= 0 and w.start < spans[i][1] for i, w in zip(inside, self.words, strict=True)]

    @cached_property
    def passage_length(self) -> int:
        """How many words the claim's passage has."""
        return sum(map(self.in_passage, range(len(self.keys)))) if self.passage else 0

    def in_passage(self, place: int) -> bool:
        """Whether this word belongs to the claim's passage."""
        span = self.passage
        return span is not None and span.start <= self.words[place].start < span.end


@dataclass(frozen=True, slots=True)
class Reuse:
    """What two texts have in common.

    `share` is the exact containment; `run` the longest common run of words, `passage_run` the
    longest part of a run within the claim's passage of both texts. Words that both put in quotation
    marks count for neither: a shared quotation proves a common speaker, not a copy.
    `text` is the wording of one of these, to be shown.
    """

    one: str
    other: str
    share: float
    run: int
    passage_run: int
    text: str
    passage_words: int = 0
    passage_share: float = 0.0

    @property
    def copied(self) -> bool:
        """Whether one of the two is a copy of the other for this claim."""
        if self.passage_run >= LONG_RUN:
            return True
        if self.passage_share >= MOSTLY and self.passage_words >= LONG_RUN:
            return True
        if self.share >= MOSTLY:
            return self.run >= SHORT_RUN
        return self.share >= PARTLY and self.passage_run >= SHORT_RUN


@dataclass(frozen=True, slots=True)
class Copy:
    """`id` is folded under `original`."""

    id: str
    original: str
    reuse: Reuse


def compare(one: Body, other: Body) -> Reuse:
    """Measure the text reuse between two items."""
    longest, telling, shared = (0, Run(0, 0, 0)), (0, Run(0, 0, 0)), 0
    in_both = bool(one.passage and other.passage)
    for run in _runs(one, other):
        own = _own_words(one, other, run)
        inside = [i for i in own if in_both and _inside(one, other, run, i)]
        longest = max(longest, (len(own), run))
        shared += len(inside)
        if inside:
            part = Run(run.one + inside[0], run.other + inside[0], inside[-1] - inside[0] + 1)
            telling = max(telling, (len(inside), part))
    shown = telling[1] if telling[0] >= SHORT_RUN else longest[1]
    share = containment(one.all, other.all)
    return Reuse(
        one.id,
        other.id,
        share,
        longest[0],
        telling[0],
        _wording(one, shown),
        passage_words=shared,
        passage_share=shared / max(other.passage_length, 1),
    )


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two articles have in common: `share` and `run` as in `Reuse`."""

    share: float
    run: int


def compare_at_large(one: Body, other: Body) -> Overlap | None:
    """The text reuse between two articles, if one is a copy of the other whatever is looked for."""
    share = containment(one.all, other.all)
    if share < PARTLY:
        return None
    run = max((len(_own_words(one, other, run)) for run in _runs(one, other)), default=0)
    return Overlap(share, run) if run >= SHORT_RUN else None


def reuses(bodies: Sequence[Body]) -> Iterator[Reuse]:
    """Text reuse worth knowing of, `one` being the earlier text. Give the bodies oldest first.

    A body is compared with the originals before it and only then with their copies, and no further
    once it turns out to be a copy: a hundred copies of one wire cost a hundred comparisons.
    """
    originals: list[Body] = []
    copies: list[Body] = []
    for body in bodies:
        for before in (*originals, *copies):
            if not _worth_comparing(before, body):
                continue
            reuse = compare(before, body)
            if reuse.share >= CANDIDATE or reuse.copied:
                yield reuse
            if reuse.copied:
                copies.append(body)
                break
        else:
            originals.append(body)


def fold(
    found: Iterable[Reuse], copied: Callable[[Reuse], bool] = attrgetter("copied")
) -> list[Copy]:
    """Fold copies under their originals, from what `reuses` found; `copied` says what is one.

    Every copy is named once; an original is never a copy itself.
    """
    copies: dict[str, Copy] = {}
    for reuse in found:
        if copied(reuse):
            root = copies[reuse.one].original if reuse.one in copies else reuse.one
            copies[reuse.other] = Copy(reuse.other, root, reuse)
    return list(copies.values())


def _worth_comparing(one: Body, other: Body) -> bool:
    """Enough sampled shingles in common, or as many as a long run has. Short texts in full."""
    if min(len(one.all), len(other.all)) < SHORT_TEXT:
        mine, theirs, run = one.all, other.all, LONG_RUN - SHINGLE_WORDS
    else:
        mine, theirs, run = one.sampled, other.sampled, (LONG_RUN - SHINGLE_WORDS) // SAMPLED
    return containment(mine, theirs) >= CANDIDATE or len(mine & theirs) >= run


def _runs(one: Body, other: Body) -> Iterable[Run]:
    """Longest common runs of at least five words, taken greedily through the first text."""
    shared, ordered = one.all & other.all, one.ordered
    places: dict[int, list[int]] = {}
    for place, value in enumerate(other.ordered):
        if value in shared:
            places.setdefault(value, []).append(place)
    here = 0
    while here < len(ordered):
        if ordered[here] not in shared:
            here += 1
            continue
        beside = places[ordered[here]][:_OFTEN]
        runs = (Run(here, at, _extend(one.keys, other.keys, here, at)) for at in beside)
        longest = max(runs, key=attrgetter("length"))
        if longest.length:  # two shingles of one number may differ
            yield longest
        here += max(longest.length - SHINGLE_WORDS + 1, 1)


def _extend(mine: Sequence[bytes], theirs: Sequence[bytes], here: int, there: int) -> int:
    """How many words are the same from these two on: by the stretch, then one by one."""
    length = 0
    while stretch := mine[here + length : here + length + _STRETCH]:
        beside = theirs[there + length : there + length + _STRETCH]
        if stretch != beside:
            alike = (a == b for a, b in zip(stretch, beside, strict=False))
            return length + sum(takewhile(bool, alike))
        length += len(stretch)
    return length


def _own_words(one: Body, other: Body, run: Run) -> Sequence[int]:
    """Which words of a run, by their places in it, are no quotation in both texts."""
    if not (one.quotes and other.quotes):
        return range(run.length)
    mine = one.quoted[run.one : run.one + run.length]
    theirs = other.quoted[run.other : run.other + run.length]
    return [i for i, both in enumerate(map(and_, mine, theirs)) if not both]


def _inside(one: Body, other: Body, run: Run, place: int) -> bool:
    return one.in_passage(run.one + place) and other.in_passage(run.other + place)


def _wording(body: Body, run: Run) -> str:
    if not run.length:
        return ""
    return body.text[body.words[run.one].start : body.words[run.one + run.length - 1].end]
