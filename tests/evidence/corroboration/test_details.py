from factcheck.evidence.corroboration.independence import trace
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
