"""Stretches that people mark: any text, any numbers; only what stands there is taken."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Revision
from factcheck.claims.words import checked_places
from factcheck.people.errors import NotValid

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
PLACES = st.lists(st.tuples(st.integers(-3, 50), st.integers(-3, 50)), max_size=4)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
@given(text=TEXTS, places=PLACES)
def test_checked_places_are_words_of_the_text_in_order(text, places):
    try:
        found = checked_places(Revision(text=text), places)
    except NotValid:
        return

    assert len(found) == len(places) > 0
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(text[start:end] == text[start:end].strip() for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert checked_places(Revision(text=text), found) == found


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("  14 ferries \n", (0, 13), "14 ferries"),
        ("🛳️ sank", (0, 7), "🛳️ sank"),
        ("e\u0301tait", (0, 6), "e\u0301tait"),
    ],
)
def test_checked_places_leave_out_blanks_and_nothing_else(text, place, words):
    ((start, end),) = checked_places(Revision(text=text), [place])

    assert text[start:end] == words


@pytest.mark.parametrize(
    ("text", "language", "refusal"),
    [
        ("police said", "en", "Mark what is said, not who says it."),
        ("according to the mayor", "en", "Mark what is said, not who says it."),
        ("🙂", "en", "Mark words, not blanks."),
        ("— ”", "sv", "Mark words, not blanks."),
    ],
)
def test_checked_places_refuse_words_that_claim_nothing(text, language, refusal):
    with pytest.raises(NotValid) as refused:
        checked_places(Revision(text=text, language=language), [(0, len(text))])

    assert refused.value.fields == {"spans": [refusal]}


def test_checked_places_know_who_speaks_in_english_only():
    assert checked_places(Revision(text="police said", language="sv"), [(0, 11)]) == ((0, 11),)
