"""What was learnt of stance as whole numbers and words."""

from collections.abc import Iterator
from itertools import accumulate

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import HistGradientBoostingClassifier

from factcheck.claims.extraction.packing import lines_of, pack
from factcheck.evidence.corroboration.learnt_stance import LINE_ONE
from factcheck.evidence.corroboration.telling import PLACES, WEIGHT_ONE
from factcheck.evidence.corroboration.trees import VALUE_ONE
from factcheck.evidence.training.stance_fit import Fitted
from factcheck.evidence.training.stance_table import Table

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.integer]


def packed(fitted: Fitted, table: Table, lines: Floats) -> bytes:
    spread = table.rarity.spread
    return pack(
        {
            "stories": np.array([table.rarity.stories]),
            "spread": lines_of(list(spread)),
            "spread counts": np.array(list(spread.values()), np.int32),
            "lines": whole(lines, LINE_ONE),
            **dict(trees_of("related", fitted.related)),
            **dict(trees_of("side", fitted.side)),
            **dict(words_of(fitted, table)),
        }
    )


def trees_of(name: str, model: HistGradientBoostingClassifier) -> Iterator[tuple[str, Numbers]]:
    """All nodes in one row. scikit-learn shows its trees to nobody; hence the private names."""
    told = [tree.nodes for step in model._predictors for tree in step]  # noqa: SLF001
    sorts = [sort for step in model._predictors for sort, _ in enumerate(step)]  # noqa: SLF001
    roots = np.array([0, *accumulate(len(nodes) for nodes in told)][:-1])
    nodes = np.concatenate(told)
    first = np.repeat(roots, [len(each) for each in told])
    here = np.arange(len(nodes))
    leaf = nodes["is_leaf"].astype(bool)
    yield f"{name} trait", np.where(leaf, 0, nodes["feature_idx"]).astype(np.int16)
    yield f"{name} threshold", np.where(leaf, 0, nodes["num_threshold"]).view(np.int64)
    yield f"{name} left", np.where(leaf, here, first + nodes["left"]).astype(np.int32)
    yield f"{name} right", np.where(leaf, here, first + nodes["right"]).astype(np.int32)
    yield f"{name} value", whole(np.where(leaf, nodes["value"], 0), VALUE_ONE)
    yield f"{name} roots", roots.astype(np.int32)
    yield f"{name} sorts", np.array(sorts, np.int8)
    yield f"{name} start", whole(np.ravel(model._baseline_prediction), VALUE_ONE)  # noqa: SLF001


def words_of(fitted: Fitted, table: Table) -> Iterator[tuple[str, Numbers]]:
    ends = np.cumsum([len(table.names[place]) for place in PLACES])[:-1]
    for place, weights in zip(PLACES, np.split(fitted.words.coef_.T, ends), strict=True):
        yield f"{place} words", lines_of(table.names[place])
        yield f"{place} weights", whole(weights, WEIGHT_ONE)
    yield "words start", whole(fitted.words.intercept_, WEIGHT_ONE)


def whole(values: Floats, one: int) -> Numbers:
    return np.rint(values * one).astype(np.int32)
