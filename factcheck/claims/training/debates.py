"""How well the judge of check-worthiness learns: each debate judged by what the others taught."""

from collections.abc import Sequence

import numpy as np

from factcheck.claims.measuring.checkworthiness import Judged
from factcheck.claims.measuring.marked import Marked
from factcheck.claims.training.checkworthiness import Scores, chances, fit_line
from factcheck.claims.training.checkworthiness_fit import fit, table_of
from factcheck.claims.training.trained import Progress


def left_out(sentences: Sequence[Marked], progress: Progress) -> list[Judged]:
    """Judge every debate with weights that never saw it; only the line to chances saw all."""
    table = table_of([each.text for each in sentences], progress)
    yes = np.array([each.worthy for each in sentences])
    debate = np.array([each.debate for each in sentences])
    names = sorted(set(debate))
    sums: Scores = np.zeros(len(sentences))
    for number, name in enumerate(names, start=1):
        own = np.flatnonzero(debate == name)
        fitted = fit(table, yes, np.flatnonzero(debate != name))
        sums[own] = fitted.sums(table, own)
        progress("leaving out one debate", number, len(names))
    line = fit_line(sums, yes)
    found = chances(sums, line.slope, line.offset)
    return [
        Judged(each.debate, each.worthy, said=bool(chance >= line.threshold), worth=float(chance))
        for each, chance in zip(sentences, found, strict=True)
    ]
