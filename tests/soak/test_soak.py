"""A small share of what `make soak` runs, and what it once found."""

from random import Random

import pytest

from tests.soak.growth import seconds
from tests.soak.promises import check_text
from tests.soak.running import KINDS, run

FEW = 500
BATCHES = 4
# Texts that broke a promise, cut down to what broke it.
KEPT = (
    "sank 1 one\nof them ",
    "(t. report)",
    "J asked",
    "According to s,",
    "”ho rose ²,“ W wrote ”,down from h“",
    "” Ida Holm told local station Vik",
    "Ida \"' Holm’s account'\" was that\n\nthe gate was open.",
)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_promise_is_broken_for_odd_texts_and_pages(batch):
    assert list(run(batch * FEW, FEW)) == []


@pytest.mark.parametrize("text", KEPT)
def test_no_promise_is_broken_for_what_once_broke_one(text):
    for number in range(12):
        check_text(Random(number), text)  # noqa: S311 - nothing here is secret


def test_a_run_makes_the_same_input_again():
    for _, make, _ in KINDS:
        first, again = make(Random(7)), make(Random(7))  # noqa: S311 - nothing here is secret
        assert first == again


@pytest.mark.parametrize("piece", ["“a ", "said, ", "A-", "and "])
def test_one_piece_repeated_is_read_in_a_few_seconds(piece):
    assert seconds(piece * (8_000 // len(piece))) < 5
