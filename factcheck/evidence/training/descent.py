"""What an item comes from, learnt from dossiers: a conditional logit over itself and older items.

Every related item of a dossier is an example. Right are all older items of its origin, or, where
there is none, an origin of its own. Stances are those that the rules and sides give, as at work.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from factcheck.claims.extraction.card import Card
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import Progress, Trained
from factcheck.evidence.corroboration.coverage import prepare
from factcheck.evidence.corroboration.descent import Choice, Descent, choices
from factcheck.evidence.corroboration.independence import judge_items
from factcheck.evidence.measuring.dossiers import Dossier
from factcheck.evidence.training.fitting import Example, climb
from factcheck.evidence.training.folders import labelled, left_out

ENOUGH = 30  # examples
PENALTY_OF_FITTING = 2.0
PENALTY = 5.0
DIGITS = 4
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One item: the folder its dossier lay in, what there is to choose from, all right sources."""

    folder: str
    choice: Choice
    right: frozenset[str]


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Learn from all dossiers beneath a folder; the same data give the same bytes.

    The figures are of one folder at a time, left out of the training.
    """
    cases = list(_cases(data, progress))
    if len(cases) < ENOUGH:
        raise WrongInput(f"{data} holds too few related items: {len(cases)}.")
    learnt = fit(cases)
    content = {"own": learnt.own, "ties": learnt.ties}
    return Trained(
        card(cases, _left_out(cases, progress)),
        (json.dumps(content, indent=0, separators=(",", ":")) + "\n").encode(),
    )


def fit(cases: Sequence[Case]) -> Descent:
    """The weights, those of the scaled marks brought back to the marks themselves."""
    own = sorted({mark for case in cases for mark in case.choice.own})
    ties = sorted({mark for c in cases for marks in c.choice.ties.values() for mark in marks})
    tables = [_table(case, own, ties) for case in cases]
    scale = np.vstack(tables).std(axis=0)
    scale[scale == 0] = 1.0
    # The fitting has a penalty of its own; a stiffer one is a smaller unit of the marks.
    stiff = (PENALTY / PENALTY_OF_FITTING) ** 0.5
    examples = [
        Example((*own, *ties), table / scale / stiff, _right(case))
        for case, table in zip(cases, tables, strict=True)
    ]
    weights = climb(examples, np.zeros(len(scale))) / scale / stiff
    rounded = [round(float(each), DIGITS) for each in weights]
    return Descent(
        dict(zip(own, rounded, strict=False)), dict(zip(ties, rounded[len(own) :], strict=True))
    )


def _table(case: Case, own: Sequence[str], ties: Sequence[str]) -> Floats:
    """A row for an origin of its own, then one for each older item."""
    first = [case.choice.own.get(mark, 0.0) for mark in own] + [0.0] * len(ties)
    rest = [
        [0.0] * len(own) + [marks.get(mark, 0.0) for mark in ties]
        for marks in case.choice.ties.values()
    ]
    return np.array([first, *rest])


def _right(case: Case) -> npt.NDArray[np.bool_]:
    sources = ["", *case.choice.ties]
    return np.array([source in case.right for source in sources], bool)


def _cases(data: Path, progress: Progress) -> Iterator[Case]:
    for dossier, folder in labelled(data, progress):
        yield from _cases_of(dossier, folder)


def _cases_of(dossier: Dossier, folder: str) -> Iterator[Case]:
    """The items that are about the claim, also in the eyes of the rules."""
    judged = judge_items(dossier.claim, dossier.items)
    coverage = prepare(dossier.claim, dossier.items, judged)
    origin = {item: place for place, ids in enumerate(dossier.expected.groups) for item in ids}
    for choice in choices(coverage, origin.keys()):
        mine = origin[choice.item.id]
        right = frozenset(source for source in choice.ties if origin.get(source) == mine)
        yield Case(folder, choice, right or frozenset(("",)))


def _left_out(cases: Sequence[Case], progress: Progress) -> dict[str, float]:
    """How many are right when the folder an item lies in is left out of the training."""
    right = 0
    for taught, asked in left_out(cases, progress):
        learnt = fit(taught)
        right += sum(learnt.source_of(case.choice)[0] in case.right for case in asked)
    return {
        "items, n": len(cases),
        "left-out folders, accuracy": round(right / len(cases), 3),
    }


def card(cases: Sequence[Case], figures: dict[str, float]) -> Card:
    folders = len({case.folder for case in cases})
    return Card(
        name="descent",
        what="What an item comes from where no rule joins it to a source.",
        data="Dossiers of our own making, all invented: claims, their coverage, origins by hand.",
        split=f"Trained on {len(cases)} related items. The figures are of one of {folders} folders "
        "at a time, left out of the training, and of all items, also those that rules join.",
        licence="that of the product",
        notice="None is needed. The file holds numbers.",
        command="manage.py train descent DOSSIERS_FOLDER --out FOLDER",
        figures=figures,
    )
