from factcheck.evidence.measuring.stance import Judged, points, total


def test_points_are_those_of_the_challenge():
    assert points("unrelated", "unrelated") == 0.25
    assert points("unrelated", "agree") == 0
    assert points("agree", "unrelated") == 0
    assert points("agree", "discuss") == 0.25
    assert points("agree", "agree") == 1.0


def test_total_of_a_handful():
    judged = [
        Judged("agree", "agree"),
        Judged("agree", "discuss"),
        Judged("disagree", "unrelated"),
        Judged("unrelated", "unrelated"),
    ]

    assert total(judged) == {
        "n": 4,
        "fnc_score": 0.462,
        "accuracy": 0.5,
        "macro_f1": 0.444,
        "f1": {"agree": 0.667, "disagree": 0.0, "unrelated": 0.667},
        "counts": {"agree": 2, "disagree": 1, "unrelated": 1},
    }
