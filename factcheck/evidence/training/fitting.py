"""Learning what each trait weighs, so that right answers come before all others.

The chance of a candidate is the exponential of its score over the sum of all (a conditional
logit; "ListNet" of Cao and others, 2007, for lists of one right answer). The logarithm of the
chance of the right answers, less a penalty for leaving the weights one started from, is raised by
Newton's method. Nothing is drawn by chance.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from factcheck.evidence.corroboration.ranking import Compared, shipped

Numbers = npt.NDArray[np.float64]
FOLDS = 5
ENOUGH = 100  # questions, to learn a score of weights from
PENALTY = 2.0
ROUNDS = 50
GAIN = 1e-6  # share of the objective that a round must bring
HARDEST = 120  # candidates of a question that teach; what stands lower by far teaches nothing
SMALLEST = 1e-3  # share of a step
DIGITS = 6


@dataclass(frozen=True)
class Example:
    """The traits of one question's candidates, a row each, and which of them are right."""

    names: tuple[str, ...]
    traits: Numbers
    right: npt.NDArray[np.bool_]


def example(told: Compared, right: frozenset[str]) -> Example:
    rows = np.array(list(told.traits.values()), float).T
    return Example(tuple(told.traits), rows, np.array([key in right for key in told.ids], bool))


def learnt_from(examples: Sequence[Example]) -> Mapping[str, float]:
    """Give a weight for each trait, starting from those that ship; these where none can teach."""
    useful = [hardest(e, shipped()) for e in examples if e.right.any() and not e.right.all()]
    if not useful:
        return shipped()
    names = useful[0].names
    scale = np.vstack([each.traits for each in useful]).std(axis=0)
    scale[scale == 0] = 1.0
    scaled = [replace(each, traits=each.traits / scale) for each in useful]
    start = np.array([shipped().get(name, 0.0) for name in names])
    weights = climb(scaled, start * scale) / scale
    return {name: round(float(w), DIGITS) for name, w in zip(names, weights, strict=True)}


def hardest(each: Example, weights: Mapping[str, float]) -> Example:
    """What is right, and of the others those that stand highest by these weights.

    With all of them the weights were bent to part hundreds that nobody would ever see.
    """
    scores = each.traits @ [weights.get(name, 0.0) for name in each.names]
    highest = np.argsort(-scores, kind="stable")[:HARDEST]
    kept = np.union1d(highest, np.flatnonzero(each.right))
    return replace(each, traits=each.traits[kept], right=each.right[kept])


def climb(examples: Sequence[Example], start: Numbers) -> Numbers:
    """Newton's method with steps halved until they help; the objective is minimised."""
    weights, best = start, objective(examples, start, start)
    for _ in range(ROUNDS):
        step = direction(examples, weights, start)
        size, found = 1.0, best
        while size > SMALLEST:
            found = objective(examples, weights + size * step, start)
            if found < best:
                break
            size /= 2
        if best - found <= GAIN * abs(best):
            return weights
        weights, best = weights + size * step, found
    return weights


def objective(examples: Sequence[Example], weights: Numbers, start: Numbers) -> float:
    away = weights - start
    lost = sum(surprise(each, weights) for each in examples)
    return lost + PENALTY / 2 * float(away @ away)


def surprise(each: Example, weights: Numbers) -> float:
    """The negative logarithm of the chance that a right answer stands first."""
    scores = each.traits @ weights
    return float(np.logaddexp.reduce(scores) - np.logaddexp.reduce(scores[each.right]))


def direction(examples: Sequence[Example], weights: Numbers, start: Numbers) -> Numbers:
    slope = PENALTY * (start - weights)
    bend = PENALTY * np.eye(len(weights))
    for each in examples:
        scores = each.traits @ weights
        chance = np.exp(scores - scores.max())
        chance /= chance.sum()
        right = np.where(each.right, np.maximum(chance, 1e-300), 0.0)
        right /= right.sum()
        mean = chance @ each.traits
        slope += right @ each.traits - mean
        bend += (each.traits * chance[:, None]).T @ each.traits - np.outer(mean, mean)
    return np.asarray(np.linalg.solve(bend, slope))
