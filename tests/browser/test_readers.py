"""A reader finds a fact-check, reads it, and goes on from there; with no script at all."""

import pytest
from playwright.sync_api import expect

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.people.models import Topic
from factcheck.publication.actions import publish
from factcheck.publication.house import write_page
from tests.browser.following import follow
from tests.browser.test_line import look_closely
from tests.evidence.newsroom import claim_on, searched, tell_the_story
from tests.factories import make_user
from tests.review.stories import Story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(desk, settings) -> Story:
    """A published fact-check with a topic and coverage, and one more of the same speaker."""
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(desk)
    story.until("published")
    other = story.claim
    story.claim = claim_on(desk)
    tell_the_story(desk)
    claim = story.until("decided")
    searched(claim)
    publish(claim, by=story.eve)
    topic = Topic.objects.create(name="Shipping", slug="shipping")
    Claim.objects.filter(pk__in=(other.pk, claim.pk)).update(topic=topic)
    Article.objects.update(visibility="public")
    root = make_user("root", is_superuser=True)
    write_page("how-we-work", by=root, title="How we work", text="## Twice\n\nTwo look.", version=0)
    return story


@pytest.mark.parametrize("width", [1280, 360])
def test_reader_finds_a_fact_check_and_goes_on_without_script(width, story, window):
    page = window(width=width, javascript=False)
    page.goto("/")
    page.get_by_label("Search the fact-checks").fill("sailings cancelled")
    follow(page.get_by_role("button", name="Search"))
    expect(page.locator("article.card")).to_have_count(2)
    page.get_by_text("Narrow by rating").click()
    page.get_by_label("Who said it").fill("harbour")
    page.get_by_label("Rating").select_option("True")
    follow(page.get_by_role("button", name="Search"))
    follow(page.get_by_role("link", name="Who said it: harbour"))
    follow(page.locator("article.card h3 a").first)
    page.get_by_role("heading", name="What we found").wait_for()
    follow(page.get_by_role("link", name="What we checked of this article"))
    follow(page.locator("a.mark").first)
    follow(page.get_by_role("link", name="All on Shipping"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Shipping")
    follow(page.get_by_role("link", name="How we work"))
    page.get_by_role("heading", name="Twice").wait_for()


@pytest.mark.parametrize("width", [1280, 320])
def test_pages_for_readers_are_for_everyone(width, story, window):
    claim = story.claim
    page = window(width=width)
    for address in (
        "/",
        "/fact-checks/?q=sailings&rating=true",
        "/fact-checks/?q=nothing",
        f"/fact-checks/{claim.fact_check.slug}/",
        f"/checked/{claim.article_id}/",
        "/topics/",
        "/topics/shipping/",
        f"/who/{claim.speaker_id}/",
        "/how-we-work/",
    ):
        page.goto(address)
        look_closely(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
