from factcheck.claims.measuring.extraction import (
    Comparison,
    PageScore,
    average,
    compare,
    score_page,
)


def test_runs_of_four_words_are_counted():
    score = score_page("the cat sat on the mat", "then the cat sat on a mat")

    assert score == PageScore(right=1 / 6, extra=3 / 6, missing=2 / 6)


def test_text_shorter_than_a_run_is_one_run():
    assert score_page("Rats!", "rats").right == 0
    assert score_page("Rats!", "Rats").right == 1


def test_average_leaves_empty_pages_out_of_precision():
    found = score_page("the cat sat on the mat", "the cat sat on the mat")
    empty = score_page("the cat sat on the mat", "")

    assert average([found, empty]) == {"n": 2, "f1": 0.667, "precision": 1.0, "recall": 0.5}


def test_average_of_nothing_right_is_nought():
    assert average([score_page("the cat sat on", "a dog ran far")])["f1"] == 0.0


def test_comparison_of_a_better_reader_leaves_no_doubt():
    right, wrong = PageScore(1, 0, 0), PageScore(0.5, 0.25, 0.25)

    assert compare([right] * 9, [wrong] * 9) == Comparison(0.333, 0.333, 0.333, 0.0)


def test_comparison_with_itself_shows_no_difference():
    scores = [PageScore(1, 0, 0), PageScore(0, 0, 1), PageScore(0.2, 0.5, 0.3)]

    assert compare(scores, scores) == Comparison(0.0, 0.0, 0.0, 1.0)


def test_comparison_agrees_with_the_averages():
    ours = [PageScore(1, 0, 0), PageScore(0, 0, 1), PageScore(0.2, 0.5, 0.3)]
    theirs = [PageScore(0.6, 0.4, 0), PageScore(0.5, 0, 0.5), PageScore(0.1, 0.1, 0.8)]

    found = compare(ours, theirs)

    assert found.difference == round(average(ours)["f1"] - average(theirs)["f1"], 3)
    assert found == compare(ours, theirs)
