"""The card of a trained model: what it is, what it was trained on, under which terms, how good."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

Figure = float | str


@dataclass(frozen=True)
class Card:
    """What a reader must know before trusting a weight file.

    `data` names the data sets, `split` which parts of them trained and which measured; `licence`
    is that of the data, `notice` what must be passed on with the weights. `figures` are named so
    that each tells its data ("dev accuracy"), `command` prints them. `file`, `size` (bytes) and
    `sha256` belong to the weight file; `date` is the day of training, YYYY-MM-DD.
    """

    name: str
    what: str
    data: str
    split: str
    licence: str
    notice: str
    command: str
    figures: Mapping[str, Figure] = field(default_factory=dict)
    file: str = ""
    size: int = 0
    sha256: str = ""
    date: str = ""

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"


def card_beside(weights: Path) -> Path:
    """Give the place of the card of a weight file: NAME.npz has NAME.card.json."""
    return weights.with_suffix(".card.json")


def read_card(path: Path) -> Card:
    """Read a card; OSError, ValueError or TypeError when there is none."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(raw, dict):
        raise TypeError(f"{path} holds no card")
    return Card(**raw)
