from factcheck.web.prose import as_html, as_words


def test_prose_keeps_paragraphs_emphasis_and_links():
    assert as_html("One *two*.\n\nThree [log](https://port.example/log).") == (
        "<p>One <em>two</em>.</p>\n"
        '<p>Three <a href="https://port.example/log" rel="nofollow noreferrer">log</a>.</p>\n'
    )


def test_prose_hostile_html_and_links_stay_text():
    assert as_html("<script>alert(1)</script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
    assert "javascript" not in as_html("[x](javascript:alert(1))").replace("[x](javascript", "")
    assert as_html("![p](https://x.example/p.png)") == "<p></p>\n"


def test_words_are_without_marks_and_tell_where_links_lead():
    text = "One **two**,\n[log](https://port.example/log).\n\n- <b>\n- `x`"

    assert as_words(text) == "One two,\n(https://port.example/log) log.\n\n<b>\n\nx"
