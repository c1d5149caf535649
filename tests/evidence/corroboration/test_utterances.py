"""What else the claim's speaker said is no coverage; whatever is said of those words is."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_items
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

# What somebody said, how it is told otherwise, what else they say, and what is said of it.
SAID = (
    (
        "Environment minister Ada Holm said on 3 March 2024 that all houses on Skerry must go by 2040.",
        ("Skerry will be uninhabited from 2040, if Ada Holm has her way. She said so on Sunday.",),
        (
            "Environment minister Ada Holm said that all coal plants must go by 2040.",
            "Environment minister Ada Holm called on Sunday for a tax on plastic bags.",
        ),
        (
            "“Nobody will be forced,” Ada Holm told the Courier. She was talking about Skerry.",
            "Holm has stood by her words. “The sea does not negotiate,” the minister said.",
            "Ada Holm did not say that, her spokesman said of Skerry.",
        ),
    ),
    (
        "Finance minister Milan Krog promised on 3 March 2024 that no bank would be closed.",
        ("“I promise: every bank stays open,” finance minister Milan Krog said on Sunday.",),
        (
            "Finance minister Milan Krog promised on Sunday that no school would be closed.",
            "Finance minister Milan Krog said on Sunday that the deficit was 3 percent.",
        ),
        (
            "Finance minister Milan Krog said on Monday that he had spoken of savings banks only.",
            "Milan Krog cannot keep his promise on banks, economists said on Monday.",
        ),
    ),
    (
        "General Tom Reyes told parliament on 3 March 2024 that 300 soldiers had deserted in Tarn.",
        ("Some 300 soldiers have run away in Tarn, General Tom Reyes told lawmakers on Sunday.",),
        (
            "General Tom Reyes told parliament on Sunday that 300 tanks had been bought.",
            "General Tom Reyes told parliament that 12 soldiers had been hurt in an exercise.",
        ),
        ("General Tom Reyes said on Monday that the deserters of Tarn would be tried.",),
    ),
)
ROWS = [
    (claimed, text, related)
    for claimed, told, other, of_it in SAID
    for texts, related in ((told, True), (other, False), (of_it, True))
    for text in texts
]


@pytest.mark.parametrize(("claimed", "text", "related"), ROWS)
def test_only_these_words_are_meant(claimed, text, related):
    claim = ClaimFacts(text=claimed, made_on=date(2024, 3, 4))
    paper = item("gazette", SAID[[said[0] for said in SAID].index(claimed)][1][0])

    judged = judge_items(claim, [paper, item("herald", text)])

    assert (judged["herald"].stance != "unrelated") is related


@pytest.mark.parametrize(
    ("claimed", "text"),
    [
        ("Tom Reyes said that he would not run again.", "Two terms were enough, Tom Reyes said."),
        (
            "Ada Roon said that her client would appeal.",
            "The verdict will be fought, Ada Roon said.",
        ),
        (
            "Ole Dahl said that the attacker acted alone.",
            "No second man, Ole Dahl said of the attack.",
        ),
    ],
)
def test_same_in_other_words_is_meant(claimed, text):
    claim = ClaimFacts(text=claimed, made_on=date(2024, 3, 4))

    assert judge_items(claim, [item("herald", text)])["herald"].stance != "unrelated"
