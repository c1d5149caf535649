"""Search: documents, questions and judgements; what ships, and what the questions can teach."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.evidence.corroboration.collection import Collection
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import ask
from factcheck.evidence.corroboration.ranking import Compared, ordered, shipped
from factcheck.evidence.measuring.judged import TRAINING, Asked, judged_in
from factcheck.evidence.measuring.search import FIRST, Answered, rates, times
from factcheck.evidence.training.fitting import ENOUGH, FOLDS, Example, example, learnt_from
from factcheck.ops.measures.base import Measured, Watch

CANDIDATES = 400  # short texts, of which more can be read in the same time
Weights = Mapping[str, float]


@dataclass(frozen=True)
class Looked:
    """A question, the traits of what was found for it, and the time that took."""

    asked: Asked
    told: Compared
    ms: float

    def answered(self, weights: Weights) -> Answered:
        began = time.process_time()
        found = tuple(one.id for one in ordered(self.told, weights))
        ms = self.ms + 1000 * (time.process_time() - began)
        return Answered(self.asked.id, found, self.asked.right, ms)

    def example(self) -> Example:
        return example(self.told, self.asked.right)


@dataclass(frozen=True)
class Split:
    """The questions of one split, and those of the split that teaches, if that is another."""

    looked: Sequence[Looked]
    taught: Sequence[Looked]

    def learnt(self) -> list[Answered]:
        """Each answered with weights that it did not teach itself."""
        if len(self.taught) >= ENOUGH:
            weights = learn(self.taught)
            return [each.answered(weights) for each in self.looked]
        if len(self.looked) < ENOUGH:
            return self.shipped()
        folds = [
            learn([each for at, each in enumerate(self.looked) if at % FOLDS != fold])
            for fold in range(FOLDS)
        ]
        return [each.answered(folds[at % FOLDS]) for at, each in enumerate(self.looked)]

    def shipped(self) -> list[Answered]:
        return [each.answered(shipped()) for each in self.looked]


def measure(path: Path) -> Measured:
    """Measure with weights that other questions taught, and beside them those that ship.

    A split is measured with what the split `train` taught; that one, or one that has none beside
    it, in five parts, each with what the other four taught. Where there are too few questions to
    learn from, the weights that ship are measured alone.
    """
    judged = judged_in(path)
    watch = Watch()
    collection = Collection.of(judged.documents)
    taught = [look(collection, asked, Watch()) for asked in judged.training]
    splits = {
        split: Split(
            [look(collection, asked, watch) for asked in questions],
            [] if split == TRAINING else taught,
        )
        for split, questions in judged.splits.items()
    }
    learnt = {name: split.learnt() for name, split in splits.items()}
    ours = {name: split.shipped() for name, split in splits.items()}
    everything = [each for found in learnt.values() for each in found]
    figures = {
        "n": len(everything),
        "documents": len(judged.documents),
        **rates(everything),
        **times(everything),
        "shipped": rates([each for found in ours.values() for each in found]),
        "splits": {
            name: {"queries": len(found), **rates(found), "shipped": rates(ours[name])}
            for name, found in learnt.items()
        },
    }
    details = [
        {"split": name, "query": each.id, "place": each.first, "found": list(each.found[:FIRST])}
        for name, found in learnt.items()
        for each in found
    ]
    return Measured(figures, details, watch.seconds)


def look(collection: Collection, asked: Asked, watch: Watch) -> Looked:
    before = watch.seconds
    with watch:
        told = collection.look(ask(ClaimFacts(asked.text)), limit=CANDIDATES)
    return Looked(asked, told, 1000 * (watch.seconds - before))


def learn(looked: Sequence[Looked]) -> Weights:
    return learnt_from([each.example() for each in looked if each.told.ids])
