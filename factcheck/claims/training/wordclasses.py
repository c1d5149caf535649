"""Words that stand among the same neighbours, put into one class: numbers, learnt without notes.

Neighbours are counted at two places on either side, weighed by how much more often they meet than
chance would have it (positive pointwise mutual information), reduced by a singular value
decomposition and grouped by k-means.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds
from sklearn.cluster import KMeans

PLACES = (-2, -1, 1, 2)
# Rarer words would be classed by the very places they are learnt from.
RAREST = 25
NEIGHBOURS = 3_000
DIMENSIONS = 60
CLASSES = (40, 160)
# Rare neighbours would count too much otherwise (Levy, Goldberg and Dagan 2015).
SMOOTHED = 0.75
ROUNDS = 30
Numbers = NDArray[np.float64]


def classes_of(sentences: Sequence[Sequence[str]]) -> dict[str, tuple[str, str]]:
    """Give every word that is not rare its broad and its fine class."""
    counts = Counter(word for sentence in sentences for word in sentence)
    words = [
        w for w, n in sorted(counts.items(), key=lambda each: (-each[1], each[0])) if n >= RAREST
    ]
    if len(words) <= CLASSES[-1]:
        return {}
    vectors = reduced(weighed(counted(sentences, words)))
    groups = [
        KMeans(size, n_init=1, random_state=0, max_iter=ROUNDS).fit_predict(vectors)
        for size in CLASSES
    ]
    return {word: (str(broad), str(fine)) for word, broad, fine in zip(words, *groups, strict=True)}


def counted(sentences: Sequence[Sequence[str]], words: Sequence[str]) -> csr_matrix:
    """Count the frequent neighbours of each word, those of each place apart."""
    number = {word: at for at, word in enumerate(words)}
    rows: list[int] = []
    columns: list[int] = []
    for sentence in sentences:
        known = [number.get(word, -1) for word in sentence]
        for side, place in enumerate(PLACES):
            for at in range(max(0, -place), min(len(known), len(known) - place)):
                if known[at] >= 0 and 0 <= known[at + place] < NEIGHBOURS:
                    rows.append(known[at])
                    columns.append(side * NEIGHBOURS + known[at + place])
    shape = (len(words), len(PLACES) * NEIGHBOURS)
    counts = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    counts.sum_duplicates()
    return counts


def weighed(counts: csr_matrix) -> csr_matrix:
    of_words = np.asarray(counts.sum(axis=1)).ravel()
    of_neighbours = np.asarray(counts.sum(axis=0)).ravel() ** SMOOTHED
    of_neighbours /= of_neighbours.sum()
    each = counts.tocoo()
    chance = of_words[each.row] * of_neighbours[each.col]
    weights = np.maximum(np.log(each.data / chance), 0)
    return csr_matrix((weights, (each.row, each.col)), shape=counts.shape)


def reduced(weights: csr_matrix) -> Numbers:
    size = min(DIMENSIONS, min(weights.shape) - 1)
    left, strength, _ = svds(weights, k=size, v0=np.ones(min(weights.shape)))
    vectors: Numbers = left * np.sqrt(strength)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors /= np.maximum(lengths, np.finfo(float).tiny)
    return vectors
