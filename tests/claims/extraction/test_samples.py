"""Whole stories of several kinds, each with the claims a fact-checker takes from it."""

import json
from pathlib import Path

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract
from factcheck.claims.measuring.claim_figures import total
from factcheck.claims.measuring.claims import score_article
from factcheck.claims.measuring.gold import article_of

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.json"))


def figures(path):
    gold = article_of(json.loads(path.read_text(encoding="utf-8")))
    article = read_text(gold.text)
    return total([score_article(gold, article.text, extract(article))])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_extract_takes_a_story_apart_nearly_as_a_fact_checker_does(path):
    found = figures(path)

    assert (found["forbidden"], found["anchors_exact"]) == (0, 1.0)
    assert found["recall"] >= 0.8
    assert found["precision"] >= 0.9
    assert found["speaker_accuracy"] >= 0.9
    assert found["quote_f1"] >= 0.9
