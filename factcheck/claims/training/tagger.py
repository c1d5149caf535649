"""Trains the tagger on a treebank: a conditional random field, kept as whole numbers.

It learns from the treebank's own words, from the same sentences cut by our tokenizer where that
cuts otherwise, and from some written Like a Headline or IN CAPITALS, for those are read too.
"""

import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pycrfsuite

from factcheck.claims.extraction.card import Card
from factcheck.claims.extraction.tagger import (
    AROUND,
    EDGE,
    KINDS_TOGETHER,
    OUTSIDE,
    WORDS_TOGETHER,
    Tagger,
)
from factcheck.claims.extraction.wordforms import kind_of, plain, traits, traits_beside
from factcheck.claims.measuring.reading import files
from factcheck.claims.measuring.tagging import TagFigures, on_tokens, on_words, total
from factcheck.claims.measuring.treebank import read_treebank
from factcheck.claims.training.recasing import Example, as_written, cut_otherwise, recased
from factcheck.claims.training.tagger_rows import SEPARATOR, packed
from factcheck.claims.training.trained import Progress, Trained

STEP = "training the tagger"
ITERATION = re.compile(r"\*+ Iteration #(\d+) \*+")
ROUNDS = 100
SETTINGS = {"c1": 0.1, "c2": 0.1, "feature.minfreq": 2, "max_iterations": ROUNDS}
# A word seen less often tells by its form what it is, as an unknown one must.
FAMILIAR = 3
# A tag that a word has in a smaller share of its uses is no kind of it.
RARE = 0.05


def train(data: Path, /, *, progress: Progress) -> Trained:
    """Train on `*train*.conllu*` of a folder and measure on `*dev*.conllu*`."""
    learnt, held = (
        read_treebank(files(data, f"*{part}*.conllu*", f"treebank to {part}")[0])
        for part in ("train", "dev")
    )
    known = kinds_in(as_written(learnt))
    examples = [*as_written(learnt), *cut_otherwise(learnt), *recased(learnt)]
    weights = packed(*fit(examples, known, progress), known)
    tag = Tagger.read(weights).tag
    figures = total(on_words(tag, held), on_tokens(tag, held), len(held))
    return Trained(card(figures, len(learnt)), weights)


def kinds_in(examples: Sequence[Example]) -> dict[str, str]:
    """Give the tags of every familiar word ("NOUN/VERB:Fin"), without its rare ones."""
    uses: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in examples:
        for word, tag in zip(words, tags, strict=True):
            uses[plain(word)][tag] += 1
    return {
        word: "/".join(sorted(tag for tag, n in tags.items() if n >= RARE * tags.total()))
        for word, tags in sorted(uses.items())
        if tags.total() >= FAMILIAR
    }


class Watched(pycrfsuite.Trainer):  # type: ignore[misc] # a class without types
    """Tells how far it is, where the library would print."""

    progress: Progress

    def message(self, line: str) -> None:
        iteration = ITERATION.match(line)
        if iteration:
            self.progress(STEP, int(iteration[1]), ROUNDS)


def fit(
    examples: Sequence[Example], known: Mapping[str, str], progress: Progress
) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]:
    """Give the weight of each (feature, tag) and of each (tag, next tag)."""
    trainer = Watched(algorithm="lbfgs", params=SETTINGS)
    trainer.progress = progress
    for words, tags in examples:
        trainer.append(list(features(words, known)), tags)
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        with tagger.open(model):
            info = tagger.info()
    progress(STEP, ROUNDS, ROUNDS)
    return info.state_features, info.transitions


def features(words: Sequence[str], known: Mapping[str, str]) -> Iterator[list[str]]:
    """Name all that the tagger looks at for each word, in families that it adds up apart."""
    edge = [OUTSIDE] * EDGE
    padded = [*edge, *words, *edge]
    kinds = [kind_of(word, known) if word else OUTSIDE for word in padded]
    lows = [plain(word) for word in padded]
    beside = [traits_beside(*each) for each in zip(padded, kinds, strict=True)]
    for at in range(EDGE, EDGE + len(words)):
        yield [
            *(f"own{SEPARATOR}{trait}" for trait in traits(padded[at], opens=at == EDGE)),
            *(
                f"around{column}{SEPARATOR}{trait}"
                for column, place in enumerate(AROUND)
                for trait in beside[at + place]
            ),
            *together("words", lows, at, WORDS_TOGETHER),
            *together("kinds", kinds, at, KINDS_TOGETHER),
        ]


def together(
    family: str, names: Sequence[str], at: int, ways: Sequence[tuple[int, ...]]
) -> Iterator[str]:
    for number, places in enumerate(ways):
        yield SEPARATOR.join([f"{family}{number}", *(names[at + place] for place in places)])


def card(figures: TagFigures, sentences: int) -> Card:
    return Card(
        name="tagger",
        what="Parts of speech (Universal Dependencies) of English words, and how verbs stand.",
        data="Universal Dependencies English Web Treebank: weblogs, newsgroups, mails, reviews and"
        " questions with answers; no newspapers.",
        split=f"Trained on the train part ({sentences:,} sentences), measured on the dev part"
        f" ({figures['sentences']:,} sentences), on which settings were chosen too.",
        licence="CC BY-SA 4.0",
        notice="These weights were derived from the Universal Dependencies English Web Treebank"
        " (https://universaldependencies.org), licensed CC BY-SA 4.0"
        " (https://creativecommons.org/licenses/by-sa/4.0/). The file tagger.npz is offered under"
        " the same licence.",
        command="manage.py evaluate tagger DATA_FOLDER/data/ud_ewt/en_ewt-ud-dev.conllu.gz",
        figures={
            "dev words": figures["n"],
            "dev accuracy": figures["accuracy"],
            "dev accuracy, our tokens": figures["own_accuracy"],
            "dev finite verbs F1, our tokens": figures["own_finite_f1"],
        },
    )
