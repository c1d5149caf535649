"""The least that training can do to hear who said what: words and tags in a window, one chain.

A plain conditional random field, sentence by sentence, without what our own layers know of
quotations, cues and word classes. It marks pieces and does not say which belong together.
"""

import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pycrfsuite

from factcheck.claims.extraction.tagger import Tagger
from factcheck.claims.extraction.weights import load
from factcheck.claims.measuring import tagged
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.measuring.rebuilt import MARKS
from factcheck.claims.training.attribution_notes import Noted, noted_in
from factcheck.claims.training.trained import silent
from factcheck.ops.measures.attribution import tagged_in
from factcheck.ops.measures.base import Measured, Watch

# Where the notes lie that our own parts were trained on, in a folder around the data set.
TRAINED_ON = Path("polnear") / "train"
SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 60, "feature.minfreq": 2}
REACH = 2
BEYOND = ("", "", "", "")


def measure(path: Path) -> Measured:
    """Train on what our own parts were trained on, then mark the tokens at `path`."""
    tagger = load().tagger
    folder = next((up / TRAINED_ON for up in path.parents if (up / TRAINED_ON).is_dir()), None)
    if tagger is None or folder is None:
        raise WrongInput(
            f"A plain chain learns from {TRAINED_ON} beside {path}, and needs a tagger."
        )
    # The library reads on in these bytes: they must outlive it.
    model, chain = learnt(folder), pycrfsuite.Tagger()
    chain.open_inmemory(model)
    asked = tagged_in(path)
    watch, results = Watch(), []
    with watch:
        sentences = [[MARKS.get(token, token) for token in tokens] for _, tokens, _ in asked]
        said = [chain.tag(list(seen(*each))) for each in words_and_tags(sentences, tagger)]
    for (_, _, labels), found in zip(asked, said, strict=True):
        results.append((tagged.pieces(labels), tagged.pieces(found)))
    return Measured({**tagged.total(results)}, [], watch.seconds)


def words_and_tags(
    sentences: Sequence[Sequence[str]], tagger: Tagger
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    return zip(sentences, tagger.tag(sentences), strict=True)


@cache
def learnt(folder: Path) -> bytes:
    """Learn from the sentences of every text once: of several people's notes from the first."""
    tagger = load().tagger
    assert tagger is not None  # noqa: S101 - whoever measures has looked
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    for each in first_notes(noted_in(folder, tagger, silent)):
        for start, end in each.paragraph.sentences:
            words, tags = each.paragraph.words[start:end], each.paragraph.tags[start:end]
            trainer.append(list(seen(words, tags)), each.labels[start:end])
    with tempfile.TemporaryDirectory() as temporary:
        model = Path(temporary) / "model"
        trainer.train(str(model))
        return model.read_bytes()


def first_notes(noted: Sequence[Noted]) -> Iterator[Noted]:
    met: set[tuple[str, int]] = set()
    for each in noted:
        place = (each.text, each.paragraph.places[0][0])
        if place not in met:
            met.add(place)
            yield each


def seen(words: Sequence[str], tags: Sequence[str]) -> Iterator[list[str]]:
    """Name word, ending, shape and tag of each word and of two on either side."""
    looks = [
        (word.lower(), word[-3:].lower(), shape(word), tag)
        for word, tag in zip(words, tags, strict=True)
    ]
    for at in range(len(looks)):
        found = ["bias"]
        for place in range(-REACH, REACH + 1):
            beside = looks[at + place] if 0 <= at + place < len(looks) else BEYOND
            found += [f"{place}{kind}{look}" for kind, look in zip("wesp", beside, strict=True)]
        yield found


def shape(word: str) -> str:
    """Write X for a capital, x for a small letter, 0 for a figure; the same in a row once."""
    marks = (
        "X" if c.isupper() else "x" if c.isalpha() else "0" if c.isdigit() else c for c in word
    )
    found = ""
    for mark in marks:
        found += mark if not found.endswith(mark) else ""
    return found
