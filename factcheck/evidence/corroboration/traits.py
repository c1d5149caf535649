"""What a candidate has in common with a question, in numbers.

BM25 is that of Robertson and Zaragoza (2009; k1 = 1.2, b = 0.75). A text is judged by its title
and its first words, for news says first what it is about; only the question's terms are counted
all over it. How telling names and pieces of words of the candidates are, they tell themselves.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations, pairwise

from factcheck.evidence.corroboration.candidates import weigh
from factcheck.evidence.corroboration.question import Question
from factcheck.evidence.corroboration.words import Word, first_words, fold, keys, words

HEAD = 60  # words
_K1 = 1.2
_B = 0.75
_PIECE = 4  # letters
_STRONGEST = 6  # terms of which the pairs are counted
_PAIRS = 3

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item as the archive holds it."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Read:
    """A candidate cut into what is compared."""

    candidate: Candidate
    title: frozenset[str]
    head: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    counts: Mapping[str, int]
    following: frozenset[tuple[str, str]]
    letters: frozenset[str]
    title_letters: frozenset[str]
    length: int


def read(candidate: Candidate) -> Read:
    title = [word for word in words(candidate.title) if word.counts]
    first = first_words(candidate.text, HEAD)
    head = [word for word in first if word.counts]
    rest = keys(candidate.text, first[-1].end) if first else []
    everywhere = [*(w.key for w in title), *(w.key for w in first), *rest]
    follow = (pairwise(w.key for w in piece) for piece in (title, head))
    return Read(
        candidate,
        title=frozenset(w.key for w in title),
        head=frozenset(w.key for w in head),
        names=frozenset(w.key for w in head if w.start and w.text[0].isupper()),
        figures=frozenset(w.key for w in (*title, *head) if w.key[0].isdigit()),
        counts=Counter(everywhere),
        following=frozenset(chain.from_iterable(follow)),
        letters=letters_of(head),
        title_letters=letters_of(title),
        length=len(everywhere),
    )


@lru_cache(maxsize=65_536)
def pieces(word: str) -> frozenset[str]:
    """Pieces of four letters, borders of the word included."""
    framed = f"<{word}>"
    return frozenset(framed[at : at + _PIECE] for at in range(max(1, len(framed) - _PIECE + 1)))


def letters_of(found: Iterable[Word]) -> frozenset[str]:
    return frozenset().union(*(pieces(fold(word.text)) for word in found))


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in the same pieces, and how telling each is among the candidates."""

    question: Question
    said: Weights
    speaker: Weights
    days: Weights
    following: frozenset[tuple[str, str]]
    letters: frozenset[str]
    usual: float  # words
    rare: Weights
    rare_letters: Weights
    together: Mapping[tuple[str, str], int]
    candidates: int


def asked(
    question: Question, found: Sequence[Read], frequencies: Mapping[str, int], documents: int
) -> Asked:
    """Weigh the terms of a question by the archive, all else by the candidates."""

    def weights(terms: Iterable[str]) -> Weights:
        return {t: weigh(frequencies.get(t, 0), documents) for t in terms}

    def rare(pieces_of: Iterable[frozenset[str]]) -> Weights:
        counts = Counter(piece for each in pieces_of for piece in each)
        return {piece: weigh(count, len(found)) for piece, count in counts.items()}

    said = [word for word in words(question.text) if word.counts]
    weighed = weights(t for t in question.terms if t not in question.by)
    return Asked(
        question,
        weighed,
        weights(question.by),
        weights(question.days),
        frozenset(pairwise(word.key for word in said)),
        letters_of(said),
        sum(each.length for each in found) / len(found) if found else 1.0,
        rare(each.title | each.head for each in found),
        rare(each.letters | each.title_letters for each in found),
        Counter(pair for each in found for pair in combinations(strongest(weighed, each), 2)),
        len(found),
    )


def strongest(weights: Weights, each: Read) -> list[str]:
    common = [term for term in weights if term in each.counts]
    return sorted(common, key=lambda term: (-weights[term], term))[:_STRONGEST]


def traits(asked: Asked, each: Read) -> dict[str, float]:
    """Compare one candidate with the question; the same names in the same order each time."""
    question, there = asked.question, each.counts
    common = [term for term in asked.said if term in there]
    long = _K1 * (1 - _B + _B * each.length / asked.usual)

    def bm25(weights: Weights) -> float:
        return sum(
            weight * there[term] * (_K1 + 1) / (there[term] + long)
            for term, weight in weights.items()
            if term in there
        )

    rarest = sorted((asked.said[term] for term in common), reverse=True)
    other_figures = each.figures - asked.said.keys()
    return {
        "words": bm25(asked.said),
        "speaker": bm25(asked.speaker),
        "days": bm25(asked.days),
        "asked": share(sum(rarest), sum(asked.said.values())),
        "told": known(each.head, asked.said, asked.rare),
        "title": known(each.title, asked.said, asked.rare),
        "rarest": rarest[0] if rarest else 0.0,
        "second": rarest[1] if len(rarest) > 1 else 0.0,
        "common": float(len(common)),
        "together": together(asked, each),
        "following": float(len(asked.following & each.following)),
        "letters": total(asked.letters & each.letters, asked.rare_letters),
        "letters_told": covered(asked.letters, each.letters, asked.rare_letters),
        "title_letters": total(asked.letters & each.title_letters, asked.rare_letters),
        "title_letters_told": covered(asked.letters, each.title_letters, asked.rare_letters),
        "named": share(sum(t in there for t in question.names), len(question.names)),
        "figured": share(sum(t in there for t in question.figures), len(question.figures)),
        "other_names": total(each.names - asked.said.keys(), asked.rare),
        "other_figures": total(other_figures - asked.days.keys(), asked.rare),
        "quotation": quoted(question, each.candidate),
        "length": math.log(1 + each.length),
    }


def together(asked: Asked, each: Read) -> float:
    """How few candidates have the same words, two by two: the mean of the three rarest pairs."""
    pairs = combinations(strongest(asked.said, each), 2)
    rare = [math.log((asked.candidates + 1) / asked.together[pair]) for pair in pairs]
    return sum(sorted(rare, reverse=True)[:_PAIRS]) / _PAIRS


def known(has: frozenset[str], said: Weights, rare: Weights) -> float:
    """The share of what a text has, weighed, that the question has too."""
    common = sum(said[term] for term in has if term in said)
    return share(common, common + sum(rare[term] for term in has if term not in said))


def covered(wanted: frozenset[str], has: frozenset[str], rare: Weights) -> float:
    return share(total(wanted & has, rare), total(has, rare))


def total(found: Iterable[str], weights: Weights) -> float:
    return sum(weights[each] for each in found)


def share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def quoted(question: Question, candidate: Candidate) -> float:
    said = question.quoted.casefold()
    return float(bool(said) and said in candidate.text.casefold())
