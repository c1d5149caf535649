"""Weight files as they are met: right, absent, broken, of something else."""

from dataclasses import replace

import numpy as np
import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.card import read_card
from factcheck.claims.extraction.engine import RULES, engine_version, extract
from factcheck.claims.extraction.packing import pack
from factcheck.claims.extraction.weights import FILES, NONE, WrongWeights, load
from factcheck.claims.training.tagger import train
from factcheck.claims.training.trained import Trained, silent
from tests.claims.treebank import write_treebank

STORY = "Pier shut\n\n3 May 2024\n\nThe pier moved on Thursday, Ann Lund said. It is shut now.\n"


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    return train(write_treebank(tmp_path_factory.mktemp("treebank")), progress=silent)


@pytest.fixture
def folder(trained, tmp_path):
    trained.write(tmp_path, "tagger.npz", day="2024-05-03")
    yield tmp_path
    load.cache_clear()


def test_folder_without_weights_leaves_everything_to_the_rules(tmp_path):
    weights = load(tmp_path)

    assert weights == NONE
    assert weights.missing == tuple(FILES)
    assert engine_version(weights) == RULES


def test_what_lies_there_is_read_and_the_rest_named(folder):
    weights = load(folder)

    assert weights.tagger.tag([["Ann", "closed", "it"]])[0][:2] == ["PROPN", "VERB:Fin"]
    assert weights.missing == ("attribution", "linker", "checkworthiness")
    assert engine_version(weights) == f"{RULES}+{weights.digest[:8]}"


def test_digest_follows_the_bytes_alone(folder, trained, tmp_path_factory):
    same = tmp_path_factory.mktemp("same")
    trained.write(same, "tagger.npz", day="2025-01-01")

    assert load(same).digest == load(folder).digest


def test_extraction_names_what_it_went_without(folder):
    found = extract(read_text(STORY), load(folder))

    assert found.without == load(folder).missing
    assert found.engine == engine_version(load(folder))


def test_file_that_its_card_does_not_know_is_refused(folder):
    (folder / "tagger.npz").write_bytes(b"something else")

    with pytest.raises(WrongWeights) as refused:
        load(folder)

    assert str(refused.value) == (
        f"{folder}/tagger.npz is not the file that tagger.card.json describes. Bring back the right"
        " one, or take both away to go by the rules alone."
    )


def test_what_is_no_file_at_all_is_refused(folder):
    (folder / "tagger.npz").unlink(missing_ok=True)
    (folder / "tagger.npz").mkdir()

    with pytest.raises(WrongWeights, match=r"/tagger\.npz cannot be read: Is a directory\.$"):
        load(folder)


@pytest.mark.parametrize("card", [None, "", "{}", "[]", "[1"])
def test_file_without_its_card_is_refused(folder, card):
    (folder / "tagger.card.json").unlink()
    if card is not None:
        (folder / "tagger.card.json").write_text(card)

    with pytest.raises(WrongWeights, match=r"has no card beside it that can be read"):
        load(folder)


@pytest.mark.parametrize("raw", [b"no npz", pack({"tags": np.arange(3, dtype=np.int64)})])
def test_weights_of_something_else_are_refused(folder, trained, raw):
    Trained(trained.card, raw).write(folder, "tagger.npz", day="2024-05-03")

    with pytest.raises(WrongWeights, match=r"tagger\.npz holds no weights that fit here: "):
        load(folder)


def test_card_says_what_the_file_is(folder, trained):
    card = read_card(folder / "tagger.card.json")

    assert (card.file, card.size, card.date) == ("tagger.npz", len(trained.weights), "2024-05-03")
    assert replace(card, file="", size=0, sha256="", date="") == trained.card


def test_shipped_weights_fit_their_cards():
    assert load().missing == tuple(name for name in FILES if getattr(load(), name) is None)
