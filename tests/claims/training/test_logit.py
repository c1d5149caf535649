"""The weights under which right options fit best."""

from factcheck.claims.training.logit import FEWEST, Choice, fit
from factcheck.claims.training.trained import silent


def test_what_speaks_for_the_right_option_weighs_more():
    choices = [Choice((("far", "rare"), ("near",)), 1)] + [Choice((("far",), ("near",)), 1)] * 9

    weights = fit(choices, penalty=1, step="", progress=silent)

    assert list(weights) == ["far", "near"]
    assert weights["near"] > 0 > weights["far"]


def test_names_that_are_rare_weigh_nothing():
    choices = [Choice((("rare",), ("near",)), 1)] * (FEWEST - 1)

    assert fit(choices, penalty=1, step="", progress=silent) == {}
