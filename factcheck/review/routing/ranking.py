"""Who gets a seat first. Pure: candidates in, the same in order out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Candidate:
    """A reviewer of the desk, seen from one claim.

    `seated`: has a seat or a review in this round. `gave_up`: handed a seat of it back or let it
    lapse. `load`: claims in hand on this desk.
    """

    user_id: UUID
    name: str
    capacity: int
    load: int
    knows_topic: bool
    speaks: bool
    conflicted: bool
    seated: bool
    gave_up: bool
    last_assigned: datetime | None

    @property
    def is_eligible(self) -> bool:
        free = self.load < self.capacity
        return self.speaks and free and not (self.conflicted or self.seated)


def ranked(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those whom routing may choose, the best first.

    Who knows the topic comes first, then who has the fewest claims in hand, then who has waited
    longest; the id decides between equals.
    """
    return sorted(
        (one for one in candidates if one.is_eligible and not one.gave_up),
        key=lambda one: (
            not one.knows_topic,
            one.load,
            one.last_assigned or NEVER,
            one.user_id,
        ),
    )
