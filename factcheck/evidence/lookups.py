"""Looking whether a claim was checked already: asked for, done as a job, written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.corroboration.sameness import SUGGEST, Sameness, sameness
from factcheck.evidence.corroboration.words import terms_of
from factcheck.evidence.known import KnownCheck, Lookup, Match
from factcheck.evidence.known_index import candidates_for
from factcheck.evidence.rules import may_search
from factcheck.jobs.actions import create_jobs
from factcheck.people.errors import NotYou
from factcheck.people.models import User
from factcheck.people.trail import counted, record

State = Lookup.State
SHOWN = 10  # matches of one claim


@dataclass(frozen=True, slots=True)
class Found:
    """What a look came to: the checks by id, the best first, and the words it was about."""

    words: str
    matches: tuple[tuple[UUID, Sameness], ...]


@transaction.atomic
def request_lookup(claim: Claim, *, by: User | None) -> Lookup:
    """Have it looked up once more; one that still waits is given back. NotYou for strangers."""
    if by and not may_search(by, claim):
        raise NotYou(_("Only the people of this claim's desk have it looked up."))
    request_lookups([claim], by=by)
    return Lookup.objects.get(claim=claim)


@transaction.atomic
def request_lookups(claims: Sequence[Claim], *, by: User | None = None) -> None:
    """Have claims of one desk looked up, in a handful of statements; one entry stands for all.

    One that waits is asked for anew: if it is under way it may have read too little.
    """
    ids = sorted(claim.pk for claim in claims)
    list(Claim.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk"))
    known = {each.claim_id: each for each in Lookup.objects.filter(claim__in=ids)}
    waiting = {pk for pk, each in known.items() if each.state == State.WAITING}
    if waiting:
        Lookup.objects.filter(claim__in=waiting, state=State.WAITING).update(asked_at=Now())
    asked = [claim for claim in claims if claim.pk not in waiting]
    if not asked:
        return
    numbers = {c.pk: known[c.pk].number + 1 if c.pk in known else 1 for c in asked}
    jobs = create_jobs("known", keys=[f"known:{c.pk}:{numbers[c.pk]}" for c in asked])
    Lookup.objects.bulk_create(
        [
            Lookup(claim=claim, job=job, number=numbers[claim.pk], asked_at=Now())
            for claim, job in zip(asked, jobs, strict=True)
        ],
        update_conflicts=True,
        unique_fields=["claim"],
        update_fields=["job", "number", "state", "asked_at", "finished_at"],
    )
    desk = claims[0].desk
    record("lookups.requested", desk, by=by, desk=desk, **counted(asked))


def look_up(claim: Claim) -> Found:
    """Compare the claim with the known checks that share rare words with it. Writes nothing."""
    near = [(check.pk, same) for check, same in near_to(claim.text) if check.claim_id != claim.pk]
    return Found(claim.text, tuple(near[:SHOWN]))


def near_to(words: str, *, ours_only: bool = False) -> list[tuple[KnownCheck, Sameness]]:
    """The checks in force that may be about the same as these words, the likeliest first."""
    found = candidates_for(terms_of(words), ours_only=ours_only)
    compared = [
        (each, sameness(words, each.text, each.title, weights=found.weights, most=found.most))
        for each in found.checks
        if not each.withdrawn
    ]
    near = [pair for pair in compared if pair[1].score >= SUGGEST]
    return sorted(near, key=lambda pair: (-pair[1].score, pair[0].pk))


@transaction.atomic
def settle_lookup(lookup: Lookup, found: Found) -> None:
    """Write the matches down. What a person compared stays; the rest is replaced."""
    claim = Claim.objects.select_for_update(no_key=True).get(pk=lookup.claim_id)
    asked_at = lookup.asked_at
    lookup = Lookup.objects.select_for_update().get(claim=claim)
    if lookup.state == State.DONE:
        return
    scores = dict(found.matches)
    claim.matches.filter(comparisons=None).exclude(known__in=scores).delete()
    Match.objects.bulk_create(
        [
            Match(claim=claim, known_id=known, score=same.score, sure=same.sure)
            for known, same in found.matches
        ],
        update_conflicts=True,
        unique_fields=["claim", "known"],
        update_fields=["score", "sure"],
    )
    Lookup.objects.filter(pk=lookup.pk).update(state=State.DONE, finished_at=Now())
    if found.words != claim.text or lookup.asked_at != asked_at:
        request_lookups([claim])  # the claim was amended, or it was asked for, meanwhile
    record("lookup.settled", claim, by=None, desk=claim.desk, found=len(scores))


@transaction.atomic
def fail_lookup(lookup: Lookup) -> None:
    """Say that a look came to no end, which is not the same as nothing known."""
    waiting = Lookup.objects.filter(pk=lookup.pk, state=State.WAITING)
    if waiting.update(state=State.FAILED, finished_at=Now()):
        record("lookup.failed", lookup.claim, by=None, desk=lookup.claim.desk)
