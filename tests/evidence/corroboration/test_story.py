"""Claims that name too little themselves: the article around them tells what they are about."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.stance import Stance, judge_by_rules, see

DAY = date(2024, 5, 7)
HEADLINE = "Bakery chain shuts ovens after mouse find"
STORY = (
    "Bakery chain shuts ovens after mouse find\n\nThe Korn chain has shut its ovens in Aldermere"
    " after a mouse was found in a bag of flour. Inspectors visited the shop in Quay Street on"
    " Monday. The flour had been checked in April, manager Lotte Brink said. Nine of 15 shops were"
    " open again by noon."
)
SAME = (
    "Customers of Korn stood before closed doors on Monday. A mouse had turned up in Aldermere, the"
    " company said. Lotte Brink, who runs the shop in Quay Street, would not say when it got there."
)
OTHER = (
    "The sports hall in Tann is to get a new roof. Half of the lamps had been checked, Ruth Sand"
    " told the council in Tann. She said that 15 of the windows were open again after the storm."
)


def judge(claim: str, title: str, text: str, **facts) -> Stance:
    facts = {"context": HEADLINE, "story": STORY, "made_on": DAY, "language": "en", **facts}
    return judge_by_rules(see(ClaimFacts(claim, **facts), Told(title, text, "", DAY))).stance


@pytest.mark.parametrize(
    "claim",
    ["The flour had been checked in April", "Nine of 15 shops were open again by noon"],
)
@pytest.mark.parametrize(
    ("title", "text"),
    [
        pytest.param("Tann mends its sports hall", OTHER, id="another story"),
        pytest.param("Korn's customers wait", SAME, id="the same story without the claim"),
    ],
)
def test_what_says_nothing_of_a_short_claim_is_not_about_it(claim, title, text):
    assert judge(claim, title, text) is Stance.UNRELATED


def test_a_long_text_is_of_no_other_story_for_the_words_far_down_in_it():
    walk = "Then the path goes down to the water, past a gate and a field and the last house. " * 9
    far = "The old bakery had a chain on its ovens. A mouse sat on flour that was checked in April."

    assert judge("The flour had been checked in April", "Tann", f"{OTHER} {walk}{far}") is (
        Stance.UNRELATED
    )


def test_a_claim_whose_names_an_item_lacks_is_known_by_its_article_too():
    claim = "Van traffic between Korn and Brink has been stopped"
    said = (
        "It closed the yard to all traffic, vans or not, and said it would stay shut. It stopped."
    )

    assert judge(claim, "Tann mends its hall", f"{OTHER} {said}") is Stance.UNRELATED


@pytest.mark.parametrize(
    ("claim", "said", "stance"),
    [
        ("The flour had been checked in April", "The flour had been checked in April.", "supports"),
        (
            "Nine of 15 shops were open again by noon",
            "By noon nine of 15 shops were open.",
            "supports",
        ),
        ("Nine shops in the city were open by noon", "Four shops were open.", "refutes"),
    ],
)
def test_what_says_or_counts_what_a_short_claim_does_is_about_it(claim, said, stance):
    assert judge(claim, "Korn's customers wait", f"{SAME} {said}") == stance


def test_a_claim_that_stands_in_another_story_nearly_whole_is_found_there():
    said = "Bread of rye keeps longer and costs more than bread of wheat"

    assert judge(said, "What to bake", f"{OTHER} {said}, she added.") is Stance.SUPPORTS


def test_what_is_in_another_language_is_not_measured_by_these_words():
    told = (
        "Die Bäckerei Korn in Aldermere hat ihre Öfen geschlossen. Neun von 15 Läden waren bis"
        " Mittag wieder geöffnet, sagte Lotte Brink am Montag der Zeitung."
    )
    claim = "Nine of 15 Korn shops were open again by noon"

    assert judge(claim, "Korn schließt", told) is not Stance.UNRELATED


def test_without_its_article_a_claim_is_judged_by_its_own_words():
    claim = "The flour had been checked in April"

    assert judge(claim, "Tann", f"{OTHER} {claim}.", story="", context="") is Stance.SUPPORTS
