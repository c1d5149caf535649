"""The line from end to end, as the people who work on it and the readers see it."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from articles.actions import submit_article
from factcheck.claims.models import Claim
from tests import factories
from tests.jobs_tools import run_jobs

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIRE = """Gull Island ferry loses a third of its sailings

By Ada Brink

GULL ISLAND (Tidewater Wire) - The Gull Island ferry cancelled 14 sailings in October, harbour \
master Tom Reyes said on Monday.

“We carried 9,000 passengers in October,” Reyes told reporters at the pier.
"""
STORY = """Island ferry in trouble

By Nina Falk

The Gull Island ferry cancelled 14 sailings in October, harbour master Tom Reyes said on Monday.

“Two of our three boats were out of service for 11 days,” Reyes said.

Islanders were angry.
"""
WORDS = "The Gull Island ferry cancelled 14 sailings in October"


def look_closely(page):
    """No barrier that axe knows of, by day and by night."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{page.url} {scheme}\n{found.generate_report()}"


def review(page, *, rating, known, said="said as quoted"):
    """From the article's text to a review that is handed in, with one piece of coverage."""
    page.get_by_role("link", name="Articles", exact=True).click()
    page.get_by_role("link", name="Island ferry in trouble").click()
    page.get_by_role("article").get_by_role("link", name=WORDS, exact=True).click()
    page.get_by_role("button", name="Take this claim").click()
    page.get_by_role("button", name="Use as evidence").first.click()
    page.get_by_role("radio", name=said).check()
    page.get_by_role("radio", name=rating, exact=True).check()
    page.get_by_label("What we know").fill(known)
    page.get_by_label("How you checked").fill("Read the log and called the duty officer.")
    page.get_by_role("button", name="Submit the review").click()
    page.get_by_text("Your review is in and counts.").wait_for()


@pytest.mark.parametrize("javascript", [True, False], ids=["with-script", "without-script"])
@pytest.mark.usefixtures("alice", "ben", "bob")
def test_line_from_article_to_fact_check(  # noqa: PLR0915 - one story, told once
    javascript, window, settings, eve, desk
):
    settings.REVIEW_SEAL_SECONDS = 0
    look = look_closely if javascript else Page.title
    submit_article(
        desk=desk,
        by=eve,
        text=WIRE,
        url="https://wire.example/ferry",
        publisher=factories.make_publisher("Tidewater Wire", kind="agency"),
        visibility="public",
    )

    editor = window("bob", javascript=javascript)
    look(editor)
    editor.get_by_role("link", name="Hand in an article").click()
    editor.get_by_label("Text of the article").fill(STORY)
    editor.get_by_label("Address").fill("https://post.example/ferry-in-trouble")
    look(editor)
    editor.get_by_role("button", name="Look at it first").click()
    editor.get_by_label("Byline").wait_for()
    look(editor)
    editor.get_by_role("button", name="Hand it in").click()
    run_jobs()
    editor.reload()
    editor.get_by_role("heading", name="Island ferry in trouble", level=2).wait_for()
    look(editor)
    claim = Claim.objects.get(text=WORDS, article__title="Island ferry in trouble")
    assert claim.status == "queued"

    first = window("alice", javascript=javascript)
    review(first, rating="True", known="The log lists fourteen cancelled sailings.")
    look(first)

    second = window("ben", javascript=javascript)
    second.goto(f"/claims/{claim.pk}/")
    assert second.get_by_text("fourteen cancelled sailings").count() == 0
    review(second, rating="False", known="The log lists eleven; three only left late.")

    editor.goto("/workbench/")
    editor.get_by_role("link", name=WORDS).click()
    assert editor.get_by_text("fourteen cancelled sailings").count() == 1
    assert editor.get_by_text("three only left late").count() == 1
    look(editor)
    editor.get_by_role("link", name="Adjudicate").click()
    editor.get_by_role("radio", name="said as quoted").check()
    editor.get_by_role("radio", name="Mostly false").check()
    editor.get_by_label("Headline").fill("Eleven sailings were cancelled, not fourteen")
    editor.get_by_label("One sentence why").fill("Three of the fourteen left late.")
    editor.get_by_label("What we found").fill("The log lists **eleven** cancelled sailings.")
    editor.get_by_label("How we checked").fill("We read the harbour log for October.")
    editor.get_by_label("Dissent").fill("One reviewer counts late departures as cancelled.")
    editor.get_by_label("(discusses, Ben)").or_(editor.get_by_label("(supports, Ben)")).check()
    look(editor)
    editor.get_by_role("button", name="Decide").click()
    editor.get_by_text("Another editor publishes it.").wait_for()
    assert editor.get_by_role("link", name="Publish …").count() == 0

    publisher = window("eve", javascript=javascript)
    publisher.get_by_role("link", name=WORDS).click()
    publisher.get_by_role("link", name="Publish …").click()
    look(publisher)
    publisher.get_by_role("button", name="Publish").click()
    publisher.get_by_text("Readers see it from now on.").wait_for()

    reader = window(javascript=javascript)
    reader.goto("/")
    look(reader)
    reader.get_by_role("link", name="Eleven sailings were cancelled, not fourteen").click()
    look(reader)
    assert reader.locator(".ruling .rating").inner_text() == "Mostly false"
    assert reader.locator(".quote p").first.inner_text() == f"“{WORDS}”"
    assert reader.locator(".pieces h5").all_inner_texts() == [
        "Gull Island ferry loses a third of its sailings"
    ]
    assert reader.locator(".sources h3 bdi").all_inner_texts() == ["Tidewater Wire"]
    published = json.loads(reader.locator("script[type='application/ld+json']").inner_text())
    assert published["@type"] == "ClaimReview"
    assert published["claimReviewed"] == WORDS
    assert published["reviewRating"]["alternateName"] == "Mostly false"
    assert published["itemReviewed"]["author"]["name"] == "Tom Reyes"
    assert (
        published["url"]
        == "http://testserver/fact-checks/eleven-sailings-were-cancelled-not-fourteen/"
    )
