from factcheck.claims.extraction.listing import item_starts


def test_items_count_only_where_their_markers_follow_each_other():
    assert item_starts("1. Bread 2. Milk 4. Eggs") == [0, 9]
    assert item_starts("b) milk a) bread") == []


def test_a_list_inside_a_sentence_needs_three_items():
    assert item_starts("Buy a) bread b) milk") == []
    assert item_starts("Buy a) bread b) milk c) eggs") == [4, 13, 21]


def test_numbers_in_brackets_may_refer_to_something_else():
    assert item_starts("See (1) here and there (2) and so on (3) again") == []
    assert item_starts("(1) Bread (2) Milk") == [0, 10]


def test_markers_after_a_comma_number_the_parts_of_one_sentence():
    assert item_starts("1) bread, 2) milk and 3) eggs") == []


def test_a_second_list_may_follow_the_first_at_once():
    assert item_starts("1) a loaf 2) a can 1) an egg 2) a pear") == [0, 10, 19, 29]
