"""The layers of attribution, trained on a written story with notes."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.layers import Layers
from factcheck.claims.extraction.paragraphs import paragraphs_in
from factcheck.claims.extraction.weights import load
from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.attribution import count_uses, parts_of, train
from factcheck.claims.training.attribution_notes import noted_in
from factcheck.claims.training.telltale_words import LISTED
from factcheck.claims.training.trained import silent
from tests.claims.notes import write_notes

UNSEEN = "Ferry stuck\n\n3 May 2024\n\nIt was dark. Carl Berg said that nobody was hurt.\n"


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return write_notes(tmp_path_factory.mktemp("notes"))


@pytest.fixture(scope="module")
def told():
    """The steps that the trainer told of."""
    return []


@pytest.fixture(scope="module")
def trained(data, told):
    return train(data, progress=lambda *step: told.append(step))


def test_the_same_notes_give_the_same_bytes(trained, data):
    assert train(data, progress=silent) == trained


def test_trained_layers_cut_a_new_paragraph_into_its_pieces(trained):
    article = read_text(UNSEEN)
    paragraphs = paragraphs_in(article.text, article.blocks, load().tagger)

    (pieces,) = Layers.read(trained.weights).pieces(paragraphs)

    assert list(pieces) == [("source", 4, 6), ("cue", 6, 7), ("content", 7, 11)]


def test_card_tells_the_figures_on_the_dev_part(trained):
    assert list(trained.card.figures) == ["dev source F1", "dev cue F1", "dev content F1"]


def test_progress_is_told_to_the_end(trained, told):
    assert [told.count((f"training network {n}", 60, 60)) for n in (1, 2)] == [1, 1]


def test_folder_without_notes_is_refused(tmp_path):
    with pytest.raises(WrongInput, match=r"there is no such file or folder"):
        train(tmp_path, progress=silent)


def test_words_are_rated_without_the_notes_they_are_learnt_from(data):
    learnt = noted_in(data / "train", load().tagger, silent)
    uses = count_uses(learnt)

    assert (uses.rates()["said"], uses.rates(without=count_uses(learnt))) == ("9", {})


def test_texts_are_dealt_out_whole(data):
    learnt = noted_in(data / "train", load().tagger, silent)

    assert parts_of(learnt) == [learnt, [], [], [], []]


def test_word_lists_that_were_learnt_with_go_along_with_the_weights(trained):
    assert Layers.read(trained.weights).lore.lists == LISTED
