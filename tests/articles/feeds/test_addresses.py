import pytest

from articles.feeds.addresses import page_address

BASE = "http://orrin-echo.example/news/feed.xml"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("quay", "http://orrin-echo.example/news/quay"),
        ("/quay?id=3&utm_medium=rss#comments", "http://orrin-echo.example/quay?id=3"),
        ("HTTP://Orrin-Echo.example:80/quay", "http://orrin-echo.example/quay"),
        ("//other.example/quay", "http://other.example/quay"),
        (" http://orrin-echo.example/\n  quay ", "http://orrin-echo.example/quay"),
        ("", ""),
        ("http://[broken", ""),
    ],
)
def test_canonical(written, address):
    assert page_address(written, base=BASE) == address
