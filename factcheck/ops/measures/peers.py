"""Other programs that do the same work, for comparison where they are installed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import ModuleType
from typing import Any

from factcheck.evidence.corroboration.syndication import Body
from factcheck.evidence.measuring.dossiers import Dossier
from factcheck.ops.measures import (
    attribution,
    checkworthiness,
    copies,
    extraction,
    plain_crf,
    sentences,
    stance,
)
from factcheck.ops.measures.base import Measure, Measured

MARKS = re.compile(r"(?<=[.!?])\s+")
TAG = re.compile(r"<[^>]+>")
CHAIN = "words, shapes and tags in a window, trained on the same"
LEFT_OUT = "this engine, outlets left out in turn"
STORIES_OUT = "this engine, stories left out in turn"
PERMUTATIONS = 128
load = cache(import_module)


@dataclass(frozen=True)
class Peer:
    """A program by its name in the package index; `way` says how it is called.

    Without `folders` it reads single files alone.
    """

    package: str
    way: str
    measure: Measure
    ours: bool = False
    folders: bool = True

    @property
    def label(self) -> str:
        """Name it with its version; raises PackageNotFoundError where it is not installed."""
        of = f" {version(self.package)}" if self.package else ""
        if self.ours:
            return self.way
        return f"{self.package}{of}{', ' * bool(self.package and self.way)}{self.way}"

    @property
    def installed(self) -> bool:
        try:
            return bool(self.label)
        except PackageNotFoundError:
            return False

    def reads(self, path: Path) -> bool:
        return self.folders or path.is_file()


def at_marks(text: str) -> list[str]:
    """Cut at every full stop, question or exclamation mark: the least one can do."""
    return MARKS.split(text)


def pysbd(text: str) -> list[str]:
    found: list[str] = segmenter().segment(text)
    return found


@cache
def segmenter() -> Any:
    return load("pysbd").Segmenter(language="en", clean=False)


def blingfire(text: str) -> list[str]:
    found: str = load("blingfire").text_to_sentences(text)
    return found.split("\n")


def syntok(text: str) -> list[str]:
    paragraphs = load("syntok.segmenter").process(text)
    return [
        "".join(token.spacing + token.value for token in sentence)
        for paragraph in paragraphs
        for sentence in paragraph
    ]


def trafilatura(html: str, url: str, **wish: bool) -> str:
    found: str | None = traf().extract(html, url=url, include_comments=False, **wish)
    return found or ""


def traf() -> ModuleType:
    return load("trafilatura")


def readability(html: str, url: str) -> str:
    summary: str = load("readability").Document(html, url=url).summary()
    return TAG.sub(" ", summary)


def minhash(bodies: Sequence[Body], *, threshold: float) -> dict[str, str]:
    """Fold what locality-sensitive hashing holds for similar, under the first of its kind."""
    datasketch = load("datasketch")
    index = datasketch.MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    copies: dict[str, str] = {}
    for body in bodies:
        sketch = datasketch.MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([value.to_bytes(4, "big") for value in body.all])
        similar = sorted(index.query(sketch), key=lambda key: key not in copies)
        if similar:
            copies[body.id] = copies.get(similar[0], similar[0])
        index.insert(body.id, sketch)
    return copies


def folding(threshold: float) -> Peer:
    find = partial(minhash, threshold=threshold)

    def among(dossier: Dossier) -> dict[str, str]:
        return find([copies.body(item.id, item.text) for item in dossier.items])

    way = f"words in fives, similarity from {threshold}"
    return Peer("datasketch", way, partial(copies.measure_with, find, among=among))


def left_out(path: Path) -> Measured:
    """Measure our own reading where it never saw the outlet; needs what only trainers install."""
    found: Measured = load("factcheck.ops.measures.leftout").measure(path)
    return found


def stories_out(path: Path) -> Measured:
    """Measure our own stance where it never saw the story; needs what only trainers install."""
    found: Measured = load("factcheck.ops.measures.stance_leftout").measure(path)
    return found


def plain_words(path: Path) -> Measured:
    """Judge sentences by words and logistic regression; needs what only trainers install."""
    found: Measured = load("factcheck.ops.measures.plain_words").measure(path)
    return found


def cutting(package: str, cut: Callable[[str], list[str]], way: str = "") -> Peer:
    return Peer(package, way, partial(sentences.measure_with, cut))


def reading(package: str, read: Callable[..., str], way: str = "", **wish: bool) -> Peer:
    return Peer(package, way, partial(extraction.measure_with, partial(read, **wish)))


PEERS: dict[str, tuple[Peer, ...]] = {
    "sentences": (
        cutting("", at_marks, "every . ? ! before a blank"),
        cutting("pysbd", pysbd),
        cutting("blingfire", blingfire),
        cutting("syntok", syntok),
    ),
    "attribution": (
        Peer("", "our rules for speech alone", partial(attribution.measure_with, None), ours=True),
        Peer("python-crfsuite", CHAIN, plain_crf.measure, folders=False),
    ),
    "checkworthiness": (
        Peer("", "our rules alone", partial(checkworthiness.measure_with, None), ours=True),
        Peer("scikit-learn", "words and logistic regression, trained on the same", plain_words),
    ),
    "copies": (folding(0.5), folding(0.3)),
    "extraction": (
        Peer("scikit-learn", LEFT_OUT, left_out, ours=True),
        reading("trafilatura", trafilatura),
        reading("trafilatura", trafilatura, "favour precision", favor_precision=True),
        reading("trafilatura", trafilatura, "favour recall", favor_recall=True),
        reading("readability-lxml", readability),
    ),
    "stance": (
        Peer("scikit-learn", STORIES_OUT, stories_out, ours=True),
        Peer("", "our rules alone", partial(stance.measure_with, None), ours=True),
    ),
}
