"""What the fetching of copies never asks, and when it asks robots.txt."""

import pytest

from articles.fetch import FetchFailed, FetchRefused
from factcheck.evidence.models import Capture, Evidence
from factcheck.evidence.taking import from_address
from tests.articles.test_address import HOSTILE_URLS


def asked(url):
    return from_address(Capture(evidence=Evidence(url=url)))


@pytest.mark.parametrize("url", HOSTILE_URLS)
def test_no_turn_is_kept_for_an_address_that_leads_inside(web, url):
    with pytest.raises(FetchRefused):
        asked(url)

    assert (web.asked, web.connected) == ([], [])


@pytest.mark.django_db
def test_no_page_leads_inside(web):
    reached = []
    sent = [url for url in HOSTILE_URLS if url.isascii() and url.isprintable() and url]
    for place, url in enumerate(sent):
        web.pages[f"/{place}"] = (302, {"Location": url}, b"")
        try:
            asked(f"http://port.example/{place}")
        except (FetchRefused, FetchFailed):
            continue
        reached.append(url)

    assert (len(sent) >= 120, reached) == (True, [])
    assert {host for host, _path, _headers in web.asked} <= {"port.example", "outlet.example"}
