"""The figures of a desk, as its editors see them on a screen, on a telephone and on paper."""

import pytest
from playwright.sync_api import expect

from tests.browser.following import follow_key
from tests.browser.test_line import look_closely
from tests.evidence.newsroom import claim_on, searched
from tests.review.stories import Story, queued
from tests.web.test_figures import SHEETS

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def busy(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    searched(claim_on(desk))
    story = Story(desk)
    story.until("published")
    queued(desk, story.bob)
    return story


@pytest.mark.parametrize("width", [1280, 360])
def test_every_page_of_figures_is_for_everyone(width, busy, window):
    page = window("bob", width=width)
    for name in SHEETS:
        page.goto(f"/figures/{name}/")
        page.get_by_text("As a table").first.click()
        look_closely(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width


def test_an_editor_finds_the_figures_by_keyboard_and_asks_for_other_days(busy, window):
    page = window("bob")
    page.get_by_role("link", name="The work in figures").focus()
    follow_key(page, "Enter")
    page.get_by_role("heading", name="Throughput").wait_for()
    page.get_by_label("From").focus()
    page.keyboard.type("01012020")
    page.keyboard.press("Tab")
    page.get_by_label("To optional", exact=True).focus()
    page.keyboard.type("01092020")
    follow_key(page, "Enter")
    page.get_by_text("No verdict was reached in these days.").wait_for()
    assert "since=2020-01-01&until=2020-01-09" in page.url


def test_a_printed_page_shows_its_tables(busy, window):
    page = window("bob")
    page.goto("/figures/throughput/")
    page.emulate_media(media="print")

    expect(page.get_by_role("table").first).to_be_visible()
    expect(page.get_by_label("From")).to_be_hidden()
