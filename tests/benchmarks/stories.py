"""A synthetic archive: words as common as in any language, and stories told in several articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from uuid import UUID

import numpy as np
import numpy.typing as npt

FIRST_DAY = date(2020, 1, 1)
DAYS = 1_500
VOCABULARY = 200_000
COMMON = 10.0  # the greater, the less the commonest words stand out
WORDS = 250  # of an article, on average
HEADLINE = 8  # words
AT_ONCE = 1_000  # articles that are drawn
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


@dataclass(frozen=True)
class Drawn:
    """An article, and the places of its words in the vocabulary."""

    told: Told
    numbers: npt.NDArray[np.int64]


class Archive:
    """Articles and the stories among them; the same for the same numbers."""

    def __init__(self, articles: int, stories: int, seed: int = 1) -> None:
        self.chance = np.random.default_rng(seed)
        self.words = [word(number) for number in range(VOCABULARY)]
        self.articles = articles
        self.stories = [self.story() for _ in range(stories)]
        claimed = sorted({each for claim, _ in self.stories for each in claim})
        self.vocabulary = np.array([*self.words, *claimed], object)
        self.places = {each: VOCABULARY + n for n, each in enumerate(claimed)}
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
        return (each.told for each in self.drawn())

    def drawn(self) -> Iterator[Drawn]:
        for start in range(0, self.articles, AT_ONCE):
            many = min(AT_ONCE, self.articles - start)
            lengths = np.clip(self.chance.lognormal(np.log(WORDS), 0.5, many), 40, 1_500)
            ends = np.cumsum(lengths.astype(int))
            days = self.chance.integers(0, DAYS, many).tolist()
            undated = (self.chance.random(many) < UNDATED).tolist()
            for number, plain in enumerate(np.split(self.zipf(ends[-1]), ends[:-1])):
                drawn = plain, FIRST_DAY + timedelta(days=days[number])
                if start + number in self.plans:
                    (claim, on), _ = self.plans[start + number]
                    drawn = self.telling(plain, claim, on)
                numbers, day = drawn
                yield self.article(start + number, numbers, None if undated[number] else day)

    def zipf(self, many: int) -> npt.NDArray[np.int64]:
        """The word number n once in n + 10 times."""
        drawn = COMMON * ((VOCABULARY + COMMON) / COMMON) ** self.chance.random(many) - COMMON
        return np.minimum(drawn.astype(np.int64), VOCABULARY - 1)

    def telling(
        self, numbers: npt.NDArray[np.int64], claim: list[str], on: date
    ) -> tuple[npt.NDArray[np.int64], date]:
        """With most of the claim's words somewhere in the first half, and in its days or late."""
        kept = [self.places[each] for each in claim if self.chance.random() < 0.7]
        at = int(self.chance.integers(0, len(numbers) // 2))
        day = on + timedelta(days=int(self.chance.integers(0, 7)))
        day += timedelta(days=60) if self.chance.random() < LATE else timedelta()
        return np.insert(numbers, at, kept), day

    def article(self, place: int, numbers: npt.NDArray[np.int64], day: date | None) -> Drawn:
        found = self.vocabulary[numbers].tolist()
        told = Told(UUID(int=place + 1), day, " ".join(found[:HEADLINE]), " ".join(found))
        return Drawn(told, numbers)

    def questions(self) -> list[Story]:
        where: dict[int, list[UUID]] = {}
        for place, (story, _) in self.plans.items():
            where.setdefault(id(story), []).append(UUID(int=place + 1))
        return [
            Story(" ".join(story[0]), story[1], tuple(where[id(story)])) for story in self.stories
        ]
