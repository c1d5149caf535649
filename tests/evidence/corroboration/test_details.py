import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import Kind
from tests.evidence.corroboration.stories import CLAIM, item

ONE = (
    "Three lifeboats were launched from Skerry Point on Monday at 05:47. The swell was 6.25 metres."
)
OTHER = "At 05:47, in a swell of 6.25 metres, Skerry Point saw a launch of three of its lifeboats."


def suggested(*items) -> list[tuple[str, str, str]]:
    return [(e.rule, e.strength, e.reason) for e in trace(CLAIM, items).edges]


def test_shared_detail_asks_a_person_to_look():
    assert suggested(item("post", ONE, 9), item("echo", OTHER, 10)) == [
        ("R7", "suggest", "It has the same uncommon figures as Post: 05:47, 6.25.")
    ]


def test_shared_detail_is_more_than_one_figure():
    assert suggested(item("post", ONE, 9), item("echo", OTHER.replace("6.25", "5"), 10)) == []


AGENCY = f"{ONE} “Never again,” said the mate Odd Marsh."
REWORDED = f"{OTHER} The mate Odd Marsh said: “Never again.”"


@pytest.mark.parametrize(
    ("text", "facts", "strength"),
    [
        (REWORDED, {}, "join"),
        (REWORDED, {"byline": "Ada Roon"}, "suggest"),
        (f"{REWORDED} He told us so.", {}, "suggest"),
        (f"{REWORDED} He said so at a news conference.", {}, "suggest"),
        (f"{REWORDED} “Nor I,” said the cook Runa Beck.", {}, "suggest"),
    ],
)
def test_shared_detail_and_nobody_else_heard_is_the_agencys_in_other_words(text, facts, strength):
    wire = item("wire", AGENCY, 9, publisher="Kelda News", kind=Kind.AGENCY)

    found = suggested(wire, item("echo", text, 10, **facts))

    assert [how for rule, how, _ in found if rule == "R7"] == [strength]


def test_shared_detail_with_another_outlet_is_a_suggestion():
    found = suggested(item("post", AGENCY, 9), item("echo", REWORDED, 10))

    assert ("R7", "join") not in [(rule, how) for rule, how, _ in found]
