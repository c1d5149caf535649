"""A whole review in the second language, by keyboard; and its longer words on a narrow page."""

import pytest
from playwright.sync_api import expect

from factcheck.people.languages import choose_language
from factcheck.review.actions import queue
from factcheck.review.models import Review
from tests.browser.following import follow_key
from tests.browser.test_line import look_closely
from tests.evidence.newsroom import claim_on, searched, tell_the_story
from tests.review.stories import Story, queued

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = (
    "/workbench/",
    "/claims/",
    "/articles/",
    "/articles/new/",
    "/speakers/",
    "/account/",
    "/account/keys/",
    "/account/times/",
    "/account/conflicts/",
    "/notices/",
    "/notices/choose/",
    "/triage/",
    "/routing/",
    "/staff/",
    "/agreement/",
    "/figures/throughput/",
    "/flags/",
    "/requests/",
    "/submissions/",
    "/trail/",
)


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(desk)
    for person in (story.alice, story.bob):
        choose_language(person, language="de")
    return story


def test_whole_review_in_german_by_keyboard(window, desk, story):
    tell_the_story(desk)
    claim = claim_on(desk)
    queue(claim, by=story.bob)
    searched(claim)
    following = queued(desk, story.bob)
    page = window("alice")
    page.goto(f"/claims/{claim.pk}/")
    assert page.locator("html").get_attribute("lang") == "de"
    follow_key(page, "t")
    page.get_by_text("Die Behauptung ist Ihre. Ihren Entwurf sieht niemand.").wait_for()
    page.get_by_role("button", name="Abgeben und weiter").wait_for()
    look_closely(page)
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Tasten").wait_for()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("e")
    page.keyboard.press("e")
    page.get_by_text("Als Beleg verwendet").wait_for()
    page.keyboard.press("1")
    page.keyboard.press("5")
    expect(page.get_by_label("Was wir wissen")).to_be_focused()
    page.keyboard.type("Im Protokoll stehen elf.")
    page.keyboard.press("Tab")
    page.keyboard.type("Das Protokoll gelesen.")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(f"**/claims/{following.pk}/")
    page.get_by_text("Ihre Prüfung ist eingegangen.").wait_for()
    assert Review.objects.get().known == "Im Protokoll stehen elf."


def test_german_pages_never_scroll_sideways(window, story):
    story.until("decided")
    page = window("bob", width=360)
    wide = {}
    for address in (*PAGES, f"/claims/{story.claim.pk}/", f"/articles/{story.claim.article_id}/"):
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == "de", address
        wide[address] = page.evaluate("document.documentElement.scrollWidth")
    assert {address: width for address, width in wide.items() if width > 360} == {}
