"""Fits the judge of what is worth checking: a linear support vector machine over traits."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.svm import LinearSVC

from factcheck.claims.extraction.checkworthiness_traits import (
    FAMILIES,
    LONGEST_RUN,
    letters,
    plain,
    runs,
    shapes,
    signs,
)
from factcheck.claims.extraction.tokens import tokenize
from factcheck.claims.training.trained import Progress

# In how many sentences a trait must occur.
FEWEST = {"words": 2, "shapes": 3, "letters": 4, "signs": 3}
# How much each family counts; words and letters make rows of about length one.
SCALE = {"words": 0.21, "shapes": 0.115, "letters": 0.238, "signs": 0.27}
REGULARISED = 0.08
KEPT = 60_000
STEP = 500
Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Table:
    """The traits of every sentence: for each family their names and a matrix of their shares."""

    names: Mapping[str, list[str]]
    shares: Mapping[str, sparse.csr_matrix]


@dataclass(frozen=True)
class Fitted:
    """What was learnt: a weight for each trait of each family, and a constant."""

    names: Mapping[str, list[str]]
    weights: Mapping[str, NDArray[np.float64]]
    constant: float

    def sums(self, table: Table, rows: Rows) -> NDArray[np.float64]:
        total = np.full(len(rows), self.constant)
        for family in FAMILIES:
            total += table.shares[family][rows] @ self.weights[family]
        return total

    def kept(self, family: str) -> tuple[list[str], NDArray[np.float64]]:
        """Give the traits that count at all, with their weights."""
        weights = self.weights[family]
        at = np.flatnonzero(weights)
        return [self.names[family][number] for number in at], weights[at]


def traits_of(text: str) -> dict[str, list[str]]:
    tokens = tokenize(text, 0, len(text))
    shaped, words = shapes(tokens), [plain(token) for token in tokens]
    return {
        "words": runs(words, LONGEST_RUN["words"]),
        "shapes": runs(shaped, LONGEST_RUN["shapes"]),
        "letters": [run for word in words for run in letters(word)],
        "signs": signs(tokens, shaped),
    }


def table_of(texts: Sequence[str], progress: Progress) -> Table:
    counted: dict[str, list[Counter[str]]] = {family: [] for family in FAMILIES}
    for number, text in enumerate(texts, start=1):
        for family, found in traits_of(text).items():
            counted[family].append(Counter(found))
        if number % STEP == 0 or number == len(texts):
            progress("looking at sentences", number, len(texts))
    names = {family: frequent(counted[family], FEWEST[family]) for family in FAMILIES}
    return Table(names, {each: matrix(counted[each], names[each], each) for each in FAMILIES})


def frequent(counted: Sequence[Counter[str]], fewest: int) -> list[str]:
    spread = Counter(name for each in counted for name in each)
    return sorted(name for name, number in spread.items() if number >= fewest)


def matrix(counted: Sequence[Counter[str]], names: Sequence[str], family: str) -> sparse.csr_matrix:
    """Divide counts by the root of how many traits the sentence has; signs count as they are."""
    at = {name: number for number, name in enumerate(names)}
    ends, columns, values = [0], [], []
    for each in counted:
        whole = 1.0 if family == "signs" else float(np.sqrt(max(each.total(), 1)))
        known = sorted((at[name], number) for name, number in each.items() if name in at)
        columns += [column for column, _ in known]
        values += [number / whole for _, number in known]
        ends.append(len(columns))
    return sparse.csr_matrix(
        (np.array(values), np.array(columns, np.int32), np.array(ends, np.int32)),
        shape=(len(counted), len(names)),
    )


def fit(table: Table, yes: NDArray[np.bool_], rows: Rows) -> Fitted:
    """Learn twice: what counted little the first time is left out the second."""
    rarity = {family: rare(table.shares[family][rows], family) for family in FAMILIES}
    parts = [table.shares[family][rows].multiply(rarity[family]).tocsr() for family in FAMILIES]
    seen = sparse.hstack(parts).tocsr()
    first = machine().fit(seen, yes[rows])
    strength = np.abs(first.coef_[0]) * np.sqrt(np.asarray(seen.multiply(seen).sum(axis=0)).ravel())
    kept = np.sort(np.argsort(-strength, kind="stable")[:KEPT])
    second = machine().fit(seen[:, kept], yes[rows])
    weights = np.zeros(seen.shape[1])
    weights[kept] = second.coef_[0]
    ends = np.cumsum([len(table.names[family]) for family in FAMILIES])
    split = dict(zip(FAMILIES, np.split(weights, ends[:-1]), strict=True))
    return Fitted(
        table.names,
        {family: split[family] * rarity[family] for family in FAMILIES},
        float(second.intercept_[0]),
    )


def machine() -> LinearSVC:
    return LinearSVC(C=REGULARISED, random_state=0)


def rare(shares: sparse.csr_matrix, family: str) -> NDArray[np.float64]:
    """Weigh a trait by how rare it is (inverse document frequency, smoothed)."""
    if family == "signs":
        return np.full(shares.shape[1], SCALE[family])
    spread = np.bincount(shares.indices, minlength=shares.shape[1])
    found: NDArray[np.float64] = SCALE[family] * (np.log((1 + shares.shape[0]) / (1 + spread)) + 1)
    return found
