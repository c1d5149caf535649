"""A range in which a claim's count lies is no other count, and no proof of just so much."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_items
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

REST = " The inspection goes on. A meeting with residents is planned in the old school."


def side(claim: str, told: str) -> str:
    claimed = ClaimFacts(text=claim, made_on=date(2024, 3, 4))
    return str(judge_items(claimed, [item("report", told + REST, 9)])["report"].stance)


@pytest.mark.parametrize(
    ("told", "about", "just"),
    [
        ("between 3,800 and 4,300", "supports", "discusses"),
        ("3,800 to 4,300", "supports", "discusses"),
        ("3,800–4,300", "supports", "discusses"),
        ("between 3,800 and 4,000", "supports", "discusses"),
        ("1,200 to 1,500", "refutes", "refutes"),
        ("no more than 1,500", "refutes", "refutes"),
        ("4,000", "supports", "supports"),
    ],
)
def test_range_holds_what_is_claimed_as_about_so_much(told, about, just):
    drivers = "{} bus drivers in Velm went on strike on 3 March 2024."
    report = f"The inspector says that {told} bus drivers in Velm are on strike since Sunday."

    found = side(drivers.format("About 4,000"), report), side(drivers.format("4,000"), report)

    assert found == (about, just)


@pytest.mark.parametrize(
    ("claim", "told", "stance"),
    [
        (
            "The Harbour List won 34 of the 61 seats in the Marsk election of 3 March 2024.",
            "A poll gives the Harbour List between 29 and 34 seats in the Marsk election.",
            "discusses",
        ),
        (
            "The Harbour List won 34 of the 61 seats in the Marsk election of 3 March 2024.",
            "The Harbour List won between 29 and 34 of the 61 seats in the Marsk election.",
            "discusses",
        ),
        (
            "The number of wolves in Hollin forest rose to 400 in March 2024.",
            "The number of wolves in Hollin forest fell from 300 to 250 wolves this month.",
            "refutes",
        ),
        (
            "About 4,000 bus drivers in Velm went on strike on 3 March 2024.",
            "The figure of 4,000 is fictitious. Some 1,200 bus drivers in Velm are on strike.",
            "refutes",
        ),
    ],
)
def test_range_is_told_from_a_change_and_an_invention(claim, told, stance):
    assert side(claim, told) == stance
