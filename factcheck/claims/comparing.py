"""What a newer engine found beside the claims that stand: same, fresh, lost, or a person's.

A claim is the engine's own while it is new and no person touched it. Such a claim is judged anew
where the newer engine finds the same words, and retired where it does not. All others stay, and
what overlaps one of them by half is not claimed again; nor is what a person cut or moved away.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from articles.models import Revision
from factcheck.claims.extraction.claim import ExtractedClaim
from factcheck.claims.history import Amendment
from factcheck.claims.measuring.overlap import ENOUGH, characters, overlap
from factcheck.claims.models import Claim
from factcheck.claims.words import places_by_claim

Kind = Amendment.Kind
Places = tuple[tuple[int, int], ...]
ByWords = defaultdict[Places, list[Claim]]


class Taken(NamedTuple):
    """Words that nothing new may stand on by half; of a claim, or given up."""

    start: int
    end: int
    words: set[int]
    claim: Claim | None


@dataclass
class Comparison:
    """`at` gives the claim that stands for a found one, by its number, where one does."""

    same: list[tuple[Claim, ExtractedClaim]] = field(default_factory=list)
    fresh: list[tuple[int, ExtractedClaim]] = field(default_factory=list)
    lost: list[Claim] = field(default_factory=list)
    at: dict[int, Claim | None] = field(default_factory=dict)


def compare(revision: Revision, found: Sequence[ExtractedClaim]) -> Comparison:
    """Sort what was found, with the standing claims locked until the transaction ends."""
    own, kept = standing(revision)
    outcome = Comparison()
    blocked = [
        taken(places, claim) for places, claims in kept.items() for claim in claims if places
    ]
    gone = [taken(places, None) for places in given_up(revision)]
    for number, words in enumerate(found):
        if own[words.spans]:
            claim = own[words.spans].pop(0)
            outcome.same.append((claim, words))
            outcome.at[number] = claim
        elif near := nearest(words.spans, blocked):
            outcome.at[number] = near.claim
        elif nearest(words.spans, gone) is None:
            outcome.fresh.append((number, words))
    outcome.lost = [claim for claims in own.values() for claim in claims]
    return outcome


def standing(revision: Revision) -> tuple[ByWords, ByWords]:
    """The engine's own claims and those that stay, the older first; retired ones are neither."""
    rows = Claim.objects.filter(revision=revision).order_by("pk").select_for_update(no_key=True)
    claims = list(rows)
    changed = Amendment.objects.filter(claim__revision=revision).exclude(kind=Kind.RENAMED)
    touched = set(changed.values_list("claim", flat=True))
    words = places_by_claim(revision)
    own: ByWords = defaultdict(list)
    kept: ByWords = defaultdict(list)
    for claim in claims:
        if claim.retired_by_id:
            continue
        untouched = claim.status == Claim.Status.NEW and claim.pk not in touched
        (own if untouched else kept)[words.get(claim.pk, ())].append(claim)
    return own, kept


def given_up(revision: Revision) -> list[Places]:
    """The words that people found not to be a claim's."""
    before = Amendment.objects.filter(claim__revision=revision, before__has_key="spans")
    return [
        tuple((start, end) for start, end in spans)
        for spans in before.values_list("before__spans", flat=True)
    ]


def taken(places: Places, claim: Claim | None) -> Taken:
    return Taken(places[0][0], places[-1][1], characters(places), claim)


def nearest(places: Places, standing: Iterable[Taken]) -> Taken | None:
    """What shares the most of these words, if it is half of both together."""
    words = characters(places)
    near = [
        (overlap(words, other.words), other)
        for other in standing
        if other.start < places[-1][1] and places[0][0] < other.end
    ]
    best = max(near, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= ENOUGH else None
