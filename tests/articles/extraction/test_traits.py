import time

import pytest

from articles.extraction.passages import cut
from articles.extraction.story import SHIPPED, load
from articles.extraction.traits import share_in, traits_of, words_of

PAGE = """<html><head><title>Pier shut for nine months - Gazette</title></head><body>
<div class="nav"><a href="/">Home</a></div>
<h1>Pier shut for nine months</h1>
<div class="story-body"><p>The harbour board shut the pier on Monday, and nobody knows why it did.</p>
<p>Ann Lund said that the repairs would take nine months or more, and cost three million.</p>
<aside class="related">Pier opens</aside></div>
<div id="comments"><p>I never liked that pier, and I told the harbour so many years ago.</p></div>
</body></html>"""
READ = "The harbour board shut the pier on Monday, and nobody knows why it did."


@pytest.fixture(scope="module")
def traits():
    page = cut(PAGE)
    return traits_of(page, words_of(page), {"read": READ})


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("all linked", [1, 0, 0, 0, 0, 0]),
        ("prose", [0, 0, 1, 1, 0, 1]),
        ("h1", [0, 1, 0, 0, 0, 0]),
        ("in title", [0, 1, 0, 0, 0, 0]),
        ("below headline", [0, 0, 1, 1, 1, 1]),
        ("in main", [0, 0, 1, 1, 1, 0]),
        ("in named story", [0, 0, 1, 1, 1, 0]),
        ("in aside", [0, 0, 0, 0, 1, 0]),
        ("near related", [0, 0, 0, 0, 1, 0]),
        ("before story", [1, 1, 0, 0, 0, 0]),
        ("read", [0, 0, 1, 0, 0, 0]),
        ("read before", [0, 0, 0, 1, 0, 0]),
        ("read after", [0, 1, 0, 0, 0, 0]),
    ],
)
def test_trait(traits, name, values):
    assert [round(value) if name != "in named story" else value > 0 for value in traits[name]] == (
        values
    )


def test_shipped_weights_know_every_trait():
    page = cut(PAGE)

    assert set(load(SHIPPED).weights) == set(
        traits_of(page, words_of(page), {"read": "", "read precisely": ""})
    )


def test_short_passage_is_in_a_text_only_as_a_line():
    words = words_of(cut("<p>Pier shut</p><p>The board shut the pier today</p>"))

    assert list(share_in(words, "A pier shut down.\nThe board shut the pier")) == [0, 2 / 3]
    assert list(share_in(words, "Pier, shut!\n")) == [1, 0]


def test_traits_of_a_deep_page_take_linear_time():
    page = cut("<div class='body comment'>" * 190 + "<p>One came, two left.</p>" * 20_000)
    began = time.process_time()

    traits_of(page, words_of(page), {"read": ""})

    assert time.process_time() - began < 8
