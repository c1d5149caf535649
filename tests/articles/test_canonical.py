"""The same page under all its addresses."""

import pytest

from articles.canonical import canonical


@pytest.mark.parametrize(
    "url",
    [
        "https://outlet.example/story?id=7",
        "http://www.outlet.example/story/?id=7#comments",
        "https://m.Outlet.example:443//story?utm_source=x&id=7&fbclid=y",
        " https://amp.outlet.example/story/amp?id=7&outputType=amp ",
    ],
)
def test_canonical_is_one_for_all_doors_of_a_page(url):
    assert canonical(url) == "outlet.example/story?id=7"


def test_canonical_keeps_pages_apart():
    urls = [
        "https://outlet.example/story?id=7",
        "https://outlet.example/story?id=8",
        "https://outlet.example/Story?id=7",
        "https://outlet.example:8443/story?id=7",
        "https://news.outlet.example/story?id=7",
        "https://outlet.example/",
        "https://m.example/",
    ]

    assert len({canonical(url) for url in urls}) == len(urls)


@pytest.mark.parametrize("url", ["", "story", "ftp://a.example/", "http://[", "http://a:b/", "//"])
def test_canonical_of_what_is_no_address_is_nothing(url):
    assert canonical(url) == ""
