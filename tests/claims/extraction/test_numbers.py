"""Figures as articles write them, and any text at all."""

import math
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims.extraction.numbers import find_quantities


def read(text):
    return [(text[q.start : q.end], q.low, q.high, q.unit) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("seven", 7, 7, ""),
        ("twenty-five", 25, 25, ""),
        ("two hundred and five", 205, 205, ""),
        ("1,234,567", 1_234_567, 1_234_567, ""),
        ("over 15", 15, math.inf, ""),
        ("at least five", 5, math.inf, ""),
        ("15+", 15, math.inf, ""),
        ("a dozen or more", 12, math.inf, ""),
        ("no more than 30", 0, 30, ""),
        ("1.2m", 1_200_000, 1_200_000, ""),
        ("half a million", 500_000, 500_000, ""),
        ("a million and a half", 1_500_000, 1_500_000, ""),
        ("two and a half million", 2_500_000, 2_500_000, ""),
        ("tens of thousands", 20_000, 100_000, ""),
        ("a couple", 2, 2, ""),
        ("two or three", 2, 3, ""),
        ("between 430 and 500", 430, 500, ""),
        ("10-12 km", 10, 12, "km"),
        ("£2-3m", 2_000_000, 3_000_000, "£"),
        ("six to eight million euros", 6_000_000, 8_000_000, "€"),
        ("$611 million", 611_000_000, 611_000_000, "$"),
        ("up to 4%", 0, 4, "%"),
        ("92 per cent", 92, 92, "%"),
        ("half", 50, 50, "%"),
        ("three quarters", 75, 75, "%"),
        ("30 seconds", 30, 30, "second"),
        ("21st", 21, 21, "ordinal"),
        ("third", 3, 3, "ordinal"),
    ],
)
def test_find_quantities_reads_one_figure(text, low, high, unit):
    assert read(f"There were {text}.") == [(text, low, high, unit)]


@pytest.mark.parametrize("text", ["about a dozen", "nearly 12", "some 12", "12 or so"])
def test_find_quantities_keeps_what_is_only_near(text):
    (found,) = find_quantities(text)

    assert (found.low, found.high, found.approximate) == (12, 12, True)
    assert found.reach == pytest.approx((9.6, 14.4))


@pytest.mark.parametrize(
    "text",
    [
        "in 2020",
        "on 3 May 2024",
        "May 3",
        "at 07:30",
        "at 5 p.m.",
        "a 24-year-old man",
        "Ann Lund, 54, said",
        "aged 14 to 18",
        "an F-15 jet",
        "5G",
        "9/11",
        "no one",
        "won 3-1",
        "two one",
    ],
)
def test_find_quantities_passes_over_what_counts_nothing(text):
    assert read(text) == []


def test_find_quantities_reads_a_change_as_two_figures():
    assert read("rose from 12 to 40") == [("12", 12, 12, ""), ("40", 40, 40, "")]


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("over 15", "about a dozen", True),
        ("22", "about 20", False),
        ("at least five", "seven", False),
        ("at least five", "three", True),
        ("12", "12%", False),
        ("dozens", "five", True),
        ("£1.4bn", "£1.38bn", False),
        ("200", "198", False),
        ("212", "198", True),
        ("10", "12", True),
        ("220 million", "0.2 million", True),
        ("310", "0.3", True),
    ],
)
def test_excludes_leaves_room_for_what_the_words_allow(one, other, answer):
    (first,), (second,) = find_quantities(one), find_quantities(other)

    assert (first.excludes(second), second.excludes(first)) == (answer, answer)


@given(st.decimals(0, 10**9, places=2), st.decimals(0, 10**9, places=2))
def test_excludes_compares_any_two_figures(one, other):
    (first,), (second,) = find_quantities(f"{one} tonnes"), find_quantities(f"{other} tonnes")

    assert first.excludes(second) == second.excludes(first)


@given(st.integers(0, 999_999), st.sampled_from(["", "about ", "over ", "up to "]))
def test_find_quantities_reads_any_whole_number(value, lead):
    (found,) = find_quantities(f"There were {lead}{value:,} boats")

    assert value in (found.low, found.high)
    assert found.low <= found.high


WORDS = "one two a hundred thousand million and half third over about 12 1.2m £3 - % to from km or so , ."


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split())).map(" ".join)))
def test_find_quantities_reads_anything_in_order(text):
    found = find_quantities(text)

    assert found == find_quantities(text)
    assert all(0 <= q.start < q.end <= len(text) and q.low <= q.high for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("piece", ["1 ", "two ", "about ", "one-", "1,", "a hundred and "])
def test_find_quantities_takes_linear_time(piece):
    began = time.process_time()
    find_quantities(piece * 10_000)

    assert time.process_time() - began < 2
