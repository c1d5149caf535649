"""An article is pasted, looked at, corrected and handed in, with and without scripts."""

import pytest
from playwright.sync_api import expect

from articles.models import Article, Look
from factcheck.claims.models import Claim, TickedOff
from tests import factories
from tests.browser.following import follow, follow_key
from tests.browser.test_line import look_closely
from tests.jobs_tools import run_jobs

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def bob(db):
    desk = factories.make_desk()
    return factories.make_member("bob", desk, role="editor")


@pytest.mark.parametrize("javascript", [True, False])
def test_an_article_is_looked_at_and_handed_in(bob, window, javascript):
    page = window("bob", javascript=javascript)
    page.goto("/articles/new/")
    page.get_by_label("Text of the article").fill(factories.TEXT)
    follow(page.get_by_role("button", name="Look at it first"))
    page.get_by_label("Byline").wait_for()
    if javascript:
        look_closely(page)
    assert Article.objects.count() == 0

    page.get_by_label("Byline").fill("Ada Brink and Tom Low")
    page.get_by_role("checkbox").first.check()
    follow(page.get_by_role("button", name="Hand it in"))
    page.get_by_text("Received.").wait_for()
    run_jobs()

    article = Article.objects.get()
    assert article.byline == "Ada Brink and Tom Low"
    assert Look.objects.count() == 0
    assert TickedOff.objects.get().article == article
    assert sorted(Claim.objects.values_list("status", flat=True)) == ["dismissed", "queued"]


def test_the_slash_finds_things_from_anywhere(bob, window):
    page = window("bob")
    page.goto("/articles/")
    follow_key(page, "/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("gull island")
    follow_key(page, "Enter")
    page.get_by_text("Nothing was found.").wait_for()

    look_closely(page)
