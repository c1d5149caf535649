import pytest

from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.naming import body_names, own_names
from tests.evidence.corroboration.stories import item


@pytest.mark.parametrize(
    ("publisher", "names"),
    [
        ("Kelda Harbour Authority", ("harbour authority", "authority")),
        ("Ministry of Fisheries", ("ministry",)),
        ("Office of the Governor of Kelda", ("governor",)),
        ("Norvik Shipping", ("Norvik", "shipping")),
        ("Norvik", ()),
    ],
)
def test_body_names_are_what_a_body_is(publisher, names):
    assert body_names(item("a", "", publisher=publisher, kind=Kind.OFFICIAL)) == names


def test_body_names_are_not_an_outlets():
    assert body_names(item("a", "", publisher="Harbour Authority News")) == ()


def test_own_names_begin_or_end_like_the_full_one():
    channel = item("a", "", publisher="Channel Nine Kelda")

    assert own_names(channel) == ("Channel Nine Kelda", "Nine Kelda", "Kelda", "Channel Nine")
