"""Why one item derives from another."""

from dataclasses import dataclass
from enum import StrEnum

SAME_SOURCE = "R4"  # says that two origins have one primary source, not that they are one origin
UNNAMED_AGENCIES, UNNAMED_MEDIA = "unnamed agencies", "unnamed media"
NOBODY = frozenset({UNNAMED_AGENCIES, UNNAMED_MEDIA})


class Strength(StrEnum):
    """Whether an edge makes one origin of two, only asks a person to look, or was cut by one."""

    JOIN = "join"
    SUGGEST = "suggest"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Edge:
    """`item` derives from `source`, and why.

    `source` is the id of another item, or empty where the source is not among the items; then
    `source_name` alone says who it is. `reason` is one sentence for a reviewer.
    """

    item: str
    source: str
    source_name: str
    rule: str
    strength: Strength
    reason: str
