import hashlib
import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.article import TooLong, Unreadable
from articles.extraction.reading import read_html, read_text

PARAGRAPH = (
    "<p>The harbour board shut the pier on Monday because two of its pillars had moved, and the "
    "director, Ann Lund, said that repairs would take at least nine months and cost 3 million.</p>"
)
PAGE = f"""<html lang="en-GB"><head><title>Pier shut for nine months</title>
<meta property="og:site_name" content="Brackholm News">
<meta name="author" content="Ida Lamm">
<meta property="article:published_time" content="2024-06-06T10:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Pier shut for nine months</h1>{PARAGRAPH * 3}
</article><footer>About us</footer></body></html>"""


def test_read_text_keeps_line_ends_and_blanks():
    text = "A pier\r\n\r\n  It was shut.\t\u00a0 \n"

    article = read_text(text)

    assert article.text == text
    assert article.sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_read_text_composes_letters():
    article = read_text("The cafe\u0301 was shut on Monday.")

    assert article.text == "The café was shut on Monday."


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
@settings(deadline=None)
def test_read_text_marks_blocks_inside_any_text(text):
    try:
        article = read_text(text)
    except Unreadable:
        assert not text.strip()
        return

    assert article.text == unicodedata.normalize("NFC", text)
    places = [place for mark in article.blocks for place in (mark.start, mark.end)]
    assert places == sorted(places)
    assert all(article.text[mark.start : mark.end].strip() for mark in article.blocks)
    assert places[-1] <= len(article.text)


@pytest.mark.parametrize(
    ("text", "because"),
    [
        (" \n", "There is no text here."),
        ("a\0b", "NUL"),
        ("a\ud800b", "lone surrogates"),
    ],
)
def test_read_text_says_why_it_cannot_read(text, because):
    with pytest.raises(Unreadable, match=because):
        read_text(text)


def test_read_text_refuses_more_words_than_an_article_has():
    with pytest.raises(TooLong, match="50,000 words"):
        read_text("word " * 50_001)


def test_read_html_finds_the_story_and_what_the_page_says_about_it():
    article = read_html(PAGE, url="https://brackholm.example/pier")

    assert (
        article.title,
        article.byline,
        article.publisher,
        article.published_at,
        article.language,
        article.truncated,
    ) == (
        "Pier shut for nine months",
        "Ida Lamm",
        "Brackholm News",
        date(2024, 6, 6),
        "en",
        False,
    )
    assert article.blocks[0].label == "headline"
    assert "About us" not in article.text


def test_read_html_flags_a_page_nested_too_deeply_and_keeps_its_words():
    article = read_html(f"<html><body>{'<div>' * 100_000}{PARAGRAPH * 3}")

    assert article.truncated
    assert "shut the pier on Monday" in article.text


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><div data-x='{'a' * 2_000_000}'>{PARAGRAPH * 3}</div>",
        f"<html><body><div {' '.join(f'a{n}=1' for n in range(50_000))}>{PARAGRAPH * 3}</div>",
    ],
)
def test_read_html_is_not_held_up_by_huge_attributes(page):
    began = time.process_time()

    article = read_html(page)

    assert "shut the pier on Monday" in article.text
    assert time.process_time() - began < 5


@pytest.mark.parametrize("odd", ["\x01", "\x0b", "\x1f", "\ufffe", "&#1;", "&#xFFFF;"])
def test_read_html_reads_past_characters_that_no_page_may_hold(odd):
    words = "The pier was shut on Monday, and nobody said why."
    page = f"<article><h1>{odd}</h1><ul>{odd}<li>{words}{odd}</ul><p>{words * 9}{odd}</p></article>"

    assert "shut on Monday" in read_html(page).text


def test_read_html_keeps_every_repeat_of_a_paragraph():
    page = f"<html><body><article><h1>Pier shut</h1>{PARAGRAPH * 5}</article></body></html>"

    article = read_html(page)

    assert (article.text.count("shut the pier on Monday"), article.truncated) == (5, False)


@pytest.mark.parametrize("page", ["", "<!--" * 10_000, "<" * 100_000, "<a " * 10_000, "[[[]]]"])
def test_read_html_says_that_there_is_no_article(page):
    with pytest.raises(Unreadable):
        read_html(page)


def test_read_html_keeps_the_paragraphs_around_a_break_for_long_words():
    told = [
        f"The harbour board shut pier {number} on Monday because two of its pillars had moved, said"
        " Ann Lund, who runs it."
        for number in ("one", "two", "three", "four")
    ]
    first, second, *others = [f"<p>{each}</p>" for each in told]
    page = f"<html lang=en><body><article>{first}<wbr>{second}<wbr>{''.join(others)}</article>"

    assert read_html(page).text == "\n\n".join(told)


def test_read_html_joins_a_word_that_may_be_broken():
    assert "pier on Monday" in read_html(PAGE.replace("pier", "pi<wbr>er")).text


def test_a_list_that_holds_most_of_the_story_is_not_all_of_it():
    story = [
        "The ferry company dismissed the report as invented and said that no captain had resigned.",
        "The log of the harbour shows forty cancelled crossings in October, twice as many as a year ago.",
        "Two captains told the newspaper last week that they had been asked to sail without a pilot.",
        "Maria Teller, who heads the union of seamen, said: 'We wrote twice, in May and in June.'",
        "A deckhand was dismissed on Friday after he had spoken to a reporter.",
    ]
    first, *listed, last = story
    points = "".join(f"<p>{each}" for each in listed)

    article = read_html(f"<article><p>{first}</p><ul><li>{points}</ul><p>{last}</article>")

    assert article.text.split("\n\n") == story
