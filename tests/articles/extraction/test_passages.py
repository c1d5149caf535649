import time

import pytest

from articles.extraction.article import Unreadable
from articles.extraction.passages import BIT, cut


def texts(page):
    return [passage.text for passage in cut(page).passages]


def test_words_between_borders_are_one_passage():
    page = (
        "<div>One <b>came</b>, <a href='/'>two</a> left.<p>Nobody\n  saw it.</p> All slept.</div>"
    )

    assert texts(page) == ["One came, two left.", "Nobody saw it.", "All slept."]


def test_a_break_parts_lines_and_two_part_passages():
    assert texts("<p>One came,<br>two left.<br><br>Nobody saw it.</p>") == [
        "One came,\ntwo left.",
        "Nobody saw it.",
    ]


def test_a_row_of_plain_words_is_one_passage():
    page = "<table><tr><th>Pier</th><th>Boats</th></tr><tr> <td>North</td> <td>12</td></tr></table>"

    assert texts(page) == ["Pier | Boats", "North | 12"]


def test_cells_with_paragraphs_are_passages_of_their_own():
    page = "<table><tr><td><p>One came.</p><p>Two left.</p></td><td>Menu</td></tr></table>"

    assert texts(page) == ["One came.", "Two left.", "Menu"]


@pytest.mark.parametrize("tag", ["script", "style", "noscript", "template", "svg", "textarea"])
def test_what_no_reader_sees_is_left_out(tag):
    page = f"<div>One came. <{tag}>let it = 1</{tag}>Two left.</div>"

    assert texts(page) == ["One came. Two left."]


def test_comments_and_zero_width_characters_are_no_words():
    assert texts("<p>One <!-- really -->came.</p><p>\u200b</p><p>&nbsp;</p>") == ["One came."]


def test_passages_know_how_much_is_linked_and_where_they_stand():
    page = (
        '<div class="relatedStories"><ul hidden><li><a href="/">Pier shut</a> now</li></ul></div>'
    )

    found = cut(page)

    (passage,) = found.passages
    assert (passage.linked, found.places[passage.place].tag) == (10, "li")
    assert found.places[passage.place].hidden
    related = [place.tag for place in found.places if place.names & BIT["related"]]
    assert related == ["div"]


def test_a_page_without_html_is_unreadable():
    with pytest.raises(Unreadable):
        cut("<!--" * 10)


def test_cutting_takes_linear_time():
    began = time.process_time()

    found = cut("<div class='body'>" * 150 + "<p>One came.<br>" * 20_000)

    assert len(found.passages) == 20_000
    assert time.process_time() - began < 5
