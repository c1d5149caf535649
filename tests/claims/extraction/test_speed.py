"""How fast whole articles are read: far below what a free core does, so that loss is noticed."""

import json
import time
from pathlib import Path

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

WORDS = 600
LEAST_PER_SECOND = 15


def test_a_core_reads_and_takes_apart_many_articles_in_a_second():
    files = sorted((Path(__file__).parent / "samples").glob("*.json"))
    texts = [json.loads(each.read_text(encoding="utf-8"))["text"] for each in files]
    articles = sum(len(text.split()) for text in texts) / WORDS

    assert articles / min(seconds(texts) for _ in range(3)) >= LEAST_PER_SECOND


def seconds(texts):
    began = time.process_time()
    for text in texts:
        extract(read_text(text))
    return time.process_time() - began
