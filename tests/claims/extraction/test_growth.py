"""Pieces whose repetition once took far more time than the length of the text tells."""

import time
from dataclasses import replace

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


@pytest.mark.parametrize(("piece", "times"), [("A", 40_000), ("“A.”\n\n", 25_000)])
def test_extract_takes_linear_time(piece, times):
    article = read_text(f"Pier shut\n\nAnn Lund said so.\n\n{piece * times} end")
    began = time.process_time()

    extract(replace(article, language="en"))

    assert time.process_time() - began < 8
