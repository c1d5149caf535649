from factcheck.evidence.measuring.search import Answered, rates, times


def answered(found: str, right: str, ms: float = 1.0) -> Answered:
    return Answered("q", tuple(found), frozenset(right), ms)


def test_precision_counts_right_answers_among_the_first_five():
    assert answered("abcde", "a").precision == 1.0
    assert answered("abcde", "c").precision == 1 / 3
    assert answered("abcde", "bd").precision == (1 / 2 + 2 / 4) / 2
    assert answered("abcdef", "f").precision == 0.0


def test_rates_are_means_over_questions():
    assert rates([answered("ab", "b"), answered("ab", "x")]) == {
        "map@5": 0.25,
        "mrr": 0.25,
        "recall@20": 0.5,
    }


def test_rates_of_nothing_are_nothing():
    assert rates([]) == {"map@5": None, "mrr": None, "recall@20": None}
    assert times([]) == {"ms_median": None, "ms_p95": None}


def test_times_tell_the_usual_and_the_slow_case():
    many = [answered("a", "a", float(ms)) for ms in range(100)]

    assert times(many) == {"ms_median": 49.5, "ms_p95": 95.0}
