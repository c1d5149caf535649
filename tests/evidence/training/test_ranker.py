import json

import numpy as np
import pytest

from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import silent
from factcheck.evidence.corroboration.ranking import Compared, shipped
from factcheck.evidence.training.fitting import HARDEST, example, hardest, learnt_from
from factcheck.evidence.training.ranker import train
from tests.ops.measures import data


def test_fit_learns_the_trait_that_tells():
    told = Compared(("a", "b"), {"noise": np.array([1.0, 2.0]), "sign": np.array([2.0, 0.0])})

    learnt = learnt_from([example(told, frozenset("a"))] * 20)

    assert learnt["sign"] > 0 > learnt["noise"]


def test_fit_looks_at_what_is_right_however_low_it_stands_and_at_the_highest_of_the_rest():
    words = np.arange(300.0)
    told = Compared(tuple(map(str, words)), {"words": words, "sign": words == 0})

    kept = hardest(example(told, frozenset(["0.0"])), {"words": 1.0})

    assert kept.traits[:, 0].tolist() == [0.0, *words[-HARDEST:]]
    assert kept.right.tolist() == [True] + [False] * HARDEST


def test_fit_without_a_right_answer_keeps_what_ships():
    told = Compared(("a",), {"noise": np.array([1.0])})

    assert learnt_from([]) == learnt_from([example(told, frozenset("z"))]) == shipped()


def test_train_gives_the_same_weights_each_time(tmp_path):
    folder = data.answers(tmp_path, questions=100)

    first, second = (train(folder, progress=silent) for _ in range(2))

    assert first == second
    assert set(shipped()) <= set(json.loads(first.weights)["weights"])
    assert first.card.split == "All 100 questions; 100 had a right answer among the candidates."


def test_train_from_too_few_questions_says_so(tmp_path):
    with pytest.raises(WrongInput) as refused:
        train(data.answers(tmp_path, questions=3), progress=silent)

    assert str(refused.value) == f"{tmp_path} holds 3 judged questions; 100 are needed."
