"""Readers hear what came of what they wrote: when they look with their code, and by letter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from factcheck.claims.models import Claim
from factcheck.jobs.actions import create_job
from factcheck.people.visitors import hash_of
from factcheck.publication.letters import write_outcome
from factcheck.publication.models import CorrectionRequest
from factcheck.publication.outcomes import Outcome, outcome_of
from factcheck.publication.wishes import forget_address
from factcheck.review.models import Move

ENDS = frozenset({Claim.Status.PUBLISHED, Claim.Status.WITHDRAWN, Claim.Status.DISMISSED})


@dataclass(frozen=True)
class Told:
    """What a reader sees under their code."""

    row: CorrectionRequest
    outcome: Outcome


def told_by_code(code: str) -> Told | None:
    """What has become of it; None for a code that is none."""
    rows = CorrectionRequest.objects.select_related("fact_check__verdict", "move__claim")
    row = rows.filter(code_hash=hash_of(code)).first()
    return Told(row, outcome_of(row)) if row else None


@transaction.atomic
def erase_mail(code: str) -> bool:
    """Forget the address; whoever holds the code may wish it at any time."""
    rows = CorrectionRequest.objects.select_for_update()
    row = rows.filter(code_hash=hash_of(code)).first()
    if row:
        forget_address(row)
    return row is not None


def plan_outcomes(moves: Sequence[Move]) -> None:
    """Have those who wrote about these claims told, where the moves ended something."""
    ended = {move.claim_id: move for move in moves if move.to_status in ENDS}
    for claim_id in waiting_on(ended):
        create_job("tell_outcomes", key=f"outcomes:{claim_id}:{ended[claim_id].number}")


def waiting_on(claims: Iterable[UUID]) -> set[UUID]:
    """Those of these claims about which somebody wrote who wants letters."""
    rows = CorrectionRequest.objects.filter(
        fact_check__claim__in=claims, confirmed_at__isnull=False
    )
    return set(rows.values_list("fact_check__claim", flat=True))


def write_outcomes(claim_id: UUID) -> None:
    """A letter to each of them that has something to hear. Safe to run twice."""
    related = ("fact_check__verdict", "move__claim")
    rows = CorrectionRequest.objects.select_related(*related).select_for_update(of=("self",))
    for row in rows.filter(fact_check__claim=claim_id, confirmed_at__isnull=False):
        write_outcome(row)
