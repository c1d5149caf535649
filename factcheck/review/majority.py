"""What a panel's votes decide. Pure: opinions in, answer out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.review.agreement import Opinion, near


@dataclass(frozen=True)
class Majority:
    """What more than half of the votes say: one answer, and the ratings it leaves open.

    `positions` are places on the scale: most often one, more where neighbours within the
    tolerance are backed alike.
    """

    said: str
    positions: frozenset[int]


def majority(votes: Sequence[Opinion], tolerance: int) -> Majority | None:
    """The rating that more than half of the votes are near, saying the same; None: no majority.

    Of several such ratings the one that most votes are near; of those, the one that most name.
    """
    named = Counter(votes)
    backed = {
        vote: sum(vote.said == other.said and near(vote, other, tolerance) for other in votes)
        for vote in named
    }
    most = max(backed.values(), default=0)
    if 2 * most <= len(votes):
        return None
    best = [vote for vote, number in backed.items() if number == most]
    often = max(named[vote] for vote in best)
    chosen = [vote for vote in best if named[vote] == often]
    return Majority(chosen[0].said, frozenset(vote.position for vote in chosen))


def supports(vote: Opinion, decided: Majority, tolerance: int) -> bool:
    """Whether who voted or reviewed so was not overruled."""
    return vote.said == decided.said and any(
        position == vote.position
        or near(vote, Opinion(vote.said, position, vote.counted), tolerance)
        for position in decided.positions
    )
