from factcheck.claims.extraction.markup import masked, worded


def test_masked_text_keeps_every_place():
    text = "<b>Shut</b> &lt;br/&gt;======== now\\r\\n"

    assert masked(text) == f"   Shut{' ' * 25}now \u2029 \u2029"
    assert len(masked(text)) == len(text)


def test_signs_that_are_no_markup_stay():
    text = r"5 < 6 > 4 in C:\new\rows -- and/or a_b"

    assert masked(text) == text


def test_a_wording_is_one_line_without_markup():
    assert worded("It  was \n<i>shut</i>\n. `Why?'") == "It was shut. 'Why?'"
    assert worded("Contents.......4") == "Contents 4"
    assert worded("It was shut....") == "It was shut...."
