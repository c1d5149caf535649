"""Where an item stands, learnt from dossiers: gradient-boosted trees over its marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from factcheck.claims.extraction.card import Card
from factcheck.claims.extraction.packing import lines_of, pack
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import Progress, Trained
from factcheck.evidence.corroboration.independence import judge_by_all_rules
from factcheck.evidence.corroboration.learnt_stance import ORDER
from factcheck.evidence.corroboration.marks import Marks, marks_of
from factcheck.evidence.corroboration.sides import KNOWN, Sides
from factcheck.evidence.corroboration.stance import Judgement, Stance
from factcheck.evidence.measuring.dossiers import Dossier
from factcheck.evidence.training.folders import labelled, left_out
from factcheck.evidence.training.stance_fit import trees
from factcheck.evidence.training.stance_packing import trees_of

FAVOUR = np.array([1.0, 1.5, 2.0, 1.3])  # in ORDER; most items support
ENOUGH = 30  # items of each stance
TREES = {"max_iter": 120, "learning_rate": 0.05, "min_samples_leaf": 15, "max_features": 0.3}
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One item: the folder its dossier lay in, its marks, all right answers, what rules say."""

    folder: str
    marks: Marks
    right: tuple[str, ...]
    ruled: Judgement


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Learn from all dossiers beneath a folder; the same data give the same bytes.

    The figures are of one folder at a time, left out of the training.
    """
    cases = list(_cases(data, progress))
    for stance in ORDER:
        if sum(case.right[0] == stance for case in cases) < ENOUGH:
            raise WrongInput(f"{data} holds too few items that are labelled {stance}.")
    return Trained(card(cases, _left_out(cases, progress)), fit(cases))


def fit(cases: Sequence[Case]) -> bytes:
    """The trees and the names of the marks they ask for, as a weight file."""
    names = sorted(cases[0].marks)
    table = np.array([[case.marks[name] for name in names] for case in cases], np.float32)
    right = np.array([ORDER.index(Stance(case.right[0])) for case in cases])
    learnt = trees(TREES).fit(table, right, sample_weight=FAVOUR[right])
    return pack({"marks": lines_of(names), **dict(trees_of("sides", learnt))})


def _cases(data: Path, progress: Progress) -> Iterator[Case]:
    for dossier, folder in labelled(data, progress):
        yield from _cases_of(dossier, folder)


def _cases_of(dossier: Dossier, folder: str) -> Iterator[Case]:
    claim, items = dossier.claim, dossier.items
    judged = judge_by_all_rules(claim, items)
    found = marks_of(claim, items, judged, items)
    for item in items:
        yield Case(folder, found[item.id], dossier.expected.stances[item.id], judged[item.id])


def _left_out(cases: Sequence[Case], progress: Progress) -> dict[str, float]:
    """How many are right when the folder an item lies in is left out of the training."""
    right = by_rules = 0
    for taught, asked in left_out(cases, progress):
        learnt = Sides.read(fit(taught))
        for case in asked:
            said = case.ruled.stance
            if case.ruled.cue not in KNOWN:
                said = ORDER[int(learnt.chances(case.marks).argmax())]
            right += said in case.right
            by_rules += case.ruled.stance in case.right
    return {
        "items, n": len(cases),
        "left-out folders, accuracy": round(right / len(cases), 3),
        "the rules alone, accuracy": round(by_rules / len(cases), 3),
    }


def card(cases: Sequence[Case], figures: dict[str, float]) -> Card:
    folders = len({case.folder for case in cases})
    return Card(
        name="sides",
        what="Where an item stands toward a claim, what the rules say among its marks.",
        data="Dossiers of our own making, all invented: claims, their coverage, stances by hand.",
        split=f"Trained on {len(cases)} items. The figures are of one of {folders} folders at a "
        "time, left out of the training. The rules were written with some of them in view, so "
        "their own figure flatters them.",
        licence="that of the product",
        notice="None is needed. The file holds numbers.",
        command="manage.py train sides DOSSIERS_FOLDER --out FOLDER",
        figures=figures,
    )
