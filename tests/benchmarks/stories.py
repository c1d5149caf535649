"""A synthetic archive: words as common as in any language, and stories told in several articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from uuid import UUID

import numpy as np

FIRST_DAY = date(2020, 1, 1)
DAYS = 1_500
VOCABULARY = 200_000
WORDS = 250  # of an article, on average
TOLD = 10  # articles that tell a story
LATE, UNDATED = 0.1, 0.1
SYLLABLES = ["".join(pair) for pair in product("bdfgklmnprtvz", "aou")]


@dataclass(frozen=True)
class Story:
    claim: str
    day: date
    articles: tuple[UUID, ...]


@dataclass(frozen=True)
class Told:
    id: UUID
    day: date | None
    title: str
    text: str


def word(number: int) -> str:
    """A different word for each number; none ends as English inflects."""
    parts = []
    number += len(SYLLABLES)
    while number:
        number, rest = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[rest])
    return "".join(parts) + "n"


class Archive:
    """Articles and the stories among them; the same for the same numbers."""

    def __init__(self, articles: int, stories: int, seed: int = 1) -> None:
        self.chance = np.random.default_rng(seed)
        self.words = [word(number) for number in range(VOCABULARY)]
        weights = 1 / (np.arange(VOCABULARY) + 10.0)
        self.steps = np.cumsum(weights / weights.sum())
        self.articles = articles
        self.stories = [self.story() for _ in range(stories)]
        self.plans = {
            int(place): (story, number)
            for (story, number), place in zip(
                ((story, number) for story in self.stories for number in range(TOLD)),
                self.chance.choice(articles, stories * TOLD, replace=False),
                strict=True,
            )
        }

    def story(self) -> tuple[list[str], date]:
        """A claim: two rare names, a figure, and six words from common to rare."""
        names = [self.words[n].title() for n in self.chance.integers(5_000, VOCABULARY, 2)]
        figure = str(self.chance.integers(100, 999))
        plain = [self.words[n] for n in np.exp(self.chance.uniform(3, 10.5, 6)).astype(int)]
        day = FIRST_DAY + timedelta(days=int(self.chance.integers(30, DAYS - 60)))
        return [names[0], plain[0], plain[1], figure, plain[2], names[1], *plain[3:]], day

    def told(self) -> Iterator[Told]:
        for place in range(self.articles):
            length = int(np.clip(self.chance.lognormal(np.log(WORDS), 0.5), 40, 1_500))
            drawn = np.searchsorted(self.steps, self.chance.random(length))
            found = [self.words[n] for n in np.minimum(drawn, VOCABULARY - 1)]
            day: date | None = FIRST_DAY + timedelta(days=int(self.chance.integers(0, DAYS)))
            if place in self.plans:
                (claim, on), _ = self.plans[place]
                kept = [each for each in claim if self.chance.random() < 0.7]
                at = int(self.chance.integers(0, length // 2))
                found[at:at] = kept
                day = on + timedelta(days=int(self.chance.integers(0, 7)))
                day += timedelta(days=60) if self.chance.random() < LATE else timedelta()
            if self.chance.random() < UNDATED:
                day = None
            yield Told(UUID(int=place + 1), day, " ".join(found[:8]), " ".join(found))

    def questions(self) -> list[Story]:
        where: dict[int, list[UUID]] = {}
        for place, (story, _) in self.plans.items():
            where.setdefault(id(story), []).append(UUID(int=place + 1))
        return [
            Story(" ".join(story[0]), story[1], tuple(where[id(story)])) for story in self.stories
        ]
