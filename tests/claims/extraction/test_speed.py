"""How fast whole articles are read: far below what a free core does, so that loss is noticed.

A core is as fast as its neighbours let it be. So the words of each article are counted in between,
a hundred times, and reading it may take so many times as long. Of each article the quickest of a
few readings counts, beside the quickest of the countings: a neighbour delays either now and then,
loss delays all.
"""

import json
import math
import re
import time
from collections import Counter
from pathlib import Path

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

WORD = re.compile(r"\w+")
# It is about 3. Where a core reads 21 articles of 600 words in a second, 5 are about 13.
MOST = 5
ROUNDS = 6


def test_an_article_is_taken_apart_while_its_words_are_counted_some_hundred_times():
    files = sorted((Path(__file__).parent / "samples").glob("*.json"))
    texts = [json.loads(each.read_text(encoding="utf-8"))["text"] for each in files]

    assert any(ratio <= MOST for ratio in times_as_long(texts))


def times_as_long(texts):
    """After each round, by the quickest so far."""
    taken, counted = [math.inf] * len(texts), [math.inf] * len(texts)
    for _ in range(ROUNDS):
        for number, text in enumerate(texts):
            taken[number] = min(taken[number], seconds(take_apart, text))
            counted[number] = min(counted[number], seconds(count, text))
        yield sum(taken) / sum(counted)


def seconds(work, text):
    began = time.process_time()
    work(text)
    return time.process_time() - began


def take_apart(text):
    extract(read_text(text))


def count(text):
    for _ in range(100):
        Counter(word.lower() for word in WORD.findall(text))
