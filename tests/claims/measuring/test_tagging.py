from factcheck.claims.measuring.tagging import on_tokens, on_words, total
from factcheck.claims.measuring.treebank import sentences_of
from tests.claims.measuring.test_treebank import LINES

TAGS = {"They": "PRON", "sell": "VERB:Fin", "loans": "NOUN", ".": "PUNCT", "do": "AUX:Fin"}


def by_list(sentences):
    return [[TAGS.get(word, "X") for word in sentence] for sentence in sentences]


def test_figures_on_the_words_of_a_treebank_and_on_ours():
    sentences = list(sentences_of(LINES))

    assert total(on_words(by_list, sentences), on_tokens(by_list, sentences), 1) == {
        "n": 9,
        "sentences": 1,
        "accuracy": 0.556,
        "finite_f1": 0.667,
        "own_n": 6,
        "own_accuracy": 0.667,
        "own_finite_f1": 0.0,
    }
