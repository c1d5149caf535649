from datetime import date

import pytest

from articles.extraction.reading import read_text

STORY = """\
Skip to content

Ferry company blames fog for Brackholm collision

By Ida Lamm, Harbour Correspondent

Thursday, 6 June 2024, 14:10

BRACKHOLM, June 6 (NordNews) - Two ferries collided off Brackholm on Thursday, the coastguard said.

A ferry leaves Brackholm harbour in 2019. (NordNews)

Read more: Brackholm pier reopens

Both ferries had left port late.

Rescue in the dark

The coastguard sent three boats.

• 212 passengers
• 14 crew

Related Stories

Pier reopens after two years

%s people like this"""


def labelled(text):
    article = read_text(text)
    return [(mark.label, text[mark.start : mark.end]) for mark in article.blocks]


def test_labels_tell_the_story_from_the_page():
    assert labelled(STORY) == [
        ("boilerplate", "Skip to content"),
        ("headline", "Ferry company blames fog for Brackholm collision"),
        ("byline", "By Ida Lamm, Harbour Correspondent"),
        ("date", "Thursday, 6 June 2024, 14:10"),
        ("dateline", "BRACKHOLM, June 6 (NordNews) -"),
        ("body", "Two ferries collided off Brackholm on Thursday, the coastguard said."),
        ("caption", "A ferry leaves Brackholm harbour in 2019. (NordNews)"),
        ("boilerplate", "Read more: Brackholm pier reopens"),
        ("body", "Both ferries had left port late."),
        ("subhead", "Rescue in the dark"),
        ("body", "The coastguard sent three boats."),
        ("body", "• 212 passengers"),
        ("body", "• 14 crew"),
        ("boilerplate", "Related Stories"),
        ("boilerplate", "Pier reopens after two years"),
        ("boilerplate", "%s people like this"),
    ]


def test_read_text_finds_title_byline_and_date():
    article = read_text(STORY)

    assert (article.title, article.byline, article.publisher, article.published_at) == (
        "Ferry company blames fog for Brackholm collision",
        "Ida Lamm, Harbour Correspondent",
        "",
        date(2024, 6, 6),
    )


def test_read_text_takes_an_outlet_in_the_byline_for_the_publisher():
    article = read_text("Pier shut\n\nBy Brackholm News\n\nThe pier was shut on Monday.")

    assert article.publisher == "Brackholm News"


def test_read_text_takes_the_paper_above_the_headline_and_not_the_source_line():
    article = read_text(
        "The Daily Lamp\n\nPier shut\n\nSource: Agencies\n\nThe pier was shut on Monday."
    )

    assert article.publisher == "The Daily Lamp"
    assert [mark.label for mark in article.blocks] == [
        "source_line",
        "headline",
        "source_line",
        "body",
    ]


def test_labels_keep_a_wrapped_paragraph_whole():
    text = (
        "The pier was shut on Monday because the storm had\n"
        "moved two of its pillars by more than a metre and\n"
        "nobody could say when it would open again."
    )

    assert labelled(text) == [("body", text)]


def test_labels_know_page_furniture_by_its_wording():
    lines = [
        "We use cookies. Accept all or manage your preferences.",
        "Subscribe to the harbour letter",
        "Share | Facebook | Telegram | Copy link",
        "Correction: we named the wrong pier at first.",
        "— Harbour Board (@harbourboard) June 6, 2024",
        "If you buy something through our links, we may earn a commission.",
        "Ida Lamm is a senior reporter at Brackholm News covering ports.",
        "© 2024 Brackholm News",
    ]
    text = "The pier was shut on Monday.\n\n" + "\n\n".join(lines)

    assert labelled(text)[1:] == [("boilerplate", line) for line in lines]


def test_labels_leave_sentences_about_cookies_and_reporters_in_the_story():
    text = (
        "The bakery sold 400 cookies on Monday.\n\nHe was a reporter at the Gazette for ten years."
    )

    assert [label for label, _ in labelled(text)] == ["body", "body"]


def test_a_text_of_short_lines_only_is_read_as_body():
    assert labelled("The pier is shut") == [("body", "The pier is shut")]


def test_labels_know_what_outlets_ask_of_their_readers():
    lines = [
        "Our newsletter – every evening in your mailbox",
        "What do you think? Tell us on our page.",
        "This interview has been edited for length.",
        "For more information contact the harbour office.",
        "About the author: Ida Lamm writes about ports. She lives by the sea.",
        "If you have a complaint please contact the editor.",
    ]
    text = "The pier was shut on Monday.\n\n" + "\n\n".join(lines)

    assert labelled(text)[1:] == [("boilerplate", line) for line in lines]


def test_labels_end_a_press_release_where_it_says_so():
    text = "The pier was shut on Monday.\n\nENDS\n\nThe harbour has four piers and 30 staff."

    assert [label for label, _ in labelled(text)] == ["body", "boilerplate", "boilerplate"]


def test_labels_take_the_last_word_on_its_writer_off_the_story():
    text = "Pier shut\n\nBy Ida Lamm\n\nThe pier was shut on Monday.\n\nIda Lamm lives by the sea."

    assert [label for label, _ in labelled(text)][-2:] == ["body", "boilerplate"]


@pytest.mark.parametrize(
    "line",
    [
        "Updated June 6, 2024, 9:15 a.m. ET",
        "PUBLISHED: 22:04, 6 June 2024 | UPDATED: 09:12, 7 June 2024",
        "Live feed updated 6 June 2024 16:40",
        "6 June 2024 | By Ida Lamm",
        "By Ida Lamm | June 6, 2024",
        "Ida Lamm | June 6, 2024, 10:31 AM EDT",
        "Thursday, 6 June 2024 8:12 AM [ Last Update: Friday, 7 June 2024 9:40 AM ]",
    ],
)
def test_labels_read_the_date_in_every_shape(line):
    article = read_text(f"Pier shut\n\n{line}\n\nThe pier was shut on Monday.")

    assert article.published_at == date(2024, 6, 6)
    assert [mark.label for mark in article.blocks][2:] == ["body"]


def test_labels_part_a_place_from_the_first_sentence():
    assert labelled("Vik, Norland – The pier was shut on Monday.") == [
        ("dateline", "Vik, Norland –"),
        ("body", "The pier was shut on Monday."),
    ]
