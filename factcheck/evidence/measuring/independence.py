"""Origins, primary sources, rings and stance against what a person found in a dossier."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from factcheck.claims.measuring.rates import f1, mean, share
from factcheck.evidence.measuring.clusters import adjusted_rand
from factcheck.evidence.measuring.dossiers import Dossier
from factcheck.evidence.measuring.stance import Judged, f1_by_stance

FANOUT_OUTLETS = 3


class Said(TypedDict):
    """What was said of a dossier, as it is printed; anyone can score it again."""

    id: str
    outlets: int
    independent_origins: int
    origins_upper: int
    primary_sources: int
    primary: list[list[str]]
    groups: list[list[str]]
    circular: bool
    stance: dict[str, str]
    reasons: dict[str, str]


@dataclass(frozen=True, slots=True)
class DossierScore:
    """`stances` pairs the right label of each item with ours; `over` is a fan-out over-counted."""

    outlets: bool
    origins: bool
    primary: bool
    groups: float
    circular: Judged
    over: bool
    stances: tuple[Judged, ...]


class IndependenceFigures(TypedDict):
    n: int
    exact_origins: float | None
    primary_exact: float | None
    groups_ari: float | None
    stance_accuracy: float | None
    stance_macro_f1: float | None
    circular_f1: float | None
    over_counted_fanouts: int
    outlets_exact: float | None
    counts: dict[str, int]


def score_dossier(dossier: Dossier, said: Said) -> DossierScore:
    expected = dossier.expected
    fanout = expected.origins.least == 1 and expected.outlets >= FANOUT_OUTLETS
    return DossierScore(
        outlets=said["outlets"] == expected.outlets,
        origins=expected.origins.hold(said["independent_origins"]),
        primary=expected.primary_sources.hold(said["primary_sources"]),
        groups=adjusted_rand(expected.groups, said["groups"], expected.related),
        circular=Judged(str(expected.circular), str(said["circular"])),
        over=fanout and said["independent_origins"] > expected.origins.most,
        stances=tuple(
            judged(right, said["stance"].get(item)) for item, right in expected.stances.items()
        ),
    )


def judged(right: tuple[str, ...], said: str | None) -> Judged:
    """Of several right labels the one that was given counts, else the first."""
    return Judged(said if said in right else right[0], said or "")


def total(scores: Sequence[DossierScore]) -> IndependenceFigures:
    dossiers = len(scores)
    stances = [each for score in scores for each in score.stances]
    counts = {
        "outlets": sum(score.outlets for score in scores),
        "origins": sum(score.origins for score in scores),
        "primary": sum(score.primary for score in scores),
        "items": len(stances),
        "stance": sum(each.right for each in stances),
        "circular_gold": sum(score.circular.gold == "True" for score in scores),
        "circular_predicted": sum(score.circular.said == "True" for score in scores),
        "circular_right": sum(score.circular == Judged("True", "True") for score in scores),
    }
    return {
        "n": dossiers,
        "exact_origins": share(counts["origins"], dossiers),
        "primary_exact": share(counts["primary"], dossiers),
        "groups_ari": mean([score.groups for score in scores]),
        "stance_accuracy": share(counts["stance"], counts["items"]),
        "stance_macro_f1": mean(list(f1_by_stance(stances).values())),
        "circular_f1": circular_f1(counts),
        "over_counted_fanouts": sum(score.over for score in scores),
        "outlets_exact": share(counts["outlets"], dossiers),
        "counts": counts,
    }


def circular_f1(counts: dict[str, int]) -> float | None:
    """Say nothing where there is no ring and none was seen."""
    right, said = counts["circular_right"], counts["circular_predicted"]
    return f1(right, said, counts["circular_gold"]) if said + counts["circular_gold"] else None
