"""Pairs of a headline and a text with the right stance: the Fake News Challenge's two tables."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.claims.measuring.reading import WrongInput, expecting, read
from factcheck.evidence.corroboration.stance import Stance

LABELS = {
    Stance.SUPPORTS: "agree",
    Stance.REFUTES: "disagree",
    Stance.DISCUSSES: "discuss",
    Stance.UNRELATED: "unrelated",
}
STANCES: Mapping[str, Stance] = {label: stance for stance, label in LABELS.items()}
TABLES = ("*stances*.csv", "*bodies*.csv")


@dataclass(frozen=True, slots=True)
class Pair:
    """A headline, the id of a text, the text, and the challenge's label."""

    headline: str
    body: str
    text: str
    label: str


def pairs_in(path: Path) -> list[Pair]:
    """Every pair of a folder, or of the folder in which a file lies; WrongInput if it has none."""
    stances, bodies = (one(path, pattern) for pattern in TABLES)
    with expecting(bodies, "a table of texts (Body ID, articleBody)"):
        texts = {row["Body ID"]: row["articleBody"] for row in table(bodies)}
    with expecting(stances, "a table of pairs (Headline, Body ID, Stance)"):
        rows = [(row["Headline"], row["Body ID"], row["Stance"].strip()) for row in table(stances)]
        pairs = [Pair(head, body, texts[body], label) for head, body, label in rows]
        strange = {pair.label for pair in pairs} - set(STANCES)
        if strange or not pairs:
            raise ValueError(f"strange labels: {sorted(strange)}" if strange else "it is empty")
    return pairs


def one(path: Path, pattern: str) -> Path:
    folder = path if path.is_dir() else path.parent
    found = sorted(folder.glob(pattern))
    if not found:
        raise WrongInput(f"{folder} holds no {pattern}.")
    return found[0]


def table(path: Path) -> "csv.DictReader[str]":
    return csv.DictReader(io.StringIO(read(path), newline=""))
