"""Sentence borders against cases with known sentences, and against a treebank."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypedDict

from factcheck.claims.measuring.rates import f1, share

Span = tuple[int, int]


@dataclass(frozen=True)
class Case:
    """A text and its sentences; `golden` cases belong to the published set."""

    name: str
    text: str
    sentences: tuple[str, ...]
    golden: bool


class CaseFigures(TypedDict):
    n: int
    passed: int
    total: int
    golden_passed: int
    golden_total: int


class BorderFigures(TypedDict):
    """`n` counts the sentences of the treebank; a border is the place where one ends."""

    n: int
    paragraphs: int
    f1: float
    precision: float | None
    recall: float | None
    right: int
    predicted: int


def passes(case: Case, found: Sequence[str]) -> bool:
    """Tell whether exactly these sentences were found.

    How many blanks stand between words does not count: some cases expect them cleaned, and whoever
    keeps exact places in a text cannot clean it.
    """
    return folded(found) == folded(case.sentences)


def folded(sentences: Sequence[str]) -> list[str]:
    words = (" ".join(sentence.split()) for sentence in sentences)
    return [sentence for sentence in words if sentence]


def count_cases(results: Sequence[tuple[Case, bool]]) -> CaseFigures:
    return {
        "n": len(results),
        "passed": sum(passed for _, passed in results),
        "total": len(results),
        "golden_passed": sum(passed for case, passed in results if case.golden),
        "golden_total": sum(case.golden for case, _ in results),
    }


@dataclass(frozen=True)
class Paragraph:
    """Sentences of a treebank, set one after the other with a blank between."""

    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.sentences)

    @property
    def ends(self) -> set[int]:
        ends, place = set(), -1
        for sentence in self.sentences:
            place += 1 + len(sentence)
            ends.add(place)
        return ends


def paragraphs_of(lines: Iterable[str]) -> Iterator[Paragraph]:
    """Read the comments of a CoNLL-U file: `# newpar`, `# newdoc` and `# text = …`."""
    sentences: list[str] = []
    for line in lines:
        if line.startswith(("# newpar", "# newdoc")) and sentences:
            yield Paragraph(tuple(sentences))
            sentences = []
        elif line.startswith("# text = "):
            sentences.append(line.removeprefix("# text = ").strip())
    if sentences:
        yield Paragraph(tuple(sentences))


def ends_of(text: str, sentences: Iterable[str]) -> set[int]:
    """Find the place where each sentence ends in the text it was cut from."""
    ends, place = set(), 0
    for sentence in sentences:
        words = sentence.strip()
        at = text.find(words, place)
        if words and at >= 0:
            place = at + len(words)
            ends.add(place)
    return ends


def count_borders(results: Sequence[tuple[Paragraph, set[int]]]) -> BorderFigures:
    """Compare the ends found in each paragraph with those of its sentences."""
    wanted = sum(len(paragraph.ends) for paragraph, _ in results)
    predicted = sum(len(found) for _, found in results)
    right = sum(len(paragraph.ends & found) for paragraph, found in results)
    return {
        "n": wanted,
        "paragraphs": len(results),
        "f1": f1(right, predicted, wanted),
        "precision": share(right, predicted),
        "recall": share(right, wanted),
        "right": right,
        "predicted": predicted,
    }
