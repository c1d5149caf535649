"""Check-worthy sentences: a table (TSV, CSV) with a text and a label in each row."""

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from articles.extraction.article import ArticleText, Block
from factcheck.claims.extraction.engine import extract
from factcheck.claims.measuring.checkworthiness import Judged, total
from factcheck.claims.measuring.reading import WrongInput, expecting, read
from factcheck.claims.weights import weights_at_work
from factcheck.ops.measures.base import Measured, Watch

TEXT = ("Text", "text", "tweet_text", "sentence")
LABEL = ("class_label", "label", "check_worthiness", "Label")
DEBATE = ("file_name", "debate")
YES = frozenset(("yes", "1", "true"))
LABELS = YES | {"no", "0", "-1", "false"}
# What a desk queues by itself unless it sets another threshold.
FROM_WORTH = 0.35


def measure(path: Path) -> Measured:
    watch, judged, details = Watch(), [], []
    for number, (text, worthy, debate) in enumerate(rows_in(path), start=1):
        with watch:
            said, worth = judge(text)
        judged.append(Judged(debate, worthy, said, worth))
        details.append({"row": number, **asdict(judged[-1])})
    return Measured({**total(judged)}, details, watch.seconds)


def judge(sentence: str) -> tuple[bool, float]:
    """Judge a sentence by the worthiest claim in it."""
    if not sentence:
        return False, 0.0
    body = (Block(0, len(sentence), "body"),)
    alone = ArticleText(sentence, "", "", "", "", None, "en", body, truncated=False)
    claims = extract(alone, weights_at_work()).claims
    said = any(claim.checkable and claim.worth >= FROM_WORTH for claim in claims)
    return said, max((claim.worth for claim in claims), default=0.0)


def rows_in(path: Path) -> list[tuple[str, bool, str]]:
    """Give (text, check-worthy, debate) of every row; TSV is read without quoting."""
    with expecting(path, "a table with a text and a label"):
        lines = io.StringIO(read(path), newline="")
        table = (
            csv.DictReader(lines)
            if path.suffix == ".csv"
            else csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        )
        names = table.fieldnames or ()
        text, label = column(names, TEXT), column(names, LABEL)
        debate = next((name for name in DEBATE if name in names), None)
        rows = [
            (clean(row[text]), worthy(row[label]), row[debate] if debate else "") for row in table
        ]
    if not rows:
        raise WrongInput(f"{path} holds no row.")
    return rows


def column(names: Sequence[str], wanted: tuple[str, ...]) -> str:
    found = [name for name in wanted if name in names]
    if not found:
        raise ValueError(f"there is no column {' or '.join(wanted)}")
    return found[0]


def worthy(label: str) -> bool:
    value = label.strip().lower()
    if value not in LABELS:
        raise ValueError(f"“{label}” is neither yes nor no")
    return value in YES


def clean(text: str) -> str:
    """Give the words; tables that were written with quotes keep them around a text."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].replace('""', '"')
    return text
