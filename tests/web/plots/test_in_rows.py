from factcheck.web.plots.in_rows import LEAST, MARGIN, Part, Spread, bars, spreads


def test_rows_share_a_scale_and_parts_follow_one_another():
    long, short, none = bars([[Part(3, "late"), Part(1, "")], [Part(2, "")], [Part(0, "")]])

    assert [(bar.x, bar.width, bar.look) for bar in long.bars] == [(0, 75, "late"), (75, 25, "")]
    assert [(bar.x, bar.width) for bar in short.bars] == [(0, 50)]
    assert none.bars == ()


def test_what_is_there_is_seen():
    _long, short = bars([[Part(10_000, "")], [Part(1, "")]])

    assert [bar.width for bar in short.bars] == [LEAST]


def test_spreads_begin_at_zero_and_the_farthest_ends_inside():
    near, far = spreads([Spread(0, 5, 10), Spread(10, 15, 20)])

    assert near.lines[1].x1 == MARGIN
    assert far.lines[1].x2 == 100 - MARGIN
    assert far.dots[0].x == MARGIN + 98 * 0.75


def test_no_rows_make_no_drawing():
    assert bars([]) == []
    assert spreads([Spread(0, 0, 0)])[0].dots[0].x == MARGIN
