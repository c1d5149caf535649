"""Judged pairs as numbers: their traits, and the words of four places."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
import numpy.typing as npt
from scipy import sparse

from factcheck.claims.training.trained import Progress
from factcheck.evidence.corroboration.leanings import RARE, Rarity, read_text
from factcheck.evidence.corroboration.learnt_stance import ORDER, looked_at
from factcheck.evidence.corroboration.stance import Stance, judge_by_rules, see
from factcheck.evidence.corroboration.telling import PLACES, terms_at
from factcheck.evidence.training.stance_cases import Case

# In which share of the stories a term of each place must stand to be learnt.
STORIES = {"near": 0.1, "head": 0.1, "claim": 0.05, "text": 0.2}
FEWEST = 2  # stories, where there are few
STEP = 500
Floats = npt.NDArray[np.float64]
Wholes = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Table:
    """One row for each case. `gold` counts in ORDER; `terms` has a column for each of `names`."""

    traits: npt.NDArray[np.float32]
    gold: Wholes
    stories: tuple[str, ...]
    ours: npt.NDArray[np.bool_]
    rarity: Rarity
    names: Mapping[str, Sequence[str]]
    terms: sparse.csr_matrix


class Vocabulary:
    """The terms of one place, by number, and those of each case."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.cases: list[Wholes] = []

    def add(self, terms: frozenset[str]) -> None:
        numbers = self.numbers
        found = [numbers.setdefault(term, len(numbers)) for term in sorted(terms)]
        self.cases.append(np.array(found, np.int32))

    def frequent(self, stories: Sequence[str], fewest: int) -> list[str]:
        """The terms of so many stories at least; '' stands for no story."""
        spread: dict[int, set[str]] = defaultdict(set)
        for found, story in zip(self.cases, stories, strict=True):
            for number in found.tolist() if story else ():
                spread[number].add(story)
        return sorted(
            term for term, number in self.numbers.items() if len(spread[number]) >= fewest
        )

    def matrix(self, names: Sequence[str]) -> sparse.csr_matrix:
        column = np.full(len(self.numbers), -1)
        column[[self.numbers[name] for name in names]] = np.arange(len(names))
        kept = [np.sort(column[found][column[found] >= 0]) for found in self.cases]
        ends = np.cumsum([0, *map(len, kept)])
        values = np.ones(ends[-1])
        return sparse.csr_matrix((values, np.concatenate(kept), ends), (len(kept), len(names)))


def table_of(cases: Sequence[Case], progress: Progress) -> Table:
    rarity = rarity_of(cases)
    rows, told = [], {place: Vocabulary() for place in PLACES}
    for done, case in enumerate(cases, start=1):
        seen = see(case.claim, case.item)
        row, sentences, best = looked_at(seen, judge_by_rules(seen), rarity)
        rows.append(row.astype(np.float32))
        for place, vocabulary in told.items():
            vocabulary.add(terms_at(place, case.claim.text, sentences, best))
        if done % STEP == 0 or done == len(cases):
            progress("looking at pairs", done, len(cases))
    # Words are learnt from what is about the claim alone, and none of our own dossiers' names.
    told_by = ["" if case.ours or case.stance is Stance.UNRELATED else case.story for case in cases]
    least = {p: max(FEWEST, ceil(share * len({*told_by} - {""}))) for p, share in STORIES.items()}
    names = {place: told[place].frequent(told_by, least[place]) for place in PLACES}
    return Table(
        np.array(rows),
        np.array([ORDER.index(case.stance) for case in cases]),
        tuple(case.story for case in cases),
        np.array([case.ours for case in cases]),
        rarity,
        names,
        sparse.hstack([told[place].matrix(names[place]) for place in PLACES]).tocsr(),
    )


def rarity_of(cases: Sequence[Case]) -> Rarity:
    """In how many stories each word stands; our own dossiers are too few to tell."""
    spread: dict[str, set[str]] = defaultdict(set)
    texts = {case.item.text: case.story for case in cases if not case.ours}
    for text, story in texts.items():
        for key in read_text(text).keys:
            spread[key].add(story)
    counts = {key: len(spread[key]) for key in sorted(spread) if len(spread[key]) > RARE}
    return Rarity(len(set(texts.values())), counts)
