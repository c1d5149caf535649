"""What is said of some closed rounds: how far their reviewers agree on both axes. Pure."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from factcheck.review.measuring.alpha import Level, alpha
from factcheck.review.measuring.kappa import Weights, kappa
from factcheck.review.measuring.rounds import Figure, Patterns, share_alike

Answer = tuple[int, int]
"""One review: its rating's position on the scale, and its answer to "was it said?" from 0."""

Rounds = Mapping[tuple[Answer, ...], int]
"""How often each set of answers comes. For a pair of people: theirs, always in one order."""


@dataclass(frozen=True)
class Agreement:
    """How far some rounds agree, as shares and beyond chance.

    `said` and `rating` are nominal alphas, `truth` is the ordinal one over the ratings that have
    a number.
    """

    rounds: int
    said_alike: float | None
    rating_alike: float | None
    said: Figure
    rating: Figure
    truth: Figure


@dataclass(frozen=True)
class Between:
    """The same of two people: kappa on the ratings, plain and over their numbers (linear)."""

    rounds: int
    said_alike: float | None
    rating_alike: float | None
    kappa: Figure
    weighted: Figure


class Ladder:
    """A scale as numbers: every rating a category, and those with a value from low to high.

    Two ratings of one value are one step of the order.
    """

    def __init__(self, values: Mapping[int, int | None], answers: int) -> None:
        """`values` of the ratings by position; `answers` to "was it said?" that there are."""
        self.answers = answers
        self.places = {position: place for place, position in enumerate(sorted(values))}
        self.values = sorted({value for value in values.values() if value is not None})
        self.steps = {
            position: self.values.index(value)
            for position, value in values.items()
            if value is not None
        }

    def agreement(self, rounds: Rounds) -> Agreement:
        said = drawn_from(rounds, lambda answer: answer[1])
        ratings = drawn_from(rounds, self._place)
        return Agreement(
            rounds=sum(rounds.values()),
            said_alike=share_alike(said),
            rating_alike=share_alike(ratings),
            said=alpha(as_sets(said), range(self.answers), Level.NOMINAL),
            rating=alpha(as_sets(ratings), range(len(self.places)), Level.NOMINAL),
            truth=alpha(as_sets(drawn_from(rounds, self._step)), self.values, Level.ORDINAL),
        )

    def between(self, rounds: Rounds) -> Between:
        ratings = drawn_from(rounds, self._place)
        numbers = drawn_from(rounds, self._step)
        both = {pair: often for pair, often in numbers.items() if len(pair) > 1}
        return Between(
            rounds=sum(rounds.values()),
            said_alike=share_alike(drawn_from(rounds, lambda answer: answer[1])),
            rating_alike=share_alike(ratings),
            kappa=kappa(ratings, len(self.places)),
            weighted=kappa(both, len(self.values), Weights.LINEAR),
        )

    def _place(self, answer: Answer) -> int:
        return self.places[answer[0]]

    def _step(self, answer: Answer) -> int | None:
        return self.steps.get(answer[0])


def drawn_from(rounds: Rounds, part: Callable[[Answer], int | None]) -> Patterns:
    """One number of every answer; None is no answer."""
    found: Counter[tuple[int, ...]] = Counter()
    for answers, often in rounds.items():
        known = (part(answer) for answer in answers)
        found[tuple(number for number in known if number is not None)] += often
    return found


def as_sets(patterns: Patterns) -> Patterns:
    """The same, whoever of the round gave which answer."""
    found: Counter[tuple[int, ...]] = Counter()
    for answers, often in patterns.items():
        found[tuple(sorted(answers))] += often
    return found
