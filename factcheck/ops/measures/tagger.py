"""Parts of speech: a treebank in CoNLL-U."""

from collections.abc import Sequence
from pathlib import Path

from factcheck.claims.measuring.reading import WrongInput, files
from factcheck.claims.measuring.tagging import Compared, on_tokens, on_words, total
from factcheck.claims.measuring.treebank import read_treebank
from factcheck.claims.weights import weights_at_work
from factcheck.ops.measures.base import Measured, Watch


def measure(path: Path) -> Measured:
    """Give the figures, and every confusion of two tags with its count."""
    sentences = read_treebank(files(path, "*.conllu*", "treebank")[0])
    tagger, watch = weights_at_work().tagger, Watch()
    if tagger is None:
        raise WrongInput("The weights of the tagger are missing here: there is nothing to measure.")

    def tag(words: Sequence[Sequence[str]]) -> list[list[str]]:
        with watch:
            return tagger.tag(words)

    words = on_words(tag, sentences)
    seconds = watch.seconds
    figures = total(words, on_tokens(tag, sentences), len(sentences))
    return Measured({**figures}, confusions(words), seconds)


def confusions(compared: Compared) -> list[dict[str, object]]:
    wrong = [(pair, n) for pair, n in compared.pairs.most_common() if pair[0] != pair[1]]
    return [{"wanted": wanted, "said": said, "count": n} for (wanted, said), n in wrong]
