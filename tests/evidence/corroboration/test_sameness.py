from random import Random

import pytest

from factcheck.evidence.corroboration.sameness import SUGGEST, SURE, sameness
from factcheck.evidence.corroboration.words import terms_of

OURS = "Fourteen sailings to Gull Island were cancelled in October"


def compared(known: str, title: str = "", ours: str = OURS):
    return sameness(ours, known, title, weights={}, most=1.0)


def test_claim_word_for_word_is_surely_the_same():
    same = compared(OURS)

    assert (same.score, same.sure) == (pytest.approx(1.0), True)


def test_claim_in_other_words_is_suggested():
    same = compared("In October the ferry to Gull Island cancelled many of its sailings.")

    assert (same.score >= SUGGEST, compared("A bridge was painted in June.").score) == (True, 0.0)


def test_same_claim_with_another_figure_is_not_sure():
    same = compared("Nine sailings to Gull Island were cancelled in October.")

    assert (same.score >= SURE, same.sure) == (True, False)


@pytest.mark.parametrize(
    ("ours", "sure"),
    [
        ("Fourteen sailings to Gull Island were not cancelled in October", False),
        ("Fourteen sailings to Gull Island weren’t cancelled in October", False),
        ("None of the fourteen sailings to Gull Island were not cancelled in October", True),
        ("Fourteen sailings to Gull Island, no less than that, were cancelled in October", True),
    ],
)
def test_denial_of_a_checked_claim_is_suggested_but_not_sure(ours, sure):
    same = compared(OURS, ours=ours)

    assert (same.score >= SURE, same.sure) == (True, sure)


def test_headline_may_say_it_in_the_claims_words():
    known = "The ferries hardly ran at all"

    assert compared(known).score == 0.0
    assert compared(known, "Were sailings to Gull Island cancelled in October?").score >= SUGGEST


def test_one_word_in_common_is_a_coincidence():
    assert compared("October.").score < SUGGEST


def test_rare_words_weigh_more_than_common_ones():
    common = dict.fromkeys(terms_of("sailings were cancelled in October"), 0.1)
    near = sameness(OURS, "Gull Island grew", weights=common, most=5.0)
    far = sameness(OURS, "October sailings shrank", weights=common, most=5.0)

    assert near.score > far.score


@pytest.mark.parametrize("nothing", ["", "…", "the of and"])
def test_nothing_is_like_nothing(nothing):
    assert sameness(nothing, nothing, nothing, weights={}, most=0.0).score == 0.0


def test_claim_word_for_word_never_scores_above_one():
    draw = Random(1)  # noqa: S311 - the same draws each time
    scores = {
        sameness(" ".join(terms), " ".join(terms[::-1]), weights=weights, most=7.0).score
        for terms in [[f"word{n}x" for n in range(9)]]
        for weights in [
            {t: draw.random() * 7 for t in terms_of(" ".join(terms))} for _ in range(200)
        ]
    }

    assert scores == {1.0}
