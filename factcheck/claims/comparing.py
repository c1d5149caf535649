"""What a newer engine found beside the claims that stand: same, fresh, lost, or a person's.

A claim is the engine's own while it is new and no person touched it. Such a claim is judged anew
where the newer engine finds the same words, and retired where it does not. All others stay, and
what overlaps one of them by half is not claimed again; nor is what a person cut or moved away.

Claims of an earlier revision that stand in this one stay as well. Those that nobody touched make
room where the words read otherwise now: they are lost, and the new words are a claim of their own.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from articles.models import Revision
from factcheck.claims.extraction.claim import ExtractedClaim
from factcheck.claims.history import Amendment
from factcheck.claims.measuring.overlap import ENOUGH, characters, overlap
from factcheck.claims.models import Claim, Standing
from factcheck.claims.words import places_by_claim

Kind = Amendment.Kind
Places = tuple[tuple[int, int], ...]
ByWords = defaultdict[Places, list[Claim]]
Pair = tuple[Places, Claim]


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
    claims = held(revision)
    fresh = untouched(claims)
    own, kept = standing(revision, claims, fresh)
    carried, outdated = carried_over(revision, claims, fresh)
    outcome = Comparison()
    blocked = [taken(places, claim) for places, claim in (*kept, *carried) if places]
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
    outcome.lost = [*(claim for claims in own.values() for claim in claims), *outdated]
    return outcome


def held(revision: Revision) -> list[Claim]:
    """The claims of this revision and of earlier ones that stand in it, locked in one order."""
    carried = Standing.objects.in_force().filter(revision=revision).values("claim")
    rows = Claim.objects.filter(Q(revision=revision) | Q(pk__in=carried), retired_by=None)
    return list(rows.order_by("pk").select_for_update(no_key=True))


def untouched(claims: Sequence[Claim]) -> set[UUID]:
    """The ids of the new ones that no person changed; another name of a speaker is no change."""
    changed = Amendment.objects.filter(claim__in=[claim.pk for claim in claims])
    touched = set(changed.exclude(kind=Kind.RENAMED).values_list("claim", flat=True))
    return {claim.pk for claim in claims if claim.status == Claim.Status.NEW} - touched


def standing(
    revision: Revision, claims: Iterable[Claim], fresh: set[UUID]
) -> tuple[ByWords, list[Pair]]:
    """The engine's own claims of this revision and those that stay, the older first."""
    words = places_by_claim(revision)
    own: ByWords = defaultdict(list)
    kept: list[Pair] = []
    for claim in claims:
        if claim.revision_id != revision.pk:
            continue
        places = words.get(claim.pk, ())
        if claim.pk in fresh:
            own[places].append(claim)
        else:
            kept.append((places, claim))
    return own, kept


def carried_over(
    revision: Revision, claims: Iterable[Claim], fresh: set[UUID]
) -> tuple[list[Pair], list[Claim]]:
    """The claims of earlier revisions by their words in this one, and those that make room."""
    standings = Standing.objects.in_force().filter(revision=revision)
    rows = {row.claim_id: row for row in standings}
    kept: list[Pair] = []
    outdated = []
    for claim in claims:
        row = rows.get(claim.pk)
        if row and row.reads_otherwise and claim.pk in fresh:
            outdated.append(claim)
        elif row:
            kept.append((tuple((start, end) for start, end in row.spans), claim))
    return kept, outdated


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
