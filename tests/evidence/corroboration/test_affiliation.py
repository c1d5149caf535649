"""Who speaks or reads for a body that has published itself."""

import pytest

from factcheck.evidence.corroboration.affiliation import forms_of, of_the_body, puts_itself_right
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.witness import Witnesses
from tests.evidence.corroboration.stories import item


def stands_behind(text: str, *names: str, publisher: str = "Bay Lantern", kind=Kind.OUTLET):
    told = item("told", text, publisher=publisher, kind=kind)
    return Witnesses(told, names, frozenset(), "", text)


NOTICE = stands_behind(
    "Kelda Marine will cut 780 jobs.",
    "Kelda Marine ASA",
    publisher="Kelda Marine ASA",
    kind=Kind.OFFICIAL,
)


@pytest.mark.parametrize(
    ("publisher", "forms"),
    [
        ("Kelda Marine ASA", ("Kelda Marine ASA", "Kelda Marine", "Kelda")),
        ("Office of Records of the Realm", ("Office of Records of the Realm", "records office")),
        ("National Weather Service", ("National Weather Service", "weather service")),
        ("Ministry of Health", ("Ministry of Health", "health ministry")),
    ],
)
def test_body_is_called_by_name_kind_or_without_its_legal_form(publisher, forms):
    assert forms_of(item("a", "", publisher=publisher, kind=Kind.OFFICIAL)) == forms


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("“It is 780,” says Odd Marsh, finance chief of Kelda Marine.", ("Odd Marsh",), True),
        ("Kelda Marine chief executive Odd Marsh shrugs.", ("Odd Marsh",), True),
        ("Minister Runa Beck is silent on the dispute about Kelda Marine.", ("Runa Beck",), False),
        ("We have read the slides of Kelda Marine.", (), True),
        ("We have read the slides.", (), False),
    ],
)
def test_speaker_or_reading_is_tied_to_the_body_by_office_or_ownership(text, names, expected):
    told = stands_behind(text, *names)

    assert of_the_body(told, NOTICE) == ("Kelda Marine ASA" if expected else "")


def test_body_that_counts_anew_is_one_with_its_first_count():
    first = stands_behind("41 died, the disaster authority said.", "national disaster authority")
    anew = stands_behind(
        "After a renewed count the number is 39.",
        publisher="National Disaster Authority",
        kind=Kind.OFFICIAL,
    )
    aside = stands_behind(
        "It is 39. The figure of 41 given on Monday was based on lists of the missing.",
        publisher="National Disaster Authority",
        kind=Kind.OFFICIAL,
    )
    against = stands_behind(
        "The number is 39.", publisher="National Disaster Authority", kind=Kind.OFFICIAL
    )

    found = [puts_itself_right("41 people died.", first, each) for each in (anew, aside, against)]

    assert found == [True, True, False]
