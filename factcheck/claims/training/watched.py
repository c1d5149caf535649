"""Training a conditional random field, with a word on how far it is."""

import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from factcheck.claims.training.trained import Progress

ITERATION = re.compile(r"\*+ Iteration #(\d+)")
Weights = Mapping[tuple[str, str], float]


@dataclass(frozen=True)
class Learnt:
    """The weight of each (name, label), and of each (label, next label)."""

    states: Weights
    follows: Weights


class Watched(pycrfsuite.Trainer):  # type: ignore[misc] # a class without types
    """Tells how far it is, where the library would print."""

    def __init__(self, step: str, settings: Mapping[str, float], progress: Progress) -> None:
        super().__init__()
        self.step, self.rounds, self.progress = step, int(settings["max_iterations"]), progress
        self.select("lbfgs")
        self.set_params(dict(settings))

    def message(self, message: str) -> None:
        """Read the library's own report, for its events come too late."""
        found = ITERATION.match(message)
        if found:
            self.progress(self.step, int(found[1]), self.rounds)


def learn(
    examples: Iterable[tuple[Sequence[Sequence[str]], Sequence[str]]],
    *,
    step: str,
    settings: Mapping[str, float],
    progress: Progress,
) -> Learnt:
    """Learn from sequences of (names of what is seen, labels); `settings` are crfsuite's."""
    trainer = Watched(step, settings, progress)
    for seen, labels in examples:
        trainer.append(seen, labels)
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        chain = pycrfsuite.Tagger()
        with chain.open(model):
            info = chain.info()
    progress(step, trainer.rounds, trainer.rounds)
    return Learnt(info.state_features, info.transitions)
