"""What an item has in common with coverage makes it coverage, however little of the claim it has."""

from datetime import UTC, date, datetime

import pytest

from factcheck.evidence.corroboration.independence import judge_items
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from factcheck.evidence.corroboration.nearness import capitals_in, company_of, figures_in
from factcheck.evidence.corroboration.weighing import weigh
from tests.evidence.corroboration.stories import item

CLAIM = ClaimFacts(
    text="The Tolvey council sold the old mill for one pound on 4 March 2024.",
    made_on=date(2024, 3, 5),
)
PAPER = item(
    "paper",
    "The Tolvey council sold the old mill for one pound on Monday, it said.\n\nThe buyer is Harbrook "
    "Homes, which Ines Carrow runs. It is to spend 310,500 on the roof.",
    9,
    publisher="The Tolvey Packet",
    domain="packet.example",
)


def stance(text: str, **facts) -> str:
    facts.setdefault("title", "From the riverside")
    return judge_items(CLAIM, [PAPER, item("other", text, 12, **facts)])["other"].stance


@pytest.mark.parametrize(
    "text",
    [
        "Harbrook has the keys, says Ines Carrow, and the roof will cost 310,500.",
        "Ask at the bakery. The Packet says a pound; nobody there believes it.",
    ],
)
def test_item_with_people_figures_or_outlets_of_others_is_about_it(text):
    assert stance(text) != "unrelated"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("The bakery has a new oven, and bread is cheaper by the loaf.", {}),
        (
            "Harbrook has the keys, says Ines Carrow, and the roof will cost 310,500.",
            {"published_at": datetime(2022, 1, 4, tzinfo=UTC)},
        ),
    ],
)
def test_item_with_nothing_in_common_or_of_another_year_is_not(text, facts):
    assert stance(text, **facts) == "unrelated"


def test_observer_who_names_the_body_by_its_kind_is_about_it():
    claim = ClaimFacts(
        text="It was 47.3 degrees in Sarn on 4 March 2024.", made_on=date(2024, 3, 5)
    )
    notice = item(
        "notice",
        "On 4 March 2024 it was 47.3 degrees in Sarn.",
        9,
        publisher="National Weather Service",
        kind=Kind.OFFICIAL,
    )
    visit = item("visit", "He reads a box at Sarn for the weather service, twice if he must.", 12)

    assert judge_items(claim, [notice, visit])["visit"].stance != "unrelated"


def test_body_may_be_written_large_by_whoever_names_it_by_its_kind():
    claim = ClaimFacts(text="Rents in Sarn fell in March 2024.", made_on=date(2024, 3, 5))
    notice = item("notice", "In March 2024 rents in Sarn fell.", 9,
                  publisher="Sarn Statistical Office", kind=Kind.OFFICIAL)  # fmt: skip
    clerk = item(
        "clerk", "He sent rents to the Statistical Office, and nobody wrote back to him.", 12
    )
    agent = item("agent", "He sent bread to the Letting Office, and nobody wrote back to him.", 12)

    judged = judge_items(claim, [notice, clerk, agent])

    assert judged["clerk"].stance != "unrelated"
    assert judged["agent"].stance == "unrelated"


def test_a_date_is_nothing_that_two_stories_have_in_common():
    story = item(
        "a", "A bridge opened on November 14, 2024, and 340 people came on the 3rd of December."
    )

    assert capitals_in(story) == frozenset()
    assert figures_in(story.text) == {"340"}
    assert figures_in("As many as 14 may have drowned.") == {"14"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The regional court in Arnau heard the captain of the Skerry boats.", True),
        ("A court in Arnau heard him. The regional train was late.", False),
    ],
)
def test_company_speaks_of_the_body_whose_item_it_is(told, expected):
    body = item("body", "He made a statement.", publisher="Arnau Regional Court",
                kind=Kind.OFFICIAL)  # fmt: skip
    company = company_of(CLAIM.text, weigh(CLAIM), [item("post", told)], body)

    assert company.speak_of_it is expected
