import pytest

from factcheck.evidence.corroboration.agencies import Register
from factcheck.evidence.corroboration.credits import Where, credits_of
from tests.evidence.corroboration.stories import BACKGROUND, LEAD, LOCAL, item, wire


def credited(text: str, byline: str = "") -> list[tuple[str, str]]:
    found = credits_of(item("herald", text, byline=byline), Register())
    return [(c.agency, str(c.where)) for c in found]


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("SKERRY POINT (Reuters) - ", "Reuters"),
        ("SKERRY POINT, Norway, March 4 (AP) — ", "Associated Press"),
        ("Skerry Point (dpa/lno) – ", "Deutsche Presse-Agentur"),
        ("(AFP) - ", "Agence France-Presse"),
        ("Ferry adrift\n\nMarch 4, 2024\n\nSKERRY POINT (PTI): ", "Press Trust of India"),
        ("SKERRY POINT (GNX) - ", "GNX"),
    ],
)
def test_credits_in_the_dateline(opening, agency):
    assert credited(f"{opening}{LEAD}") == [(agency, Where.DATELINE)]


@pytest.mark.parametrize(
    ("byline", "agency"),
    [
        ("Reuters", "Reuters"),
        ("By Runa Holt, Associated Press", "Associated Press"),
        ("Agencies", ""),
    ],
)
def test_credits_in_the_byline(byline, agency):
    assert credited(LEAD, byline) == [(agency, Where.BYLINE)]


def test_credits_in_a_byline_that_was_copied_with_the_page():
    text = f"Ferry adrift\n\nMarch 4, 2024\n\nSource: Agencies\n\nBy the night desk\n\n{LEAD}"

    assert credited(text) == [("", Where.BYLINE)]


@pytest.mark.parametrize(
    ("trailer", "agency"),
    [
        ("AFP", "Agence France-Presse"),
        ("Source: Reuters", "Reuters"),
        ("(With inputs from PTI)", "Press Trust of India"),
        ("Contains reporting by the Associated Press", "Associated Press"),
        ("© 2024 Agence France-Presse", "Agence France-Presse"),
        ("— AP/Reuters", "Associated Press"),
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("With agency inputs from wire services", ""),
        ("(Avec AFP)", "Agence France-Presse"),
        ("Con información de EFE", "EFE"),
        ("Mit Material von dpa", "Deutsche Presse-Agentur"),
        ("Reuters, own archive", "Reuters"),
        ("dpa/eigene Recherche", "Deutsche Presse-Agentur"),
    ],
)
def test_credits_in_the_trailer(trailer, agency):
    text = "\n\n".join([LEAD, *[LOCAL] * 8, trailer])

    assert credited(text) == [(agency, Where.TRAILER)]


@pytest.mark.parametrize(
    "line",
    [
        "[Caption] A lifeboat leaves the slip at Skerry Point. (AP)",
        "Photo: Reuters",
        "(REUTERS/Ada Brink)",
        "A lifeboat leaves Skerry Point on Monday (AP Photo/Odd Marsh)",
        "(Background: AFP)",
        "Video: AP",
        "AFP via Getty Images",
    ],
)
def test_credits_for_pictures_and_background_do_not_count(line):
    assert credited(f"{LEAD}\n\n{BACKGROUND}\n\n{line}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The report was first carried by Reuters, whose man was on board.",
        "Kelda (pop. 900) - a fishing village - saw none of it.",
        "The ship belongs to PA Lines, and pa was angry.",
    ],
)
def test_credits_are_not_read_into_running_text(sentence):
    assert credited(f"{LEAD}\n\n{sentence} {BACKGROUND}") == []


def test_credits_know_an_agency_that_is_among_the_items():
    register = Register.with_items([wire()])
    copy = item("post", f"{LEAD}\n\nSource: Kelda News")

    assert [c.agency for c in credits_of(copy, register)] == ["Kelda News"]


def test_credits_are_not_an_outlets_own_initials():
    own = item("own", LEAD, publisher="The Alpine Press", byline="AP")

    assert credits_of(own, Register.with_items([own])) == []
