import numpy as np

from factcheck.evidence.corroboration.telling import Telling, near, terms, terms_at

SENTENCES = ("Rats did it.", "No, they didn\u2019t!", "The cat said so.", "Nobody asked.")


def test_terms_are_words_and_pairs():
    assert list(terms("Rats didn\u2019t, ever!")) == [
        "rats", "didn't", "ever", "!", "rats didn't", "didn't ever", "ever !",
    ]  # fmt: skip


def test_near_is_the_passage_with_its_neighbours():
    assert near(SENTENCES, 0) == "Rats did it. No, they didn\u2019t!"
    assert near(SENTENCES, 2) == "No, they didn\u2019t! The cat said so. Nobody asked."


def test_terms_of_a_place():
    assert terms_at("claim", "Rats ate", SENTENCES, 0) == {"rats", "ate", "rats ate"}
    assert "nobody" not in terms_at("head", "", SENTENCES, 0)
    assert terms_at("text", "", SENTENCES[:1], 0) == {"rats", "did", "it"}


def test_scores_add_up_the_words_of_all_places():
    weights = {
        "near": {"no": np.array([0.0, 1.0])},
        "head": {"rats did": np.array([2.0, 0.0])},
        "claim": {"rats": np.array([0.25, 0.0])},
        "text": {"cat": np.array([0.0, 4.0]), "rats did": np.array([8.0, 8.0])},
    }

    scores = Telling(weights, np.array([0.5, 0.5])).scores("Rats", SENTENCES, 0)

    assert scores.tolist() == [2.75, 5.5]
