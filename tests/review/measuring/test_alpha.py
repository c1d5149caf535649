import krippendorff
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.review.measuring.alpha import Level, alpha
from factcheck.review.measuring.rounds import counted

# Krippendorff 2011, example C: four observers, twelve units, "." is no answer.
PUBLISHED = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
# The two observers of its examples A (binary) and B (nominal).
BINARY = ("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
NAMES = ("a a b b d c c c e d d a", "b a b b b c c c e d d d")


def units(rows: tuple[str, ...], categories: str) -> list[list[int]]:
    columns = zip(*(row.split() for row in rows), strict=True)
    return [[categories.index(each) for each in column if each != "."] for column in columns]


@pytest.mark.parametrize(
    ("level", "published"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_is_the_published_one(level, published):
    found = alpha(counted(units(PUBLISHED, "12345")), [1, 2, 3, 4, 5], Level(level))

    assert round(found.value, 3) == published
    assert found.rounds == 11


@pytest.mark.parametrize(
    ("rows", "categories", "published"), [(BINARY, "01", 0.095), (NAMES, "abcde", 0.692)]
)
def test_alpha_of_two_observers_is_the_published_one(rows, categories, published):
    found = alpha(counted(units(rows, categories)), range(len(categories)), Level.NOMINAL)

    assert round(found.value, 3) == published


@pytest.mark.parametrize("level", [*Level])
@settings(max_examples=25, deadline=None, derandomize=True)
@given(
    answers=st.lists(
        st.lists(st.sampled_from([None, 1, 2, 4, 5]), min_size=3, max_size=3),
        min_size=2,
        max_size=20,
    )
)
def test_alpha_is_that_of_a_peer(level, answers):
    values = [1, 2, 4, 5]
    rounds = [[values.index(each) for each in row if each] for row in answers]
    given_ones = {each for row in rounds if len(row) > 1 for each in row}
    found = alpha(counted(rounds), values, level).value
    if len(given_ones) < 2:
        assert found is None
        return
    data = np.array([[np.nan if each is None else each for each in row] for row in answers]).T
    assert found == pytest.approx(
        krippendorff.alpha(data, value_domain=values, level_of_measurement=level), abs=1e-9
    )


def test_alpha_where_all_say_the_same_is_not_defined():
    assert alpha({(1, 1): 9}, [1, 2], Level.ORDINAL).value is None
