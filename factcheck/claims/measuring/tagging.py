"""Parts of speech against a treebank: on its own words, and on our cutting of its text."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypedDict

from factcheck.claims.extraction.tokens import tokenize
from factcheck.claims.measuring.rates import f1, share
from factcheck.claims.measuring.treebank import TaggedSentence, tags_of

Tag = Callable[[Sequence[Sequence[str]]], Sequence[Sequence[str]]]
FINITE = ":Fin"


class TagFigures(TypedDict):
    """`n` words of `sentences`; `own_` is measured on our tokens, finite on verbs that stand so."""

    n: int
    sentences: int
    accuracy: float
    finite_f1: float
    own_n: int
    own_accuracy: float
    own_finite_f1: float


@dataclass
class Compared:
    """Counts of (wanted, said) full tags."""

    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def accuracy(self) -> float:
        right = sum(n for (wanted, said), n in self.pairs.items() if speech(wanted) == speech(said))
        return share(right, self.pairs.total()) or 0.0

    def finite_f1(self) -> float:
        wanted = sum(n for (wanted, _), n in self.pairs.items() if wanted.endswith(FINITE))
        said = sum(n for (_, said), n in self.pairs.items() if said.endswith(FINITE))
        both = [pair for pair in self.pairs if all(tag.endswith(FINITE) for tag in pair)]
        return f1(sum(self.pairs[pair] for pair in both), said, wanted)


def speech(tag: str) -> str:
    """Give the part of speech alone."""
    return tag.partition(":")[0]


def on_words(tag: Tag, sentences: Sequence[TaggedSentence]) -> Compared:
    """Tag the words as the treebank cuts them."""
    said = tag([[word.text for word in each.words] for each in sentences])
    compared = Compared()
    for sentence, tags in zip(sentences, said, strict=True):
        wanted = (word.full_tag for word in sentence.words)
        compared.pairs.update(zip(wanted, tags, strict=True))
    return compared


def on_tokens(tag: Tag, sentences: Sequence[TaggedSentence]) -> Compared:
    """Tag the text as the engine cuts it."""
    cut = [tokenize(each.text, 0, len(each.text)) for each in sentences]
    said = tag([[token.text for token in tokens] for tokens in cut])
    compared = Compared()
    for sentence, tokens, tags in zip(sentences, cut, said, strict=True):
        wanted = tags_of(sentence, [(token.start, token.end) for token in tokens])
        pairs = zip(wanted, tags, strict=True)
        compared.pairs.update((wish, tag) for wish, tag in pairs if wish is not None)
    return compared


def total(words: Compared, tokens: Compared, sentences: int) -> TagFigures:
    return {
        "n": words.pairs.total(),
        "sentences": sentences,
        "accuracy": words.accuracy(),
        "finite_f1": words.finite_f1(),
        "own_n": tokens.pairs.total(),
        "own_accuracy": tokens.accuracy(),
        "own_finite_f1": tokens.finite_f1(),
    }
