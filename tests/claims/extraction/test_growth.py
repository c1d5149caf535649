"""Texts that once took far more time than their length tells."""

import time
from dataclasses import replace

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.discourse import Discourse
from factcheck.claims.extraction.engine import extract
from factcheck.claims.extraction.headings import heading_quotes


@pytest.mark.parametrize(("piece", "times"), [("A", 40_000), ("Aa-", 13_000)])
def test_an_endless_word_takes_linear_time(piece, times):
    article = read_text(f"Pier shut\n\nAnn Lund said so. {piece * times} end")
    began = time.process_time()

    extract(replace(article, language="en"))

    assert time.process_time() - began < 6


def test_quotations_of_many_paragraphs_are_told_from_headings_in_linear_time():
    article = read_text("Pier shut\n\n" + "“A.”\n\n" * 10_000)
    discourse = Discourse(article.text, article.blocks)
    discourse.read()
    began = time.process_time()

    heading_quotes(discourse)

    assert time.process_time() - began < 0.5
