"""What candidates have in common with a question, in numbers.

BM25 is that of Robertson and Zaragoza (2009; k1 = 1.2, b = 0.75). A text is judged by its title
and its first words; only the question's terms are counted all over it. How telling names and
pieces of words of the candidates are, they tell themselves. All candidates are compared at once;
a trait that nobody asks for is not worked out. Each trait is also told on a scale that flattens
what is great (`words.log`), and by how many candidates have more of it (`words.place`), which says
the same of a question of two words as of one of forty.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from factcheck.evidence.corroboration.candidates import weigh
from factcheck.evidence.corroboration.gist import (
    FIGURE,
    IN_HEAD,
    IN_TITLE,
    NAME,
    Gist,
    letters_of,
    marks_of,
    pair_marks,
)
from factcheck.evidence.corroboration.gists import Column, Gists, Numbers, matching
from factcheck.evidence.corroboration.question import Question
from factcheck.evidence.corroboration.words import words

_K1 = 1.2
_B = 0.75
_STRONGEST = 6  # terms of which the pairs are counted
_PAIRS = 3

Weights = Mapping[str, float]
Traits = Mapping[str, Numbers]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item as the archive holds it."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Read:
    """A candidate that has been read."""

    id: str
    text: str
    gist: Gist


class Comparison:
    """A question beside its candidates. The archive tells how telling the question's terms are."""

    def __init__(
        self,
        question: Question,
        found: Sequence[Read],
        frequencies: Mapping[str, int],
        documents: int,
    ) -> None:
        self.question, self.found = question, found
        self.gists = Gists([each.gist for each in found])
        said = [term for term in question.terms if term not in question.by]
        self.said, self.by, self.days = (
            {term: weigh(frequencies.get(term, 0), documents) for term in terms}
            for terms in (said, question.by, question.days)
        )

    @cached_property
    def times(self) -> dict[str, Numbers]:
        """How often each text has each term of the question."""
        terms = list({**self.said, **self.by, **self.days})
        return dict(zip(terms, self.gists.counted(terms).T, strict=True))

    def table(self, terms: Iterable[str]) -> Numbers:
        columns = [self.times[term] for term in terms]
        return np.array(columns).T if columns else np.zeros((len(self.found), 0))

    @cached_property
    def common(self) -> Numbers:
        """What the terms weigh that a text (rows) has, the weightiest term first."""
        ordered = sorted(self.said, key=lambda term: (-self.said[term], term))
        weights = np.array([self.said[term] for term in ordered])
        return np.asarray((self.table(ordered) > 0) * weights)

    @cached_property
    def letters(self) -> tuple[Numbers, Numbers, Numbers]:
        """Which pieces of the question's words head and title have, and how telling each is."""
        wanted = letters_of([word for word in words(self.question.text) if word.counts])
        head = self.gists.letters.holding(wanted)
        title = self.gists.title_letters.holding(wanted)
        weights = rare((head | title).sum(axis=0).astype(float), len(self.found))
        return head.astype(float), title.astype(float), weights

    @cached_property
    def all_letters(self) -> tuple[Numbers, Numbers]:
        """The sum of what all pieces of head and title weigh."""
        head, title = self.gists.letters, self.gists.title_letters
        both = Column(
            np.concatenate([head.owner, title.owner]),
            np.concatenate([head.marks, title.marks]),
            len(self.found),
        )
        weights = rare(both.texts_with(), len(self.found))
        return head.summed(weights[: len(head.marks)]), title.summed(weights[len(head.marks) :])

    @cached_property
    def rare(self) -> Numbers:
        """How telling each word of title and head is among the candidates."""
        return rare(self.gists.told.texts_with(), len(self.found))


def traits(asked: Comparison, names: Collection[str] | None = None) -> Traits:
    """Work out these traits, or all, an element for each candidate; the same order each time."""
    if not asked.found:
        return {}
    told: dict[str, Numbers] = {}
    for name, work_out in TRAITS.items():
        scales = {f"{name}{ending}": scale for ending, scale in SCALES.items()}
        if wanted := [each for each in scales if names is None or each in names]:
            values = work_out(asked)
            told |= {each: scales[each](values) for each in wanted}
    return told


def place(values: Numbers) -> Numbers:
    """The logarithm of how many candidates have more, turned round: 0 for those that have most."""
    more = len(values) - np.searchsorted(np.sort(values), values, side="right")
    return np.asarray(-np.log(1 + more))


def rare(counts: Numbers, texts: int) -> Numbers:
    """`candidates.weigh` of many."""
    return np.asarray(np.log(1 + (np.maximum(texts, counts) - counts + 0.5) / (counts + 0.5)))


def bm25(asked: Comparison, weights: Weights) -> Numbers:
    times, lengths = asked.table(weights), asked.gists.lengths
    long = _K1 * (1 - _B + _B * lengths / lengths.mean())
    told = times * (_K1 + 1) / (times + long[:, None])
    return np.asarray(told @ np.array(list(weights.values())), float)


def share(part: Numbers, whole: Numbers | float) -> Numbers:
    return np.divide(part, whole, out=np.zeros(len(part)), where=np.asarray(whole) > 0)


def rarest(asked: Comparison, place: int) -> Numbers:
    ordered = np.sort(asked.common, axis=1)
    none = np.zeros(len(asked.found))
    return np.asarray(ordered[:, -place]) if ordered.shape[1] >= place else none


def together(asked: Comparison) -> Numbers:
    """How few candidates have the same words, two by two: the mean of the three rarest pairs."""
    there = asked.common > 0
    strong = there & (there.cumsum(axis=1) <= _STRONGEST)
    shared = strong.T.astype(float) @ strong
    terms = np.argsort(~strong, axis=1, kind="stable")[:, :_STRONGEST]
    has = np.take_along_axis(strong, terms, axis=1)
    one, other = np.triu_indices(terms.shape[1], 1)
    both = has[:, one] & has[:, other]
    pairs = np.maximum(shared[terms[:, one], terms[:, other]], 1.0)
    seldom = both * np.log((len(strong) + 1) / pairs)
    return np.asarray(np.sort(seldom, axis=1)[:, -_PAIRS:].sum(axis=1) / _PAIRS)


def known(asked: Comparison, place: int) -> Numbers:
    """The share of what a title or head has, weighed, that the question has too."""
    told, here = asked.gists.told, (asked.gists.told_places & place) > 0
    there, which = matching(told.marks, marks_of(asked.said))
    common = np.zeros(len(told.marks))
    common[there] = np.array(list(asked.said.values()))[which]
    is_said = np.zeros(len(told.marks), bool)
    is_said[there] = True
    has = told.summed(common * here)
    return share(has, has + told.summed(asked.rare * (here & ~is_said)))


def others(asked: Comparison, kind: int, but: Iterable[str]) -> Numbers:
    """What names or figures weigh that the question does not have."""
    told, here = asked.gists.told, (asked.gists.told_places & kind) > 0
    here[matching(told.marks, marks_of(but))[0]] = False
    return told.summed(asked.rare * here)


def following(asked: Comparison) -> Numbers:
    said = [word.key for word in words(asked.question.text) if word.counts]
    wanted = np.unique(pair_marks(pairwise(said)))
    return np.asarray(asked.gists.following.holding(wanted).sum(axis=1), float)


def share_of(asked: Comparison, terms: Sequence[str]) -> Numbers:
    return share((asked.table(terms) > 0).sum(axis=1).astype(float), float(len(terms)))


def quoted(asked: Comparison) -> Numbers:
    said = asked.question.quoted.casefold()
    return np.array([float(bool(said) and said in each.text.casefold()) for each in asked.found])


TRAITS: Mapping[str, Callable[[Comparison], Numbers]] = {
    "words": lambda asked: bm25(asked, asked.said),
    "speaker": lambda asked: bm25(asked, asked.by),
    "days": lambda asked: bm25(asked, asked.days),
    "asked": lambda asked: share(asked.common.sum(axis=1), sum(asked.said.values())),
    "told": lambda asked: known(asked, IN_HEAD),
    "title": lambda asked: known(asked, IN_TITLE),
    "rarest": lambda asked: rarest(asked, 1),
    "second": lambda asked: rarest(asked, 2),
    "common": lambda asked: (asked.common > 0).sum(axis=1).astype(float),
    "together": together,
    "following": following,
    "letters": lambda asked: asked.letters[0] @ asked.letters[2],
    "letters_told": lambda asked: share(asked.letters[0] @ asked.letters[2], asked.all_letters[0]),
    "title_letters": lambda asked: asked.letters[1] @ asked.letters[2],
    "title_letters_told": lambda asked: share(
        asked.letters[1] @ asked.letters[2], asked.all_letters[1]
    ),
    "named": lambda asked: share_of(asked, asked.question.names),
    "figured": lambda asked: share_of(asked, asked.question.figures),
    "other_names": lambda asked: others(asked, NAME, asked.said),
    "other_figures": lambda asked: others(asked, FIGURE, {**asked.said, **asked.days}),
    "quotation": quoted,
    "length": lambda asked: np.log(1 + asked.gists.lengths),
}
SCALES: Mapping[str, Callable[[Numbers], Numbers]] = {
    "": lambda values: values,
    ".log": lambda values: np.asarray(np.log1p(values)),
    ".place": place,
}
