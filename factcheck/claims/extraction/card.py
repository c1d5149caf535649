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

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """Give all but the figures, each under a name for readers."""
        return (
            ("What", self.what),
            ("Data", self.data),
            ("Split", self.split),
            ("Licence", self.licence),
            ("Notice", self.notice),
            ("Command", self.command),
            ("File", f"{self.file}, {self.size:,} bytes"),
            ("SHA-256", self.sha256),
            ("Day of training", self.date),
        )

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"


def as_page(card: Card) -> str:
    """Write a card as a page of the documentation."""
    facts = "".join(f"| {name} | {value} |\n" for name, value in card.facts)
    figures = "".join(f"| {name} | {value} |\n" for name, value in card.figures.items())
    return (
        f"# Model card: {card.name}\n\n| | |\n|---|---|\n{facts}\n"
        f"## Figures\n\n| measured | figure |\n|---|---|\n{figures}"
    )


def card_beside(weights: Path) -> Path:
    """Give the place of the card of a weight file: NAME.npz has NAME.card.json."""
    return weights.with_suffix(".card.json")


def read_card(path: Path) -> Card:
    """Read a card; OSError, ValueError or TypeError when there is none."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(raw, dict):
        raise TypeError(f"{path} holds no card")
    return Card(**raw)
