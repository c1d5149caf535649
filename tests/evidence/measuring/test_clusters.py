import pytest

from factcheck.evidence.measuring.clusters import adjusted_rand

ITEMS = ["a", "b", "c", "d"]


def test_same_groups_agree_whatever_their_order():
    assert adjusted_rand([["a", "b"], ["c", "d"]], [["d", "c"], ["b", "a"]], ITEMS) == 1.0


def test_one_moved_item_lowers_agreement():
    assert adjusted_rand([["a", "b"], ["c", "d"]], [["a", "b", "c"], ["d"]], ITEMS) == 0.0


def test_all_in_one_against_all_alone_is_chance():
    assert adjusted_rand([ITEMS], [[item] for item in ITEMS], ITEMS) == 0.0


def test_item_in_no_group_stands_alone():
    assert adjusted_rand([["a", "b"], ["c"]], [["a", "b"]], ["a", "b", "c"]) == 1.0


@pytest.mark.parametrize("items", [[], ["a"]])
def test_fewer_than_two_items_always_agree(items):
    assert adjusted_rand([], [], items) == 1.0
