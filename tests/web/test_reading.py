from factcheck.web.reading import Mark, direction, layered, marked, paragraphs


def mark(start, end, name="a", kind="direct", **facts):
    return Mark(start=start, end=end, name=name, kind=kind, **facts)


def test_marked_without_marks_escapes_the_text():
    assert marked('<script>alert("1")</script> & more', []) == (
        "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more"
    )


def test_marked_wraps_the_words_in_a_link():
    html = marked("It rained a lot.", [mark(3, 9, href="/claims/1/")])
    assert html == 'It <a class="mark direct layer-0" href="/claims/1/">rained</a> a lot.'


def test_marked_hostile_words_and_href_stay_text():
    html = marked("<b>x</b>", [mark(0, 3, href='"><script>')])
    assert html == (
        '<a class="mark direct layer-0" href="&quot;&gt;&lt;script&gt;">&lt;b&gt;</a>x&lt;/b&gt;'
    )


def test_marked_overlapping_cuts_at_every_edge_and_nests():
    marks = [mark(0, 6, "a", href="/a/"), mark(4, 8, "b", "own", href="/b/")]
    assert marked("0123456789", marks) == (
        '<a class="mark direct layer-0" href="/a/">0123</a>'
        '<span class="mark direct layer-0">'
        '<a class="mark own layer-1" href="/b/">45</a></span>'
        '<a class="mark own layer-1" href="/b/">67</a>89'
    )


def test_marked_nested_gives_the_link_to_the_shorter_claim():
    marks = [mark(0, 9, "long", href="/long/"), mark(3, 5, "short", href="/short/")]
    assert marked("012345678", marks) == (
        '<a class="mark direct layer-0" href="/long/">012</a>'
        '<span class="mark direct layer-0">'
        '<a class="mark direct layer-1" href="/short/">34</a></span>'
        '<a class="mark direct layer-0" href="/long/">5678</a>'
    )


def test_marked_counts_code_points_beyond_the_first_plane():
    html = marked("🛳🛳 sank", [mark(0, 2)])
    assert html == '<span class="mark direct layer-0">🛳🛳</span> sank'


def test_marked_right_to_left_keeps_the_order_of_the_text():
    text = "قال الوزير إن السفينة غرقت"
    start = text.index("السفينة")
    html = marked(text, [mark(start, len(text), kind="indirect")])
    assert html == f'{text[:start]}<span class="mark indirect layer-0">{text[start:]}</span>'


def test_marked_a_stretch_shows_only_its_part_of_a_mark():
    html = marked("one two three", [mark(0, 13, in_hand=True)], start=4, end=7)
    assert html == '<span class="mark direct layer-0 in-hand">two</span>'


def test_layered_reuses_a_layer_once_it_is_free():
    marks = [mark(0, 4, "a"), mark(2, 6, "b"), mark(4, 8, "c")]
    assert [(m.name, m.layer) for m in layered(marks)] == [("a", 0), ("b", 1), ("c", 0)]


def test_layered_never_needs_more_than_four_layers():
    marks = [mark(n, 20, str(n)) for n in range(7)]
    assert [m.layer for m in layered(marks)] == [0, 1, 2, 3, 3, 3, 3]


def test_paragraphs_follow_lines_and_blocks_and_leave_nothing_out():
    text = "Head\n\nBy Ada\nBody one.\n\n  Body two.\nloose words"
    blocks = [
        {"start": 0, "end": 4, "label": "headline"},
        {"start": 6, "end": 12, "label": "byline"},
        {"start": 13, "end": 35, "label": "body"},
    ]
    read = paragraphs(text, blocks, [])
    assert [(p.label, p.html) for p in read] == [
        ("headline", "Head"),
        ("byline", "By Ada"),
        ("body", "Body one."),
        ("body", "Body two."),
        ("body", "loose words"),
    ]


def test_paragraphs_list_each_claim_where_it_first_begins():
    text = "One claim here.\nIts other half."
    marks = [mark(0, 9, "a", in_hand=True), mark(16, 25, "a", in_hand=True), mark(20, 25, "b")]
    first, second = paragraphs(text, [], marks)
    assert [m.name for m in first.begins] == ["a"]
    assert [m.name for m in second.begins] == ["b"]
    assert (first.in_hand, second.in_hand) == (True, False)


def test_direction_by_language():
    assert [direction(code) for code in ("en", "ar", "he-IL", "")] == ["ltr", "rtl", "rtl", "auto"]


def test_paragraphs_keep_a_dateline_in_the_line_it_opens():
    text = "VELMAR (Northline) - Two cranes fell.\n\nNobody was hurt."
    blocks = [
        {"start": 0, "end": 20, "label": "dateline"},
        {"start": 21, "end": 37, "label": "body"},
        {"start": 39, "end": 55, "label": "body"},
    ]

    read = paragraphs(text, blocks, [])

    assert [(part.label, str(part.html)) for part in read] == [
        ("body", "VELMAR (Northline) - Two cranes fell."),
        ("body", "Nobody was hurt."),
    ]
