"""What a text has of a claim and how it speaks of it, in numbers: the traits of a stance.

A text is read once (`read_text`), each claim is held against it (`leanings`). The share of a claim
that a sentence has goes by weights of its words: the rarer, the heavier. After the features
of the Fake News Challenge's baseline and of Riedel and others (2017), cut down to what carries over
to stories never seen.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from factcheck.evidence.corroboration import cues
from factcheck.evidence.corroboration.question import is_name
from factcheck.evidence.corroboration.signs import NEAR, SIGNS, counts, debunks
from factcheck.evidence.corroboration.words import TEXTS_AT_HAND, Stretch, Word, sentences, words

Numbers = npt.NDArray[np.float32]
MOST_SENTENCES = 60
SOME, MUCH = 0.3, 0.5  # shares of the claim in one sentence
LEAD, OPENING = 2, 5  # sentences
EDGE = 3  # sentences at either end
GRAM = 4
LONG = 4  # letters of a word whose capital may be a headline's
TOP = 400  # characters
FAR = 20  # words; farther is as good as absent
NOWHERE = 30  # sentences
RARE = 2  # stories; words of fewer are not told apart


@dataclass(frozen=True)
class Rarity:
    """In how many of some `stories` each word occurs; one that is not there is as rare as can be.

    Stories are counted, not texts: else the words of a story learnt from would look common.
    """

    stories: int
    spread: Mapping[str, int]

    def weight(self, key: str) -> float:
        """Inverse document frequency (Spärck Jones 1972)."""
        return math.log((self.stories + 1) / (self.spread.get(key, RARE) + 0.5))


@dataclass(frozen=True)
class Sentence:
    """One sentence: its words, the keys of those that count, and how many signs it has."""

    text: str
    start: int  # where it begins in what its words count from
    words: list[Word]
    keys: frozenset[str]
    signs: list[int]


@dataclass(frozen=True)
class TextRead:
    """A text as every claim is held against it."""

    sentences: list[Sentence]
    keys: frozenset[str]
    lead: frozenset[str]
    opening: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    grams: frozenset[str]
    top: frozenset[str]
    length: int
    signs: Numbers  # sentence by sign
    ends: Mapping[str, Numbers]  # of the first, the last and all sentences
    refuting: list[int]  # numbers of sentences
    whole: tuple[float, ...]


@lru_cache(TEXTS_AT_HAND)
def read_text(text: str) -> TextRead:
    """Read the text of an item. Linear in its length."""
    told = [sentence(text, s) for s in sentences(text)[:MOST_SENTENCES]]
    found = [word for each in told for word in each.words]
    flat = text.casefold()
    signs = np.array([each.signs for each in told] or [[0] * len(SIGNS)], np.float32)
    return TextRead(
        told,
        frozenset(w.key for w in found if w.counts),
        frozenset[str]().union(*(each.keys for each in told[:LEAD])),
        frozenset[str]().union(*(each.keys for each in told[:OPENING])),
        pairs_of(found),
        grams_of(flat),
        grams_of(flat[:TOP]),
        len(found),
        signs,
        {
            "start": signs[:EDGE].sum(axis=0),
            "end": signs[-EDGE:].sum(axis=0),
            "mean": signs.mean(axis=0),
        },
        [number for number, row in enumerate(signs) if row[0]],
        (
            float(debunks(text)),
            float(bool(cues.DENIAL.search(text))),
            float(len(cues.OPEN.findall(text))),
            float(bool(cues.TALK.search(text))),
            float(text.count("?")),
            float(text.count('"') + text.count("“")),
        ),
    )


def sentence(text: str, place: Stretch) -> Sentence:
    found, told = words(text, *place), text[slice(*place)]
    keys = frozenset(w.key for w in found if w.counts)
    return Sentence(told, place.start, found, keys, counts(told))


def leanings(claim: str, text: TextRead, rarity: Rarity) -> tuple[dict[str, float], int]:
    """Give each trait by its name, and the number of the sentence that has most of the claim."""
    mine = sentence(claim, Stretch(0, len(claim)))
    weights = {w.key: rarity.weight(w.key) for w in mine.words if w.counts}
    shares = np.array(parts(weights, text.sentences) or [0.0], np.float32)
    best = int(shares.argmax())
    return {
        **dict(of_claim(claim, mine, weights)),
        **dict(of_overlap(mine, weights, text, shares)),
        **dict(of_grams(claim, mine, text, best)),
        **dict(of_signs(text, shares, best)),
        **dict(of_distance(weights, text, shares, best)),
    }, best


def of_claim(claim: str, mine: Sentence, weights: dict[str, float]) -> Iterator[tuple[str, float]]:
    yield "claim words", len(mine.words)
    yield "claim weight", sum(weights.values())
    yield "claim asks", claim.count("?")
    capitals = [word.text[0].isupper() for word in mine.words if len(word.text) >= LONG]
    yield "claim capitals", sum(capitals) / (len(capitals) or 1)
    yield "claim colons", claim.count(":")
    yield "claim quotes", sum(claim.count(mark) for mark in "\"'“‘")
    for name, count in zip(SIGNS, mine.signs, strict=True):
        yield f"claim {name}", count


def of_overlap(
    mine: Sentence, weights: dict[str, float], text: TextRead, shares: Numbers
) -> Iterator[tuple[str, float]]:
    ranked = [*np.sort(shares)[::-1][:3].tolist(), 0.0, 0.0]
    yield "in text", part(weights, text.keys)
    yield "in lead", part(weights, text.lead)
    yield "in opening", part(weights, text.opening)
    yield from zip(("best", "second", "third"), ranked, strict=False)
    yield "some", int((shares > SOME).sum())
    yield "much", int((shares > MUCH).sum())
    yield "some of all", float((shares > SOME).mean())
    yield "place", int(shares.argmax())
    yield "place of all", int(shares.argmax()) / len(shares)
    yield "first place", next((i for i, share in enumerate(shares) if share > SOME), -1)
    yield "sentences", len(text.sentences)
    yield "length", text.length
    names = frozenset(w.key for w in mine.words if is_name(w))
    figures = frozenset(key for key in weights if key[:1].isdigit())
    for kind, keys in (("names", names), ("figures", figures)):
        yield kind, len(keys)
        yield f"{kind} in text", len(keys & text.keys) / (len(keys) or 1)
        yield f"{kind} in lead", len(keys & text.lead) / (len(keys) or 1)
    yield "missing", sum(key not in text.opening for key in weights)
    yield "missing weight", 1 - part(weights, text.opening) if weights else 0.0
    yield "heaviest", max(weights.values(), default=0.0)
    yield "heaviest there", max((w for k, w in weights.items() if k in text.keys), default=0.0)
    yield (
        "heaviest missing",
        max((w for k, w in weights.items() if k not in text.keys), default=0.0),
    )


def of_grams(claim: str, mine: Sentence, text: TextRead, best: int) -> Iterator[tuple[str, float]]:
    pairs = pairs_of(mine.words)
    there = pairs_of(text.sentences[best].words) if text.sentences else frozenset()
    yield "pairs in text", len(pairs & text.pairs) / (len(pairs) or 1)
    yield "pairs in best", len(pairs & there) / (len(pairs) or 1)
    grams = grams_of(claim.casefold())
    yield "grams in text", len(grams & text.grams) / (len(grams) or 1)
    yield "grams in top", len(grams & text.top) / (len(grams) or 1)


def of_signs(text: TextRead, shares: Numbers, best: int) -> Iterator[tuple[str, float]]:
    """Each sign where the claim stands, around it, at either end, and in the whole text."""
    signs, last = text.signs, len(text.signs) - 1
    told_some = signs[shares > SOME]
    places = {
        "best": signs[best],
        "before": signs[max(best - 1, 0)],
        "after": signs[min(best + 1, last)],
        **text.ends,
        "with claim": (signs * shares[:, None]).sum(axis=0) / (shares.sum() + 0.1),
        "sentences": (told_some > 0).sum(axis=0),
        "of sentences": (told_some > 0).mean(axis=0) if len(told_some) else np.zeros(len(SIGNS)),
    }
    values = (float(value) for row in places.values() for value in row.tolist())
    yield from zip(_names_of_signs(tuple(places)), values, strict=True)
    whole = ("debunked", "denied", "open", "talk", "asks", "quotes")
    yield from zip(whole, text.whole, strict=True)


@lru_cache
def _names_of_signs(places: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{name} {where}" for where in places for name in SIGNS)


def of_distance(
    weights: dict[str, float], text: TextRead, shares: Numbers, best: int
) -> Iterator[tuple[str, float]]:
    """How near the signs stand to the claim's words, in words and in sentences."""
    about = bool(text.sentences) and shares[best] > 0
    for name in NEAR:
        yield f"{name} near", gap(text.sentences[best], weights, name) if about else FAR
    yield "refuting sentence", min((abs(i - best) for i in text.refuting), default=NOWHERE)
    yield "refuting of all", len(text.refuting) / len(text.signs)


def gap(there: Sentence, weights: dict[str, float], sign: str) -> int:
    """Words between the nearest sign of a kind and the nearest word of the claim."""
    starts = [w.start - there.start for w in there.words]
    mine = [i for i, w in enumerate(there.words) if w.key in weights]
    found = [bisect_left(starts, m.start()) for m in SIGNS[sign].finditer(there.text)]
    return min((abs(i - j) for i in mine for j in found), default=FAR)


def part(weights: dict[str, float], keys: frozenset[str]) -> float:
    """The share of the weights that these keys have."""
    return sum(w for k, w in weights.items() if k in keys) / (sum(weights.values()) or 1.0)


def parts(weights: dict[str, float], told: Iterable[Sentence]) -> list[float]:
    """The same of each sentence."""
    total, known = sum(weights.values()) or 1.0, weights.keys()
    return [
        sum(weight for key, weight in weights.items() if key in each.keys) / total
        if not each.keys.isdisjoint(known)
        else 0.0
        for each in told
    ]


def pairs_of(found: list[Word]) -> frozenset[tuple[str, str]]:
    return frozenset((a.key, b.key) for a, b in pairwise(found))


def grams_of(text: str) -> frozenset[str]:
    return frozenset([text[i : i + GRAM] for i in range(len(text) - GRAM + 1)])
