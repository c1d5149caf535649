"""The scores of many articles as rates, with the counts behind them."""

from collections import Counter
from typing import TypedDict

from factcheck.claims.measuring.claims import ArticleScore
from factcheck.claims.measuring.rates import DIGITS, f1, share

COUNTS = (
    "gold",
    "found",
    "predicted",
    "right",
    "matched",
    "speaker",
    "kind",
    "chains",
    "chain",
    "dates",
    "date",
    "all",
    "anchors",
    "quotes",
    "quotes_predicted",
    "quotes_exact",
    "quote_speaker",
)


class ClaimFigures(TypedDict):
    """`counts` holds the numerators and denominators of the rates by short names."""

    n: int
    text_changed: int
    recall: float | None
    precision: float | None
    speaker_accuracy: float | None
    chain_accuracy: float | None
    kind_accuracy: float | None
    checkable_f1: float
    worth_ndcg: float
    date_accuracy: float | None
    quote_f1: float
    quote_recall: float | None
    quote_precision: float | None
    quote_speaker_accuracy: float | None
    forbidden: int
    anchors_exact: float | None
    counts: dict[str, int]


def total(scores: list[ArticleScore]) -> ClaimFigures:
    """Add articles up before dividing; only the order by worth is a mean over articles."""
    c: Counter[str] = Counter()
    for score in scores:
        c.update(score.counts)
    return {
        "n": len(scores),
        "text_changed": c["text_changed"],
        "recall": share(c["found"], c["gold"]),
        "precision": share(c["right"], c["predicted"]),
        "speaker_accuracy": share(c["speaker"], c["matched"]),
        "chain_accuracy": share(c["chain"], c["chains"]),
        "kind_accuracy": share(c["kind"], c["matched"]),
        "checkable_f1": f1(c["checkable_right"], c["checkable_predicted"], c["checkable_gold"]),
        "worth_ndcg": round(sum(s.ndcg for s in scores) / max(len(scores), 1), DIGITS),
        "date_accuracy": share(c["date"], c["dates"]),
        "quote_f1": f1(c["quotes_exact"], c["quotes_predicted"], c["quotes"]),
        "quote_recall": share(c["quotes_exact"], c["quotes"]),
        "quote_precision": share(c["quotes_exact"], c["quotes_predicted"]),
        "quote_speaker_accuracy": share(c["quote_speaker"], c["quotes_exact"]),
        "forbidden": c["forbidden"],
        "anchors_exact": share(c["anchors"], c["all"]),
        "counts": {name: c[name] for name in COUNTS},
    }
