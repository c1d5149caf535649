"""Which side an item takes, learnt from dossiers: multinomial logistic regression of its marks."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from factcheck.claims.extraction.card import Card
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import Progress, Trained
from factcheck.evidence.corroboration.independence import judge_by_all_rules
from factcheck.evidence.corroboration.learnt_stance import SIDES
from factcheck.evidence.corroboration.marks import marks
from factcheck.evidence.corroboration.sides import Sides, is_unsure
from factcheck.evidence.corroboration.stance import Judgement, Stance
from factcheck.evidence.measuring.dossiers import Dossier
from factcheck.evidence.training.folders import labelled, left_out

KEPT = 0.02  # the smaller, the less a mark may weigh
FAVOUR = (1.0, 3.0, 3.0)  # in SIDES; most items support
ROUNDS = 3000
ENOUGH = 30  # items of each side
DIGITS = 4
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One item: the folder its dossier lay in, its marks, all right answers, what rules say."""

    folder: str
    marks: dict[str, float]
    right: tuple[str, ...]
    ruled: Stance
    unsure: bool


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Learn from all dossiers beneath a folder; the same data give the same bytes.

    The figures are of one folder at a time, left out of the training.
    """
    cases = list(_cases(data, progress))
    for side in SIDES:
        if sum(case.right[0] == side for case in cases) < ENOUGH:
            raise WrongInput(f"{data} holds too few items that are labelled {side}.")
    learnt = fit(cases)
    content = {"bias": learnt.bias, "weights": learnt.weights}
    return Trained(
        card(cases, _left_out(cases, progress)),
        (json.dumps(content, indent=0, separators=(",", ":")) + "\n").encode(),
    )


def fit(cases: Sequence[Case]) -> Sides:
    """The weights, those of the scaled marks brought back to the marks themselves."""
    names = sorted(cases[0].marks)
    table = np.array([[case.marks[name] for name in names] for case in cases])
    sides = np.array([SIDES.index(Stance(case.right[0])) for case in cases])
    scaler = StandardScaler().fit(table)
    learnt = LogisticRegression(C=KEPT, max_iter=ROUNDS, class_weight=dict(enumerate(FAVOUR))).fit(
        scaler.transform(table), sides
    )
    weights: Floats = learnt.coef_ / scaler.scale_
    bias: Floats = learnt.intercept_ - weights @ scaler.mean_
    return Sides(
        {name: _rounded(weights[:, place]) for place, name in enumerate(names)}, _rounded(bias)
    )


def _rounded(values: Floats) -> tuple[float, ...]:
    return tuple(round(float(value), DIGITS) for value in values)


def _cases(data: Path, progress: Progress) -> Iterator[Case]:
    for dossier, folder in labelled(data, progress):
        yield from _cases_of(dossier, folder)


def _cases_of(dossier: Dossier, folder: str) -> Iterator[Case]:
    """The related items, also those that the rules would leave out."""
    claim, items = dossier.claim, dossier.items
    judged = judge_by_all_rules(claim, items)
    for item in items:
        right = dossier.expected.stances[item.id]
        if right[0] == Stance.UNRELATED:
            continue
        ruled = judged[item.id]
        known = ruled if ruled.stance is not Stance.UNRELATED else _left_open(ruled)
        found = marks(claim, item, {**judged, item.id: known}, items)
        yield Case(folder, found, right, known.stance, is_unsure(item, known))


def _left_open(ruled: Judgement) -> Judgement:
    return replace(ruled, stance=Stance.DISCUSSES, cue="overlap")


def _left_out(cases: Sequence[Case], progress: Progress) -> dict[str, float]:
    """How many are right when the folder an item lies in is left out of the training."""
    right = by_rules = 0
    for taught, asked in left_out(cases, progress):
        learnt = fit(taught)
        for case in asked:
            chances = learnt.chances(case.marks)
            said = SIDES[chances.index(max(chances))] if case.unsure else case.ruled
            right += said in case.right
            by_rules += case.ruled in case.right
    return {
        "items, n": len(cases),
        "left-out folders, accuracy": round(right / len(cases), 3),
        "the rules alone, accuracy": round(by_rules / len(cases), 3),
    }


def card(cases: Sequence[Case], figures: dict[str, float]) -> Card:
    folders = len({case.folder for case in cases})
    return Card(
        name="sides",
        what="Which side an item takes where the rules find no sign of it.",
        data="Dossiers of our own making, all invented: claims, their coverage, stances by hand.",
        split=f"Trained on {len(cases)} related items. The figures are of one of {folders} folders "
        "at a time, left out of the training. The rules were written with all of them in view, so "
        "their own figure flatters them.",
        licence="that of the product",
        notice="None is needed. The file holds numbers.",
        command="manage.py train sides DOSSIERS_FOLDER --out FOLDER",
        figures=figures,
    )
