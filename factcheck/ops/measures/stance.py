"""Stance: pairs of headline and text as in the Fake News Challenge (two CSV files)."""

import csv
import io
from pathlib import Path

from factcheck.claims.measuring.reading import WrongInput, expecting, read
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.stance import Stance, judge
from factcheck.evidence.measuring.stance import Judged, total
from factcheck.ops.measures.base import Measured, Watch

LABELS = {
    Stance.SUPPORTS: "agree",
    Stance.REFUTES: "disagree",
    Stance.DISCUSSES: "discuss",
    Stance.UNRELATED: "unrelated",
}


def measure(path: Path) -> Measured:
    """Read the headline as the claim and the text as an item of coverage without a title."""
    watch, judged, details = Watch(), [], []
    for headline, body, text, gold in pairs_in(path):
        with watch:
            said = LABELS[judge(ClaimFacts(text=headline), "", text).stance]
        judged.append(Judged(gold, said))
        details.append({"headline": headline, "body": body, "gold": gold, "said": said})
    return Measured({**total(judged)}, details, watch.seconds)


def pairs_in(path: Path) -> list[tuple[str, str, str, str]]:
    """Give (headline, id of the text, text, label) of every pair."""
    stances, bodies = one(path, "*stances*.csv"), one(path, "*bodies*.csv")
    with expecting(bodies, "a table of texts (Body ID, articleBody)"):
        texts = {row["Body ID"]: row["articleBody"] for row in table(bodies)}
    with expecting(stances, "a table of pairs (Headline, Body ID, Stance)"):
        rows = [(row["Headline"], row["Body ID"], row["Stance"].strip()) for row in table(stances)]
        pairs = [(head, body, texts[body], label) for head, body, label in rows]
        strange = {label for _, _, _, label in pairs} - set(LABELS.values())
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
