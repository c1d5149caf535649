from factcheck.web.locating import (
    Found,
    around,
    cut,
    find,
    lines_of,
    locate,
    read_places,
    write_places,
)

TEXT = "The ferry sank.\nNobody knew why the ferry sank, he said: “It’s a riddle.”"


def test_lines_are_single_spaced_and_composed():
    assert lines_of(" one\ttwo \r\n\n cafe\u0301 ") == ["one two", "café"]


def test_places_are_carried_as_they_are_read():
    assert read_places(write_places([(4, 9), (20, 31)])) == [(4, 9), (20, 31)]
    assert read_places("nonsense 3-x 5-6") == [(5, 6)]


def test_find_tells_every_place():
    assert find(TEXT, "ferry sank") == ((4, 14), (36, 46))


def test_find_reads_blanks_and_line_ends_alike():
    assert find(TEXT, "sank. Nobody") == ((10, 22),)


def test_find_takes_other_marks_and_any_case_where_nothing_fits_exactly():
    start = TEXT.index("“")
    assert find(TEXT, '"it\'s a riddle."') == ((start, len(TEXT)),)


def test_find_counts_code_points_beyond_the_first_plane():
    assert find("🚢🚢 sank", "sank") == ((3, 7),)


def test_find_right_to_left():
    text = "قال الوزير إن السفينة غرقت"
    start = text.index("السفينة")
    assert find(text, "السفينة غرقت") == ((start, len(text)),)


def test_find_stays_within_what_is_asked():
    assert find(TEXT, "ferry", within=(16, len(TEXT))) == ((36, 41),)


def test_find_stops_at_a_dozen():
    assert len(find("a " * 50, "a")) == 12


def test_locate_takes_the_place_that_was_carried():
    assert locate(TEXT, "ferry sank", "36-46") == [Found("ferry sank", ((36, 46),))]


def test_locate_looks_again_where_the_words_carried_are_others():
    assert locate(TEXT, "ferry sank", "0-5 999-1000") == [Found("ferry sank", ((4, 14), (36, 46)))]


def test_locate_uses_each_place_once():
    assert locate(TEXT, "ferry sank\nferry sank\nvolcano", "36-46 4-14") == [
        Found("ferry sank", ((36, 46),)),
        Found("ferry sank", ((4, 14),)),
        Found("volcano", ()),
    ]


def test_cut_finds_each_line_after_the_one_before():
    claim = (0, len(TEXT))
    assert cut(TEXT, "ferry sank\nferry sank", claim) == [[(4, 14)], [(36, 46)]]


def test_cut_may_use_words_twice_and_leave_some_out():
    claim = (16, 63)
    parts = cut(TEXT, "the ferry sank\nNobody … he said\nNobody ... he said", claim)
    assert parts == [[(32, 46)], [(16, 22), (48, 55)], [(16, 22), (48, 55)]]


def test_cut_gives_nothing_for_words_outside_the_claim():
    assert cut(TEXT, "The ferry\nknew … riddle\n… why", (16, 46)) == [[(32, 41)], [], []]


def test_cut_takes_an_ellipsis_of_the_text_as_it_is():
    assert cut("We wait … and see", "We wait … and\nsee", (0, 17)) == [[(0, 13)], [(14, 17)]]


def test_around_shows_one_line():
    assert around(TEXT, (10, 22), 4) == ("rry ", "sank. Nobody", " kne")
