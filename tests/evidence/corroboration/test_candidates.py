import pytest

from factcheck.evidence.corroboration.candidates import (
    bounded,
    halves,
    heaviest,
    parted,
    weigh,
    weights_of,
)
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import ask


def test_bounded_takes_the_rarest_terms_up_to_the_bound():
    frequencies = {"ferry": 3, "gull": 1, "sail": 2}

    assert bounded(["ferry", "gull", "whale", "sail"], frequencies, most=3) == ["gull", "sail"]


def test_bounded_takes_the_rarest_term_however_common():
    assert bounded(["ferry"], {"ferry": 9}, most=3) == ["ferry"]


def test_weigh_is_more_for_the_rarer_term_and_never_below_nothing():
    assert weigh(1, 100) > weigh(50, 100) > weigh(100, 100) > 0
    assert weigh(5, 0) > 0


def test_heaviest_adds_up_and_breaks_ties_by_id():
    scans = [(1.0, ["b", "a"]), (2.0, ["c"]), (0.5, ["b"])]

    assert heaviest(scans, 2) == ["c", "b"]
    assert heaviest([(1.0, ["b", "a"])]) == ["a", "b"]


def test_parted_reads_an_unknown_word_as_two_known_ones():
    known = {"ferry": 4, "boat": 2, "fer": 1, "ryboat": 1, "whale": 3}

    assert parted(["ferryboat", "whale", "zugzwang"], known) == ["ferry", "boat"]


@pytest.mark.parametrize("term", ["ferry", "2024-05", "3000000"])
def test_halves_of_what_is_short_or_no_word_are_none(term):
    assert halves(term) == []


def test_weights_of_who_said_it_and_when_are_less():
    question = ask(ClaimFacts("Ferries sank — Ann Lee (@annlee) May 3, 2024"))
    known = {"ferry": 2, "lee": 2, "may": 2}

    weights = weights_of(question, list(known), known, 10)

    assert weights["ferry"] > weights["lee"] > weights["may"]
