import pytest

from factcheck.web.plots.over_time import FIELD, LEFT, TOP, Over, Range, columns, ranges

OVER = Over("Verdicts", "By day.", ["1 May", "2 May", "3 May"])


def test_columns_stand_on_the_foot_and_share_the_scale():
    plot = columns(OVER, [1, 0, 4], most=8)

    first, last = plot.bars
    assert (first.y + first.height, last.y + last.height) == (TOP + FIELD, TOP + FIELD)
    assert last.height == 4 * first.height
    assert last.height == FIELD * 4 / 8
    assert first.x > LEFT
    assert last.x + last.width < 100
    assert [bar.title for bar in plot.bars] == ["1 May: 1", "3 May: 4"]


def test_the_highest_column_says_its_number():
    plot = columns(OVER, [1, 0, 4])

    assert [words.text for words in plot.words if words.look == "told"] == ["4"]


def test_nothing_counted_draws_an_axis_alone():
    plot = columns(OVER, [0, 0, 0])

    assert plot.bars == ()
    assert [words.text for words in plot.words] == ["0", "1", "1 May", "2 May", "3 May"]


def test_a_figure_lies_in_its_range_and_gaps_are_not_bridged():
    plot = ranges(OVER, [Range(2, 1, 3), Range(None), Range(4)], told="{:g} h".format)

    spread = [line for line in plot.lines if line.look == "spread"]
    assert len(spread) == 1
    assert spread[0].y1 == TOP + FIELD * 3 / 4
    assert [dot.y for dot in plot.dots] == [TOP + FIELD / 2, TOP]
    assert [line for line in plot.lines if line.look == "joined"] == []
    assert plot.words[-1].text == "4 h"


def test_neighbours_are_joined():
    plot = ranges(OVER, [Range(2), Range(3), Range(None)])

    assert [(line.y1, line.y2) for line in plot.lines if line.look == "joined"] == [
        (plot.dots[0].y, plot.dots[1].y)
    ]


@pytest.mark.parametrize("low", [-0.4, -1.0])
def test_the_stronger_line_is_at_zero_where_the_axis_goes_below(low):
    plot = ranges(OVER, [Range(low), Range(0.5), Range(1)], low=0, high=1)

    (foot,) = [line for line in plot.lines if line.look == "foot"]
    (zero,) = [words for words in plot.words if words.text == "0"]
    assert foot.y1 + 4 == zero.y
