from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from factcheck.review.routing.ranking import Candidate, ranked

ANN = Candidate(
    user_id=UUID(int=1),
    name="Ann",
    capacity=3,
    load=0,
    knows_topic=False,
    speaks=True,
    conflicted=False,
    seated=False,
    gave_up=False,
    last_assigned=None,
)
BEA = replace(ANN, user_id=UUID(int=2), name="Bea")


def first(*candidates: Candidate) -> str:
    return ranked(candidates)[0].name


def test_who_knows_the_topic_comes_first_even_with_more_in_hand():
    assert first(ANN, replace(BEA, knows_topic=True, load=2)) == "Bea"


def test_who_has_less_in_hand_comes_first():
    assert first(replace(ANN, load=2), replace(BEA, load=1)) == "Bea"


def test_who_has_waited_longest_comes_first():
    monday, tuesday = datetime(2024, 3, 4, tzinfo=UTC), datetime(2024, 3, 5, tzinfo=UTC)

    assert first(replace(ANN, last_assigned=tuesday), replace(BEA, last_assigned=monday)) == "Bea"
    assert first(replace(ANN, last_assigned=monday), BEA) == "Bea"


def test_equals_keep_one_order():
    assert first(ANN, BEA) == first(BEA, ANN) == "Ann"


@pytest.mark.parametrize(
    "fault",
    [{"speaks": False}, {"conflicted": True}, {"seated": True}, {"gave_up": True}, {"load": 3}],
)
def test_who_cannot_review_it_is_not_ranked(fault):
    assert ranked([replace(ANN, **fault)]) == []
