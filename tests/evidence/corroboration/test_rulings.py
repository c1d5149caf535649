"""What a person ruled outweighs every rule, and stays to be seen."""

from factcheck.evidence.corroboration.edges import Strength
from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import Item
from factcheck.evidence.corroboration.rulings import Ruling
from tests.evidence.corroboration.stories import CLAIM, LEAD, SECOND, item

SEEN = "“Three lifeboats were launched at Skerry Point on Monday,” Odd Marsh told the Echo."
ASKED = (
    "Asked by the {}, duty officer Runa Beck said three lifeboats had been launched from Skerry "
    "Point on Monday. {}"
)


def traced(*items: Item, rulings: list[Ruling]):
    return trace(CLAIM, items, rulings=rulings)


def origins(*items: Item, rulings: list[Ruling]) -> list[tuple[str, ...]]:
    return [group.members for group in traced(*items, rulings=rulings).groups]


def test_ruling_that_two_items_are_not_one_parts_them_and_is_still_shown():
    herald, gazette = item("herald", LEAD + SECOND, 9), item("gazette", LEAD + SECOND, 10)
    apart = Ruling("gazette", "herald", "Herald", derives=False)

    found = traced(herald, gazette, rulings=[apart])

    assert [group.members for group in found.groups] == [("herald",), ("gazette",)]
    assert [(e.rule, e.strength) for e in found.edges if e.rule == "R3"] == [("R3", Strength.CUT)]
    assert found.copies == {}


def test_ruling_holds_when_a_later_search_orders_the_two_anew():
    herald, gazette = item("herald", LEAD + SECOND, 11), item("gazette", LEAD + SECOND, 10)
    apart = Ruling("gazette", "herald", "Herald", derives=False)

    assert origins(herald, gazette, rulings=[apart]) == [("gazette",), ("herald",)]


def test_ruling_that_one_comes_from_the_other_joins_them():
    herald, echo = item("herald", LEAD, 9), item("echo", SEEN, 10)
    from_it = Ruling("echo", "herald", "Herald", derives=True)

    found = traced(herald, echo, rulings=[from_it])

    assert [group.members for group in found.groups] == [("herald", "echo")]
    assert found.edges[0].reason == "Somebody on the desk decided that this comes from Herald."


def test_rulings_that_name_a_source_nobody_found_make_one_origin_of_all_it_fed():
    herald, echo = item("herald", LEAD, 9), item("echo", SEEN, 10)
    both = [Ruling(each, "", "Kelda Wire", derives=True) for each in ("herald", "echo")]

    (group,) = traced(herald, echo, rulings=both).groups

    assert (group.members, group.name) == (("herald", "echo"), "Kelda Wire")


def test_ruling_against_an_agencys_credit_frees_the_item():
    one = item("one", f"KELDA (Reuters) - {LEAD}", 9)
    other = item("other", f"SKERRY POINT (Reuters) - {SEEN}", 10)
    not_theirs = Ruling("other", "", "Reuters", derives=False)

    assert origins(one, other, rulings=[]) == [("one", "other")]
    assert origins(one, other, rulings=[not_theirs]) == [("one",), ("other",)]


def test_ruling_against_an_unnamed_source_makes_the_origin_a_known_one():
    vague = item("vague", f"{LEAD}\n\nSource: Agencies", 9)
    known = Ruling("vague", "", "unnamed agencies", derives=False)

    assert traced(vague, rulings=[]).independent_origins == 0
    assert traced(vague, rulings=[known]).independent_origins == 1


def test_ruling_about_an_item_that_was_not_found_again_changes_nothing():
    herald = item("herald", LEAD, 9)
    gone = [
        Ruling("herald", "gone", "Gone", derives=True),
        Ruling("gone", "herald", "Herald", derives=False),
    ]

    assert traced(herald, rulings=gone) == traced(herald, rulings=[])


def test_ruling_that_two_origins_do_not_share_a_primary_source_counts_it_twice():
    post = item("post", ASKED.format("Post", "She praised the crews."), 9)
    lantern = item("lantern", ASKED.format("Lantern", "She had not slept at all."), 12)
    two = Ruling("lantern", "post", "Post", derives=False, shared=True)
    apart = Ruling("lantern", "post", "Post", derives=False)

    together = traced(post, lantern, rulings=[apart])
    parted = traced(post, lantern, rulings=[apart, two])

    assert (together.independent_origins, together.primary_sources) == (2, 1)
    assert (parted.independent_origins, parted.primary_sources) == (2, 2)
