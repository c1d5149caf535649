import pytest

from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.naming import body_names, names_of, own_names
from tests.evidence.corroboration.stories import item


@pytest.mark.parametrize(
    ("publisher", "names"),
    [
        ("Kelda Harbour Authority", ("harbour authority", "authority")),
        ("Ministry of Fisheries", ("ministry",)),
        ("Office of the Governor of Kelda", ("governor",)),
        ("Norvik Shipping", ("Norvik", "shipping")),
        ("Norvik", ()),
        ("Town of Kelda, Harbour Clerk", ("harbour clerk",)),
        ("Harbour Authority, Kelda", ("authority",)),
    ],
)
def test_body_names_are_what_a_body_is(publisher, names):
    assert body_names(item("a", "", publisher=publisher, kind=Kind.OFFICIAL)) == names


def test_body_names_are_not_an_outlets():
    assert body_names(item("a", "", publisher="Harbour Authority News")) == ()


@pytest.mark.parametrize("edition", ["in English", "English Service", "International Edition"])
def test_edition_of_an_outlet_goes_by_its_name(edition):
    assert "Dagens Kelda" in names_of(item("a", "", publisher=f"Dagens Kelda {edition}"))


def test_own_names_begin_or_end_like_the_full_one():
    channel = item("a", "", publisher="Channel Nine Kelda")

    assert own_names(channel) == ("Channel Nine Kelda", "Nine Kelda", "Kelda", "Channel Nine")
