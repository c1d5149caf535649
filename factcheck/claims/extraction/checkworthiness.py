"""How likely fact-checkers are to pick an assertion, as learnt from sentences people marked.

A linear model over the traits of its words. All weights are whole numbers, so that every machine
gives the same answer. The sum is turned into a probability by a line fitted on debates that were
left out of the training.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat
from math import exp, sqrt
from typing import Self

from factcheck.claims.extraction.checkworthiness_traits import (
    FAMILIES,
    LONGEST_RUN,
    REMEMBERED,
    letters,
    plain,
    runs,
    shapes,
    signs,
)
from factcheck.claims.extraction.packing import Packed, lines_in, unpack
from factcheck.claims.extraction.tokens import Token, tokenize

# What one stands for in a weight, and in the line and the threshold.
WEIGHT_ONE = 100_000
LINE_ONE = 1_000_000


class CheckWorthiness:
    """Judges assertions; from `threshold` on, the people who marked the sentences said yes."""

    def __init__(self, packed: Packed) -> None:
        self.weights: dict[str, dict[str, int]] = {
            family: dict(
                zip(lines_in(packed[family]), packed[f"{family}_weights"].tolist(), strict=True)
            )
            for family in FAMILIES
        }
        # What a newsroom's own annotated articles taught of the signals around an assertion.
        self.newsroom: dict[str, float] = (
            {
                name: weight / LINE_ONE
                for name, weight in zip(
                    lines_in(packed["newsroom"]), packed["newsroom_weights"].tolist(), strict=True
                )
            }
            if "newsroom" in packed
            else {}
        )
        line: list[int] = packed["line"].tolist()
        slope, offset, threshold = line
        self.slope, self.offset = slope / LINE_ONE, offset / LINE_ONE
        self.threshold: float = threshold / LINE_ONE
        self.word = lru_cache(REMEMBERED)(self.letters_of)

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Read a weight file; ValueError when it holds something else."""
        packed = unpack(raw)
        try:
            return cls(packed)
        except KeyError as error:
            raise ValueError(f"a judge of what is worth checking has {error}") from error

    def log_odds(self, tokens: Sequence[Token]) -> float:
        """Give the logarithm of the odds that it is picked; nothing known for no words."""
        if not tokens:
            return self.offset
        shaped, words = shapes(tokens), [plain(token) for token in tokens]
        inside = [self.word(word) for word in words]
        total: float = (
            share(self.total("words", runs(words, LONGEST_RUN["words"])))
            + share(self.total("shapes", runs(shaped, LONGEST_RUN["shapes"])))
            + share((sum(each[0] for each in inside), sum(each[1] for each in inside)))
            + self.total("signs", signs(tokens, shaped))[0]
        )
        return self.slope * total / WEIGHT_ONE + self.offset

    def probability(self, sentence: str) -> float:
        """Judge a sentence that stands alone."""
        return chance(self.log_odds(tokenize(sentence, 0, len(sentence))))

    def total(self, family: str, names: Sequence[str]) -> tuple[int, int]:
        """Add up the weights of all names, and count the names."""
        return sum(map(self.weights[family].get, names, repeat(0))), len(names)

    def letters_of(self, word: str) -> tuple[int, int]:
        return self.total("letters", letters(word))


def share(total: tuple[int, int]) -> float:
    """Let long sentences count more than short ones, but not in step with their length."""
    return total[0] / sqrt(total[1])


def chance(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds))
