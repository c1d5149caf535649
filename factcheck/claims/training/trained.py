"""What every trainer gives, and what it may be told.

Each file beside this one trains one part of the engine and is called by `manage.py train NAME`:

    def train(data: Path, *, progress: Progress) -> Trained

`data` is a folder or file of annotated data (`WrongInput` when it is not); the same data always
give the same bytes: no clock, no chance without a seed, no order of a set. What only training
needs (scikit-learn) is imported there and nowhere in `extraction/`. Weights are plain numbers and
words (npz without pickles, crfsuite, JSON).
"""

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from factcheck.claims.extraction.card import Card, card_beside


class Progress(Protocol):
    """Is told how far a step of the training is: `progress("round 3", 1200, 12000)`."""

    def __call__(self, step: str, done: int, of: int, /) -> None: ...


class Trainer(Protocol):
    def __call__(self, data: Path, /, *, progress: Progress) -> "Trained": ...


@dataclass(frozen=True)
class Trained:
    """The bytes of a weight file and its card, whose size and digest are filled in from them."""

    card: Card
    weights: bytes

    def write(self, folder: Path, file: str, *, day: str) -> Path:
        """Lay the weights and their card into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        card = replace(
            self.card,
            file=file,
            size=len(self.weights),
            sha256=sha256(self.weights).hexdigest(),
            date=day,
        )
        path = folder / file
        path.write_bytes(self.weights)
        card_beside(path).write_text(card.as_json(), encoding="utf-8")
        return path


def silent(_step: str, _done: int, _of: int, /) -> None:
    """Keep quiet about progress."""
