"""How fast whole articles are read: far below what a free core does, so that loss is noticed.

A core is as fast as its neighbours let it be. So the words of each article are counted in between,
a hundred times, and reading it may take so many times as long.
"""

import json
import re
import time
from collections import Counter
from pathlib import Path

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

WORD = re.compile(r"\w+")
# It is about 3. Where a core reads 21 articles of 600 words in a second, 5 are about 13.
MOST = 5


def test_an_article_is_taken_apart_while_its_words_are_counted_some_hundred_times():
    files = sorted((Path(__file__).parent / "samples").glob("*.json"))
    texts = [json.loads(each.read_text(encoding="utf-8"))["text"] for each in files]

    assert min(times_as_long(texts) for _ in range(4)) <= MOST


def times_as_long(texts):
    taken = counted = 0.0
    for text in texts:
        taken += seconds(take_apart, text)
        counted += seconds(count, text)
    return taken / counted


def seconds(work, text):
    began = time.process_time()
    work(text)
    return time.process_time() - began


def take_apart(text):
    extract(read_text(text))


def count(text):
    for _ in range(100):
        Counter(word.lower() for word in WORD.findall(text))
