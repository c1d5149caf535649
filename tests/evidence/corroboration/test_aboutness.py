from datetime import date

import pytest

from factcheck.evidence.corroboration.aboutness import unrelated
from factcheck.evidence.corroboration.dates import falls_on_another_weekday
from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.weighing import best_passage, weigh
from factcheck.evidence.corroboration.words import key
from tests.evidence.corroboration.stories import CLAIM, ELSEWHERE, LEAD

DAY = date(2024, 3, 4)


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        (LEAD, DAY, None),
        (ELSEWHERE, DAY, "little in common"),
        ("Our crews launched three lifeboats.", DAY, None),
        ("Three lifeboats were launched at Norvik on Monday.", DAY, "names"),
        (LEAD, date(2024, 1, 4), "another event"),
    ],
)
def test_unrelated_says_why(text, day, why):
    weighed = weigh(CLAIM)
    found = unrelated(
        CLAIM, weighed, Told("Notice", text, "Post", day), best_passage(weighed, text)
    )

    assert (found[0] if found else None) == why


@pytest.mark.parametrize(
    ("day", "why"), [(date(2024, 3, 9), None), (date(2021, 3, 9), "another event")]
)
def test_unrelated_is_not_what_tells_of_long_ago_when_it_is_claimed(day, why):
    claim = ClaimFacts(
        text="The bell of Skerry Point is a copy that was cast after 1950.", made_on=DAY
    )
    text = (
        "The bell of Skerry Point is a copy cast after the war; its bronze was not sold till 1963."
    )
    weighed = weigh(claim)

    found = unrelated(
        claim, weighed, Told("The bell", text, "Post", day), best_passage(weighed, text)
    )

    assert (found[0] if found else None) == why


def test_form_that_two_words_of_a_claim_share_is_always_the_later_ones():
    said = ("Gunfire paused when he was shot", "He was shot when the gunfire paused")

    assert [weigh(ClaimFacts(each)).home[key("shoot")] for each in said] == [
        key("shot"), key("gunfire"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "day", "why"),
    [
        ("The Post has read that the ferry office knew", date(2024, 3, 9), None),
        ("The office of Norvik knew", date(2024, 3, 9), "names"),
        ("The Post has read that the ferry office knew", date(2023, 3, 9), "names"),
    ],
)
def test_names_may_stand_away_from_what_is_told_when_it_is_claimed(told, day, why):
    claim = ClaimFacts(
        "The ferry office had known since 2022 of leaks in the Skua boats.", made_on=DAY
    )
    text = f"{told} how the new boats leaked. It was autumn.\n\nThey are called Skua.\n\nNobody wrote back."
    weighed = weigh(claim)

    found = unrelated(claim, weighed, Told("Memo", text, "Post", day), best_passage(weighed, text))

    assert (found[0] if found else None) == why


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("It needed a second look at the board: Bello was the first under fifty seconds.", 4, None),
        ("The bridge at the harbour of Doravia will be green.", 4, "names"),
        ("Bello looked at the board in Doravia.", 31, "little in common"),
    ],
)
def test_two_names_of_a_claim_are_no_coincidence_in_its_days(text, day, why):
    claim = ClaimFacts("Aisha Bello broke the record over 400 metres hurdles.", made_on=DAY)
    weighed = weigh(claim)
    item = Told("Aisha" if "Bello" in text else "Paint", text, "Post", date(2024, 3, day))

    found = unrelated(claim, weighed, item, best_passage(weighed, text))

    assert (found[0] if found else None) == why


@pytest.mark.parametrize(("place", "why"), [("Lorne", "names"), ("Marl", None)])
def test_place_of_an_outlet_is_no_place_of_the_claim(place, why):
    claim = ClaimFacts(
        "The council of Marl will raise the fee by 3 crowns from 1 July.", made_on=DAY
    )
    text = f"From 1 July fees in {place} will be 3 crowns higher. The council agreed."
    item = Told(f"{place} puts 3 crowns on fee", text, f"{place} Courier", DAY)
    weighed = weigh(claim)

    found = unrelated(claim, weighed, item, best_passage(weighed, text))

    assert (found[0] if found else None) == why


@pytest.mark.parametrize(("drug", "why"), [("Lumarex", None), ("Solvin", "names")])
def test_name_of_a_claim_and_one_word_more_are_enough_in_its_days(drug, why):
    claim = ClaimFacts(
        "The agency has approved Lumarex for the treatment of asthma in young children.",
        made_on=DAY,
    )
    text = f"After two years the doctor rang: Nils can have {drug} for his asthma from May."
    weighed = weigh(claim)

    found = unrelated(claim, weighed, Told("Yes", text, "Blog", DAY), best_passage(weighed, text))

    assert (found[0] if found else None) == why


def test_a_weekday_that_is_of_another_year_tells_so_and_a_day_that_is_none_nothing():
    assert falls_on_another_weekday("It sank on Saturday, 4 March.", 2024, 2023)
    assert not falls_on_another_weekday("It sank on Sunday, May 0.", 2024, 2023)
