"""How much two claims say the same, between 0 and 1: whether one was checked already.

The geometric mean of two shares of words, weighed by how rare they are: what the known claim (or
the headline of its check) has in common with ours, and what ours has in common with it. Shares do
not grow with the number of checks known, so the two thresholds hold for a hundred and a million.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum, sqrt

from factcheck.evidence.corroboration.cues import HARMLESS, NEGATORS
from factcheck.evidence.corroboration.words import terms_of, words

SUGGEST = 0.22  # from here on a person is shown it
SURE = 0.45  # from here on it is said to be the same, until a person says otherwise
ENOUGH = 4  # words in common that are not a coincidence
_NEAR = 3  # words after a negation that it is about
_OTHERS = 0.6  # what a word that ours lacks weighs, as a share of what the rarest weighs


@dataclass(frozen=True, slots=True)
class Sameness:
    """`score` is compared with SUGGEST.

    `sure`: from SURE on, with all figures of the known one, and not one the denial of the other.
    """

    score: float
    sure: bool


def sameness(
    ours: str, known: str, title: str = "", *, weights: Mapping[str, float], most: float
) -> Sameness:
    """Compare our claim with a known one.

    `weights` are of the terms of our claim, `most` is that of a term which no known claim has.
    """
    said, text, head = terms_of(ours), terms_of(known), terms_of(title)

    def weight(terms: Iterable[str]) -> float:
        return fsum(weights.get(t, most) if t in said else _OTHERS * most for t in terms)

    common = said & (text | head)
    told = _share(weight(said & text), weight(text))
    covered = max(told, _share(weight(said & head), weight(head)))
    score = sqrt(covered * _share(weight(common), weight(said))) * min(1.0, len(common) / ENOUGH)
    alike = _figures(text) <= said and _denies(ours, common) == _denies(known, common)
    return Sameness(score, score >= SURE and alike)


def _denies(text: str, common: frozenset[str]) -> bool:
    """Whether an odd number of negations stand just before words that both claims have."""
    found = words(HARMLESS.sub(" ", text.replace("\u2019", "'")))
    return (
        sum(
            word.text.casefold() in NEGATORS
            and any(near.key in common for near in found[place + 1 : place + 1 + _NEAR])
            for place, word in enumerate(found)
        )
        % 2
        == 1
    )


def _figures(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if term[:1].isdigit())


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole else 0.0
