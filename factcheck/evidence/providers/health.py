"""How a provider has been doing lately."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from factcheck.evidence.models import ProviderAnswer
from factcheck.evidence.providers.breaker import Breaker

LATELY = 50  # answers

State = ProviderAnswer.State


@dataclass(frozen=True, slots=True)
class Health:
    """Of the last LATELY searches: how many asked it, how many it failed, when, and why the last.

    `paused_for`: seconds during which it is left alone.
    """

    asked: int
    failed: int
    answered_at: datetime | None
    failed_at: datetime | None
    because: str
    paused_for: float


def health_of(name: str, provider: UUID) -> Health:
    """One query, and one question to Redis."""
    answers = list(
        ProviderAnswer.objects.filter(provider=name)
        .order_by("-id")
        .values_list("state", "error", "search__finished_at")[:LATELY]
    )
    failures = [answer for answer in answers if answer[0] == State.FAILED]
    answered = [answer for answer in answers if answer[0] != State.FAILED]
    return Health(
        asked=len(answers),
        failed=len(failures),
        answered_at=answered[0][2] if answered else None,
        failed_at=failures[0][2] if failures else None,
        because=failures[0][1] if failures else "",
        paused_for=Breaker(provider).paused_for(),
    )
