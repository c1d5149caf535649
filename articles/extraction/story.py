"""Choose, of all passages of a page, those that are its story.

A weighted sum over the traits of each passage says how likely it is part of the story. The
weights were learnt (`manage.py train story`); without their file the reading of trafilatura
decides alone.
"""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from articles.extraction.leftovers import Chosen, followed_on, is_left_out
from articles.extraction.nesting import SOUND, Faults
from articles.extraction.passages import Cut
from articles.extraction.traits import Column, Traits, Words, traits_of, words_of

SHIPPED = Path(__file__).parent / "weights" / "story.json"
# The trait that tells how much of a passage trafilatura takes for the story.
READING = "read"
LIKELY = 0.42
MOSTLY = 0.5
# Fewer words of a reading say nothing about a page.
ENOUGH = 20
# So much of a passage stands elsewhere in the story when it is a copy of it.
COPIED = 0.85


@dataclass(frozen=True)
class StoryWeights:
    """A number for each trait; a trait without one does not count."""

    bias: float
    weights: dict[str, float]

    def likelihood(self, traits: Traits) -> Column:
        total = sum(
            (traits[name] * weight for name, weight in self.weights.items() if name in traits),
            np.zeros(len(traits[READING])),
        )
        return np.asarray(1 / (1 + np.exp(-np.clip(total + self.bias, -40, 40))))


@lru_cache
def load(path: Path = SHIPPED) -> StoryWeights | None:
    """Read the weights; nothing when there are none."""
    if not path.is_file():
        return None
    found = json.loads(path.read_text(encoding="utf-8"))
    return StoryWeights(found["bias"], found["weights"])


@dataclass(frozen=True)
class Choice:
    """The texts of the passages of the story, in their order; whether more may belong to it."""

    texts: list[str]
    doubtful: bool


def choose(
    cut: Cut, readings: dict[str, str], weights: StoryWeights | None, faults: Faults = SOUND
) -> Choice:
    """Choose the passages of the story; where elements do not nest, with what follows on it."""
    words = words_of(cut)
    traits = traits_of(cut, words, readings)
    likely = weights.likelihood(traits) if weights else traits[READING]
    likely = as_likely_as_its_repeats(cut, words, likely)
    chosen = with_lost_story(likely >= LIKELY, traits[READING] >= MOSTLY, words)
    if faults:
        chosen = followed_on(cut, traits, chosen, faults)
    doubtful = bool(faults) and is_left_out(cut, traits, chosen, faults)
    drop_copies(cut, words, likely, chosen)
    return Choice([cut.passages[at].text for at in places_of(chosen)], doubtful)


def as_likely_as_its_repeats(cut: Cut, words: Words, likely: Column) -> Column:
    """A paragraph repeated beside itself is as much part of the story as at first."""
    best: dict[tuple[int, str], float] = {}
    keys = [
        (beside(cut, at), line) if len(runs) else None
        for at, (line, runs) in enumerate(zip(words.lines, words.runs, strict=True))
    ]
    for key, value in zip(keys, likely, strict=True):
        if key:
            best[key] = max(value, best.get(key, 0.0))
    return np.array([best[key] if key else value for key, value in zip(keys, likely, strict=True)])


def beside(cut: Cut, at: int) -> int:
    return cut.places[cut.passages[at].place].around


def with_lost_story(chosen: Chosen, read: Chosen, words: Words) -> Chosen:
    """Add what the other reader found when most of that is missing here."""
    sizes = np.array([len(each) for each in words.written])
    wanted = sizes[read].sum()
    lost = wanted > ENOUGH and sizes[chosen & read].sum() < MOSTLY * wanted
    return chosen | read if lost else chosen


def drop_copies(cut: Cut, words: Words, likely: Column, chosen: Chosen) -> None:
    """Take out passages that say again, elsewhere on the page, what the story says."""
    held = Counter(run for at in places_of(chosen) for run in set(words.runs[at]))
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for at in places_of(chosen):
        alike[words.lines[at]].append(beside(cut, at))
    for at in sorted(places_of(chosen), key=lambda at: (likely[at], -at)):
        runs = set(words.runs[at])
        copied = sum(held[run] > 1 for run in runs)
        if len(words.written[at]) < ENOUGH or copied < COPIED * len(runs):
            continue
        here = alike[words.lines[at]]
        if len(here) > 1 and len(set(here)) == 1:
            continue
        chosen[at] = False
        here.remove(beside(cut, at))
        held.subtract(runs)


def places_of(chosen: Chosen) -> list[int]:
    return [int(at) for at in np.flatnonzero(chosen)]
