from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.extraction.chain import best_paths

TAGS = 3
SCORE = st.integers(-9, 9)
ROW = st.lists(SCORE, min_size=TAGS, max_size=TAGS)


def worth(rows, path, follows):
    own = sum(row[tag] for row, tag in zip(rows, path, strict=True))
    return own + sum(follows[a][b] for a, b in pairwise(path))


@given(
    st.lists(st.lists(ROW, min_size=1, max_size=5), min_size=1, max_size=4),
    st.lists(ROW, min_size=TAGS, max_size=TAGS),
)
def test_no_other_path_is_worth_more(sentences, follows):
    lengths = [len(rows) for rows in sentences]
    starts = [sum(lengths[:n]) for n in range(len(lengths))]
    scores = np.array([row for rows in sentences for row in rows])

    paths = best_paths(scores, starts, lengths, np.array(follows))

    assert [worth(rows, path, follows) for rows, path in zip(sentences, paths, strict=True)] == [
        max(worth(rows, way, follows) for way in product(range(TAGS), repeat=len(rows)))
        for rows in sentences
    ]


def test_no_sentences_have_no_paths():
    assert best_paths(np.zeros((0, 2), np.int64), [], [], np.zeros((2, 2), np.int64)) == []
