"""The tagger, trained on four sentences."""

import pytest

from factcheck.claims.extraction.tagger import Tagger
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.tagger import kinds_in, train
from factcheck.claims.training.trained import silent
from tests.claims.treebank import write_treebank


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    return train(write_treebank(tmp_path_factory.mktemp("treebank")), progress=silent)


def test_the_same_treebank_gives_the_same_bytes(trained, tmp_path):
    again = train(write_treebank(tmp_path), progress=silent)

    assert again == trained


def test_trained_tagger_reads_what_it_learnt(trained):
    tagger = Tagger.read(trained.weights)

    assert tagger.tag([["Ann", "closed", "the", "ferry", "."], ["Ann", "."]]) == [
        ["PROPN", "VERB:Fin", "DET", "NOUN", "PUNCT"],
        ["PROPN", "PUNCT"],
    ]


def test_tags_do_not_depend_on_the_company_of_a_sentence(trained):
    tagger = Tagger.read(trained.weights)
    sentences = [["The", "council", "slept", "."], ["Ann"], ["quietly", "Ann", "mended", "it"]]

    together = tagger.tag(sentences)

    assert together == [tagger.tag([sentence])[0] for sentence in sentences]


def test_card_tells_the_figures_on_the_dev_part(trained):
    assert trained.card.figures == {
        "dev words": 24,
        "dev accuracy": 1.0,
        "dev accuracy, our tokens": 1.0,
        "dev finite verbs F1, our tokens": 1.0,
    }


def test_progress_is_told_to_the_end(tmp_path):
    told = []

    train(write_treebank(tmp_path), progress=lambda *step: told.append(step))

    assert told[0] == ("training the tagger", 1, 100)
    assert told[-1] == ("training the tagger", 100, 100)


def test_folder_without_a_treebank_is_refused(tmp_path):
    with pytest.raises(WrongInput, match=r"holds no treebank to train \(\*train\*\.conllu\*\)\."):
        train(tmp_path, progress=silent)


def test_kinds_leave_out_rare_words_and_rare_tags():
    often = (["run"] * 30, ["VERB:Inf"] * 19 + ["NOUN"] * 10 + ["ADJ"])
    seldom = (["hull", "hull"], ["NOUN", "NOUN"])

    assert kinds_in([often, seldom]) == {"run": "NOUN/VERB:Inf"}
