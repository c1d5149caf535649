"""People hear what came of what they wrote: when they look with their code, and by letter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from factcheck.claims.models import Claim
from factcheck.jobs.actions import create_job
from factcheck.people.visitors import hash_of
from factcheck.publication.letters import Written, write_outcome
from factcheck.publication.models import CorrectionRequest, Submission
from factcheck.publication.outcomes import Outcome, outcome_of
from factcheck.publication.wishes import forget_address
from factcheck.review.models import Move

ENDS = frozenset({Claim.Status.PUBLISHED, Claim.Status.WITHDRAWN, Claim.Status.DISMISSED})


@dataclass(frozen=True)
class Told:
    """What a reader sees under their code."""

    row: Written
    outcome: Outcome


def told_by_code(code: str) -> Told | None:
    """What has become of it; None for a code that is none."""
    kept = hash_of(code)
    request = requests_with_facts().filter(code_hash=kept).first()
    row = request or submissions_with_facts().filter(code_hash=kept).first()
    return Told(row, outcome_of(row)) if row else None


def requests_with_facts() -> QuerySet[CorrectionRequest]:
    return CorrectionRequest.objects.select_related("fact_check__verdict", "move__claim")


def submissions_with_facts() -> QuerySet[Submission]:
    return Submission.objects.select_related("claim", "desk")


@transaction.atomic
def erase_mail(code: str) -> bool:
    """Forget the address; whoever holds the code may wish it at any time."""
    kept = hash_of(code)
    request = CorrectionRequest.objects.select_for_update().filter(code_hash=kept).first()
    row = request or Submission.objects.select_for_update().filter(code_hash=kept).first()
    if row:
        forget_address(row)
    return row is not None


def plan_outcomes(moves: Sequence[Move]) -> None:
    """Have those who wrote about these claims told, where the moves ended something."""
    ended = {move.claim_id: move for move in moves if move.to_status in ENDS}
    for claim_id in waited_for(ended):
        create_job("tell_outcomes", key=f"outcomes:{claim_id}:{ended[claim_id].number}")


def waited_for(claims: Iterable[UUID]) -> set[UUID]:
    """Those of these claims about which somebody wrote who wants letters. Three queries at most."""
    if not claims:
        return set()
    meant = Q(confirmed_at__isnull=False)
    requests = CorrectionRequest.objects.filter(meant, fact_check__claim__in=claims)
    joined = Submission.objects.filter(meant, claim__in=claims)
    taken = Claim.objects.filter(
        pk__in=claims,
        article__submissions__state=Submission.State.TAKEN,
        article__submissions__confirmed_at__isnull=False,
    )
    return {
        *requests.values_list("fact_check__claim", flat=True),
        *(claim for claim in joined.values_list("claim", flat=True) if claim),
        *taken.values_list("pk", flat=True),
    }


def write_outcomes(claim_id: UUID) -> None:
    """A letter to each of them that has something to hear. Safe to run twice."""
    meant = Q(confirmed_at__isnull=False)
    about = Q(claim=claim_id) | Q(article__claims=claim_id, state=Submission.State.TAKEN)
    requests = requests_with_facts().filter(meant, fact_check__claim=claim_id)
    submissions = submissions_with_facts().filter(meant & about)
    for rows in (requests, submissions):
        for row in rows.select_for_update(of=("self",)).order_by("pk"):
            write_outcome(row)
