import pytest

from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import silent
from factcheck.evidence.corroboration.learnt_stance import LearntStance
from factcheck.evidence.corroboration.stance import Stance
from factcheck.evidence.training.stance import train
from factcheck.evidence.training.stance_cases import cases_of
from factcheck.evidence.training.stance_table import table_of
from tests.evidence.training.ferries import TOWNS, pairs, write
from tests.ops.measures import data


def test_texts_of_one_headline_are_one_story():
    cases = list(cases_of(list(pairs(TOWNS[:2]))))

    stories = {case.story for case in cases if case.stance is not Stance.UNRELATED}
    assert len(stories) == 2
    assert all(case.claim.headline for case in cases)


def test_table_learns_words_of_several_stories_alone():
    table = table_of(list(cases_of(list(pairs(TOWNS[:3])))), silent)

    assert "confirmed" in table.names["near"]
    assert "elmford" not in table.names["near"]
    assert "choir" not in table.names["text"]
    assert table.rarity.spread["ferry"] == 3
    assert table.terms.shape == (12, sum(map(len, table.names.values())))


def test_train_gives_the_same_weights_each_time(tmp_path):
    folder = write(tmp_path / "pairs", [f"{town}{n}" for town in TOWNS for n in "ab"])
    data.dossiers(folder)

    first, second = (train(folder, progress=silent) for _ in range(2))

    assert first == second
    assert LearntStance.read(first.weights).rarity.stories == 33
    assert first.card.figures["left-out pairs, n"] == 128
    assert first.card.split.startswith("Trained on 128 pairs and ")


def test_train_from_too_few_pairs_says_so(tmp_path):
    with pytest.raises(WrongInput) as refused:
        train(write(tmp_path, TOWNS[:1]), progress=silent)

    assert str(refused.value) == f"{tmp_path} holds fewer than 30 pairs of some stance."


def test_train_without_tables_says_so(tmp_path):
    with pytest.raises(WrongInput) as refused:
        train(tmp_path, progress=silent)

    assert str(refused.value) == f"{tmp_path} holds no *stances*.csv."
