"""The same figures as the reference scorer, to the last digit, on the annotated articles."""

import importlib.util
import json
from dataclasses import replace
from pathlib import Path

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract
from factcheck.claims.measuring.claim_figures import total
from factcheck.claims.measuring.claims import score_article
from factcheck.claims.measuring.gold import article_of
from factcheck.ops.management.commands.extract import as_json

GOLD = Path(__file__).parents[4] / "shared" / "gold"
NAMES = {
    "n": "articles",
    "speaker_accuracy": "speaker",
    "chain_accuracy": "chain",
    "kind_accuracy": "kind",
    "date_accuracy": "date",
    "anchors_exact": "anchors",
    "quote_speaker_accuracy": "quote_speaker",
}
SAME = (
    "text_changed",
    "recall",
    "precision",
    "checkable_f1",
    "worth_ndcg",
    "forbidden",
    "quote_recall",
    "quote_precision",
)

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not GOLD.is_dir(), reason="no annotated data beside the checkout"),
]


def reference():
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_found(found):
    return found


def worse(found):
    """Spoil every third claim in a way of its own, and every second quotation."""
    claims = [
        [
            each,
            replace(each, speaker="Somebody Else", carriers=("Reuters",), kind="own", worth=0.5),
            replace(
                each,
                spans=((each.start, (each.start + each.end) // 2),),
                checkable=not each.checkable,
                about_date=None,
            ),
        ][number % 3]
        for number, each in enumerate(found.claims)
    ]
    quotes = [replace(q, end=q.end - number % 2) for number, q in enumerate(found.quotes)]
    return replace(found, claims=tuple(claims), quotes=tuple(quotes))


@pytest.mark.parametrize("change", [as_found, worse])
def test_figures_equal_those_of_the_reference(change):
    score, ours, theirs = reference(), [], []
    for path in sorted((GOLD / "dev" / "claims").glob("*.json")):
        raw = json.loads(path.read_text())
        article = read_text(raw["text"])
        found = change(extract(article))
        ours.append(score_article(article_of(raw), article.text, found))
        theirs.append(score.score_article(raw, as_json(article, found)))
    figures, wanted = total(ours), score.total(theirs)

    assert {name: figures[name] for name in SAME} == {name: wanted[name] for name in SAME}
    assert {name: figures[name] for name in NAMES} == {
        name: wanted[other] for name, other in NAMES.items()
    }
    assert {name: figures["counts"][name] for name in ("gold", "predicted")} == {
        name: wanted[name] for name in ("gold", "predicted")
    }
