"""Fits the learnt stance: trees for what is about a claim, trees and words for its side."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from factcheck.claims.training.trained import Progress
from factcheck.evidence.corroboration.learnt_stance import ORDER, RELATED, SIDES, odds, side_of
from factcheck.evidence.training.stance_table import Table

FOLDS = 5
OURS = 20.0  # what a case of our own weighs: there are few, and the product is for such
RARE_SIDES = np.array([1.5, 5.0, 1.0, 1.0])
OUR_SIDES = np.array([1.0, 1.5, 1.5, 1.0])  # in ORDER; ours mostly support
WORDS_KEPT = 0.005  # the smaller, the less a word may weigh
ROUNDS = 300
RELATED_TREES = {"max_iter": 120, "learning_rate": 0.08, "min_samples_leaf": 60}
SIDE_TREES = {"max_iter": 150, "learning_rate": 0.06, "min_samples_leaf": 40}
Floats = npt.NDArray[np.float64]
Wholes = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Fitted:
    related: HistGradientBoostingClassifier
    side: HistGradientBoostingClassifier
    words: LogisticRegression


@dataclass(frozen=True)
class LeftOut:
    """What was said of each case, in ORDER, by what never saw its story, and by how much."""

    said: Wholes
    lead: Floats


def fit(table: Table, rows: Wholes) -> Fitted:
    gold = table.gold[rows]
    about = rows[gold < len(SIDES)]
    sides, weights = table.gold[about], side_weights(table, about)
    ours = table.ours[rows]
    return Fitted(
        trees(RELATED_TREES).fit(
            table.traits[rows],
            gold < len(SIDES),
            sample_weight=np.where(ours, OURS * OUR_SIDES[gold], 1.0),
        ),
        trees(SIDE_TREES).fit(table.traits[about], sides, sample_weight=weights),
        LogisticRegression(C=WORDS_KEPT, max_iter=ROUNDS).fit(
            table.terms[about], sides, sample_weight=weights
        ),
    )


def trees(wish: Mapping[str, float]) -> HistGradientBoostingClassifier:
    return HistGradientBoostingClassifier(
        random_state=0, early_stopping=False, max_leaf_nodes=8, l2_regularization=5, **wish
    )


def side_weights(table: Table, rows: Wholes) -> Floats:
    """A story told a hundred times does not count a hundred times; rare sides count for more."""
    told = Counter(table.stories[row] for row in rows if not table.ours[row])
    gold, ours = table.gold[rows], table.ours[rows]
    often = np.array([told[table.stories[row]] or 1 for row in rows])
    weights = RARE_SIDES[gold] / np.sqrt(often)
    if not ours.all():
        weights /= (1 / np.sqrt(often))[~ours].mean()
    return np.where(ours, OURS * OUR_SIDES[gold], weights)


def left_out(table: Table, progress: Progress) -> LeftOut:
    """Leave out a fifth of the stories in turn."""
    said, lead = np.zeros(len(table.gold), np.int64), np.zeros(len(table.gold))
    for done, away in enumerate(folds(table), start=1):
        fitted = fit(table, np.flatnonzero(~away))
        for row, (number, share) in zip(
            np.flatnonzero(away), judged(fitted, table, np.flatnonzero(away)), strict=True
        ):
            said[row], lead[row] = number, share
        progress("leaving out stories", done, FOLDS)
    return LeftOut(said, lead)


def folds(table: Table) -> Iterator[npt.NDArray[np.bool_]]:
    drawn = np.array([int(sha256(s.encode()).hexdigest(), 16) % FOLDS for s in table.stories])
    for fold in range(FOLDS):
        yield drawn == fold


def judged(fitted: Fitted, table: Table, rows: Wholes) -> Iterator[tuple[int, float]]:
    """As `LearntStance.judge`, before anything is known of how sure that is."""
    about = fitted.related.predict_proba(table.traits[rows])[:, 1]
    by_trees = fitted.side.predict_proba(table.traits[rows])
    by_words = fitted.words.predict_proba(table.terms[rows])
    for related, tree, word in zip(about, by_trees, by_words, strict=True):
        if related <= RELATED:
            yield ORDER.index(ORDER[-1]), 1 - related
        else:
            stance, share = side_of(tree, word)
            yield ORDER.index(stance), share


def lines_of(found: LeftOut, table: Table) -> Floats:
    """For each stance a line from odds to the odds of being right (Platt 1999): slope, offset."""
    rows = [~table.ours & (found.said == number) for number in range(len(ORDER))]
    return np.array([line_of(found, table.gold, each) for each in rows])


def line_of(found: LeftOut, gold: Wholes, rows: npt.NDArray[np.bool_]) -> tuple[float, float]:
    right = found.said[rows] == gold[rows]
    if right.all() or not right.any():
        return 1.0, 0.0
    leads = np.array([[odds(share)] for share in found.lead[rows]])
    line = LogisticRegression(C=1.0).fit(leads, right)
    return float(line.coef_[0, 0]), float(line.intercept_[0])
