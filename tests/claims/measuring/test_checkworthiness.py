import pytest

from factcheck.claims.measuring.checkworthiness import (
    Judged,
    average_precision,
    calibration_error,
    total,
)


def test_average_precision_of_a_known_order():
    assert average_precision([True, False, True, False]) == (1 + 2 / 3) / 2
    assert average_precision([False, False]) is None


def test_total_ranks_each_debate_by_itself():
    sentences = [
        Judged("one", worthy=True, said=True, worth=0.9),
        Judged("one", worthy=False, said=True, worth=0.5),
        Judged("two", worthy=False, said=False, worth=0.4),
        Judged("two", worthy=True, said=False, worth=0.3),
        Judged("idle", worthy=False, said=False, worth=0.2),
    ]

    assert total(sentences) == {
        "n": 5,
        "worthy": 2,
        "predicted": 2,
        "right": 1,
        "f1": 0.5,
        "precision": 0.5,
        "recall": 0.5,
        "average_precision": 0.75,
        "map": 0.75,
        "debates": 2,
        "calibration_error": pytest.approx(0.38),
        "reliability": [
            {"n": 1, "worth": 0.2, "worthy": 0.0},
            {"n": 1, "worth": 0.3, "worthy": 1.0},
            {"n": 1, "worth": 0.4, "worthy": 0.0},
            {"n": 1, "worth": 0.5, "worthy": 0.0},
            {"n": 1, "worth": 0.9, "worthy": 1.0},
        ],
    }


def test_calibration_error_is_nothing_when_worth_is_the_share_of_the_worthy():
    half = [Judged("", worthy=worthy, said=True, worth=0.5) for worthy in (True, False)]

    assert calibration_error(half) == 0.0


def test_total_without_debates_has_no_map():
    assert total([Judged("", worthy=True, said=True, worth=0.5)])["map"] is None


def test_sentences_of_the_same_worth_stay_in_the_order_of_the_file():
    tied = [
        Judged("", worthy=False, said=True, worth=0.5),
        Judged("", worthy=True, said=True, worth=0.5),
    ]

    assert total(tied)["average_precision"] == 0.5
