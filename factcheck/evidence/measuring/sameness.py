"""How much of what passes a threshold is right, and how much of what is right passes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from factcheck.evidence.corroboration.sameness import SUGGEST, Sameness


@dataclass(frozen=True, slots=True)
class Shown:
    """What was found for one question, and which of it is right."""

    id: str
    found: Mapping[str, Sameness]
    right: frozenset[str]

    @property
    def suggested(self) -> list[str]:
        return [key for key, same in self.found.items() if same.score >= SUGGEST]

    @property
    def sure(self) -> list[str]:
        return [key for key, same in self.found.items() if same.sure]


class Passed(TypedDict):
    """`recall` is of questions; `wrong` is the share of questions for which a wrong one passed."""

    passed: int
    precision: float | None
    recall: float | None
    wrong: float | None


def passed(shown: Sequence[Shown]) -> dict[str, Passed]:
    return {
        "suggest": _rates([(set(each.suggested), each.right) for each in shown]),
        "sure": _rates([(set(each.sure), each.right) for each in shown]),
    }


def _rates(pairs: Sequence[tuple[set[str], frozenset[str]]]) -> Passed:
    through = sum(len(found) for found, _ in pairs)
    right = sum(len(found & wanted) for found, wanted in pairs)
    return Passed(
        passed=through,
        precision=round(right / through, 3) if through else None,
        recall=_share(sum(bool(found & wanted) for found, wanted in pairs), len(pairs)),
        wrong=_share(sum(bool(found - wanted) for found, wanted in pairs), len(pairs)),
    )


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
