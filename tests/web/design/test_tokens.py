import re

from factcheck.web.design.tokens import FILE, PAIRS, of_kind, pairs, sizes, spaces

# Told apart by their lines or shown by nothing that must be read.
NOT_READ = {"rule", "veil", "shade", "white"}


def test_what_is_read_stands_out_by_day_and_by_night():
    assert [f"{pair.over} on {pair.under}" for pair in pairs() if not pair.enough] == []


def test_every_colour_is_measured():
    measured = {name for over, under, *_rest in PAIRS for name in (over, under)}

    assert {name for name, _value in of_kind("oklch", "light-dark")} - measured == NOT_READ


def test_pair_that_is_too_close_is_told():
    close = pairs()[0].__class__("ink", "ink-soft", 4.5, "", 5.0, 4.4)

    assert close.enough is False


def test_sizes_and_spaces_are_those_of_the_file():
    text = FILE.read_text()

    assert [name for name, _value in sizes()][:3] == ["tiny", "small", "text"]
    assert [name for name, _value, _pixels in spaces()] == re.findall(r"--(s\d+):", text)
    assert all(value == f"{pixels / 16:g}rem" for _name, value, pixels in spaces())
