import re

import pytest

from factcheck.claims.models import Claim
from factcheck.evidence.actions import settle_search
from factcheck.evidence.findings import look_for
from factcheck.evidence.models import Ruling
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched, set_state
from tests.web.conftest import words_of

WHY = "They asked Odd Marsh themselves."


@pytest.fixture
def claim(desk) -> Claim:
    claim = set_state(claim_on(desk), "queued")
    put(desk, "Kelda News", stories.WIRE, kind="agency")
    put(desk, "Post", f"{stories.LEAD}\n\nSource: Kelda News")
    searched(claim)
    return claim


def recount(claim: Claim) -> None:
    settle_search(claim.searches.get(state="waiting"), look_for(claim, seconds=10))


def links(page, last: str) -> list[str]:
    return re.findall(rf'href="(/claims/[^"]*/{last}/)"', words_of(page))


def test_edge_is_cut_with_a_reason_and_the_claim_shows_it(as_user, claim, alice, ben):
    browser = as_user(alice)
    for _each in links(browser.get(f"/claims/{claim.pk}/"), "cut"):
        page = browser.get(links(browser.get(f"/claims/{claim.pk}/"), "cut")[0])
        assert "This is not so" in words_of(page)
        sent = browser.post(page.request["PATH_INFO"], {"because": WHY})
        assert sent.url == f"/claims/{claim.pk}/#coverage"
        recount(claim)

    words = words_of(browser.get(f"/claims/{claim.pk}/"))
    assert re.search(r"<dd>2</dd></div>\s*<div><dt>primary source", words)
    assert not links(browser.get(f"/claims/{claim.pk}/"), "cut")
    assert words.count("Cut by a person.") >= Ruling.objects.count() > 0
    assert WHY in words
    colleague = words_of(as_user(ben).get(f"/claims/{claim.pk}/"))
    assert (WHY in colleague, "A colleague" in colleague) == (False, True)


def test_edge_without_a_reason_is_asked_again(as_user, claim, alice):
    browser = as_user(alice)
    address = links(browser.get(f"/claims/{claim.pk}/"), "cut")[0]

    assert browser.post(address, {"because": ""}).status_code == 400
    assert not Ruling.objects.exists()


def test_source_is_named_and_taken_back(as_user, claim, alice):
    browser = as_user(alice)
    address = links(browser.get(f"/claims/{claim.pk}/"), "source")[0]
    assert "Post · Post front page" in words_of(browser.get(address))
    wrong = browser.post(address, {"because": WHY, "source": "", "source_name": ""})
    assert (wrong.status_code, WHY in words_of(wrong)) == (400, True)

    browser.post(address, {"because": WHY, "source_name": "Gull Wire"})
    recount(claim)
    words = words_of(browser.get(f"/claims/{claim.pk}/"))
    assert "<bdi>Kelda News</bdi> comes from <bdi>Gull Wire</bdi>." in words

    ruling = Ruling.objects.get()
    browser.post(f"/claims/{claim.pk}/rulings/{ruling.pk}/take-back/")
    recount(claim)
    assert "Gull Wire" not in words_of(browser.get(f"/claims/{claim.pk}/"))


def test_rulings_are_offered_to_those_who_may(as_user, claim, alice, bob, root):
    address = f"/claims/{claim.pk}/"
    assert links(as_user(alice).get(address), "cut")
    set_state(claim, "decided")
    assert not links(as_user(alice).get(address), "cut")
    assert links(as_user(bob).get(address), "cut")
    assert not links(as_user(root).get(address), "cut")
