"""When do reviews agree? Pure: opinions in, answer out."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Opinion:
    """What one review says on both axes.

    `position` is the rating's place on the scale; `counted` is False for a rating without a
    number (unproven), which is near nothing but itself.
    """

    said: str
    position: int
    counted: bool


def near(one: Opinion, other: Opinion, tolerance: int) -> bool:
    """Whether the second axis is the same, as far as the desk minds."""
    if one.position == other.position:
        return True
    return one.counted and other.counted and abs(one.position - other.position) <= tolerance


def agree(opinions: Sequence[Opinion], tolerance: int) -> bool:
    """Every pair says the same of "was it said?" and is near on "is it true?"."""
    return all(
        one.said == other.said and near(one, other, tolerance)
        for place, one in enumerate(opinions)
        for other in opinions[place + 1 :]
    )
