"""Trains the judge of what is worth checking, on sentences that people marked with yes or no.

The table may stand in any order; sentences are put in the order of their numbers, which is that of
the debates, and cut into blocks. What is reported was measured on blocks left out of the training.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from factcheck.claims.extraction.card import Card
from factcheck.claims.extraction.checkworthiness import LINE_ONE, WEIGHT_ONE, CheckWorthiness
from factcheck.claims.extraction.checkworthiness_traits import FAMILIES
from factcheck.claims.extraction.packing import lines_of, pack
from factcheck.claims.measuring.checkworthiness import Judged, WorthFigures, total
from factcheck.claims.measuring.gold import is_gold
from factcheck.claims.measuring.marked import Marked, read_marked
from factcheck.claims.measuring.reading import WrongInput, files
from factcheck.claims.training import newsroom
from factcheck.claims.training.checkworthiness_fit import Fitted, Table, fit, table_of
from factcheck.claims.training.trained import Progress, Trained

BLOCKS = 6
FEWEST = 2 * BLOCKS
Scores = NDArray[np.float64]


@dataclass(frozen=True)
class Line:
    """Turns sums into log odds (`slope`, `offset`); yes from the chance `threshold`."""

    slope: float
    offset: float
    threshold: float


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Train on a table or on `*train*.tsv` of a folder; `*dev*.tsv` there is only measured.

    From a folder of annotated articles the weights of an editor's signals are learnt instead.
    """
    if is_gold(data):
        return newsroom.train(data, progress)
    learnt = in_order(marks_in(data))
    yes = np.array([each.worthy for each in learnt])
    if len(learnt) < FEWEST or min(yes.sum(), (~yes).sum()) < FEWEST:
        raise WrongInput(f"{data} holds too few sentences marked yes or no to learn from.")
    table = table_of([each.text for each in learnt], progress)
    held = held_out(table, yes, progress)
    line = fit_line(held, yes)
    progress("training on all", 0, 1)
    weights = packed(fit(table, yes, np.arange(len(yes))), line)
    progress("training on all", 1, 1)
    figures = {
        f"left-out debates {name}": value for name, value in rounded(judged(held, line, learnt))
    }
    return Trained(card(len(learnt), figures | dev_figures(data, weights)), weights)


def marks_in(data: Path) -> list[Marked]:
    return read_marked(files(data, "*train*.tsv", "marked sentences to train")[0])


def in_order(sentences: Sequence[Marked]) -> list[Marked]:
    return sorted(sentences, key=lambda each: each.number)


def held_out(table: Table, yes: NDArray[np.bool_], progress: Progress) -> Scores:
    """Give the sum of every sentence by a model that saw nothing of its block."""
    sums = np.zeros(len(yes))
    rows = np.arange(len(yes))
    for number, block in enumerate(np.array_split(rows, BLOCKS), start=1):
        fitted = fit(table, yes, np.setdiff1d(rows, block))
        sums[block] = fitted.sums(table, block)
        progress("leaving out one block", number, BLOCKS)
    return sums


def fit_line(sums: Scores, yes: NDArray[np.bool_]) -> Line:
    """Fit chances to what was held out (Platt's way), and the threshold of the best F1."""
    model = LogisticRegression(C=1e6).fit(sums[:, None], yes)
    slope, offset = float(model.coef_[0, 0]), float(model.intercept_[0])
    order = np.argsort(-sums, kind="stable")
    right = np.cumsum(yes[order])
    f1 = 2 * right / (np.arange(1, len(yes) + 1) + yes.sum())
    best = sums[order][int(f1.argmax())]
    return Line(slope, offset, float(chances(best, slope, offset)))


def chances(sums: Scores, slope: float, offset: float) -> Scores:
    found: Scores = 1 / (1 + np.exp(-(slope * sums + offset)))
    return found


def packed(fitted: Fitted, line: Line) -> bytes:
    arrays: dict[str, NDArray[np.integer]] = {}
    for family in FAMILIES:
        names, weights = fitted.kept(family)
        arrays[family] = lines_of(names)
        arrays[f"{family}_weights"] = np.rint(weights * WEIGHT_ONE).astype(np.int32)
    # The constant of the sum becomes part of the line.
    constants = (line.slope, line.offset + line.slope * fitted.constant, line.threshold)
    arrays["line"] = np.rint(np.array(constants) * LINE_ONE).astype(np.int64)
    return pack(arrays)


def judged(sums: Scores, line: Line, sentences: Sequence[Marked]) -> WorthFigures:
    found = chances(sums, line.slope, line.offset)
    return total(
        [
            Judged("", each.worthy, said=bool(chance >= line.threshold), worth=float(chance))
            for each, chance in zip(sentences, found, strict=True)
        ]
    )


def dev_figures(data: Path, weights: bytes) -> dict[str, float]:
    """Measure on a dev part beside the training part, where there is one."""
    found = sorted(data.glob("*dev*.tsv")) if data.is_dir() else []
    if not found:
        return {}
    judge = CheckWorthiness.read(weights)
    judgements = []
    for each in read_marked(found[0]):
        worth = judge.probability(each.text)
        judgements.append(Judged("", each.worthy, said=worth >= judge.threshold, worth=worth))
    return {f"dev {name}": value for name, value in rounded(total(judgements))}


def rounded(figures: WorthFigures) -> list[tuple[str, float]]:
    shown = {
        "sentences": figures["n"],
        "F1": figures["f1"],
        "average precision": figures["average_precision"],
        "calibration error": figures["calibration_error"],
    }
    return [(name, round(value, 4)) for name, value in shown.items() if value is not None]


def card(sentences: int, figures: dict[str, float]) -> Card:
    return Card(
        name="checkworthiness",
        what="The chance that fact-checkers pick an English sentence, by its words alone.",
        data="CheckThat! 2024 task 1, English: sentences of debates between candidates for"
        " president of the United States, 1960 to 2016, marked by people.",
        split=f"Trained on the train part ({sentences:,} sentences). The figures for left-out"
        f" debates were measured on {BLOCKS} blocks of neighbouring sentences, each left out in"
        " turn; chances and threshold were fitted there too. The dev part was not trained on, but"
        " is of the same debates, and its sentences are easier than most.",
        licence="MIT (CheckThat! 2024)",
        notice="These weights were derived from the data of the CheckThat! Lab 2024, task 1, which"
        " build on ClaimBuster (Arslan and others, 2020, CC BY 4.0).",
        command="manage.py train checkworthiness DATA_FOLDER/data/checkthat24_en --out FOLDER",
        figures=figures,
    )
