"""The line from end to end, as the people who work on it and the readers see it."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from articles.actions import submit_article
from factcheck.claims.models import Claim
from tests import factories
from tests.browser.following import follow, settle
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
    settle(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{page.url} {scheme}\n{found.generate_report()}"


def review(page, *, rating, known, said="said as quoted"):
    """From the article's text to a review that is handed in, with one piece of coverage."""
    follow(page.get_by_role("link", name="Articles", exact=True))
    follow(page.get_by_role("link", name="Island ferry in trouble"))
    follow(page.get_by_role("article").get_by_role("link", name=WORDS, exact=True))
    follow(page.get_by_role("button", name="Take this claim"))
    page.get_by_role("button", name="Use as evidence").first.click()
    page.get_by_text("Used as evidence").wait_for()
    page.get_by_role("radio", name=said).check()
    page.get_by_role("radio", name=rating, exact=True).check()
    page.get_by_label("What we know").fill(known)
    page.get_by_label("How you checked").fill("Read the log and called the duty officer.")
    follow(page.get_by_role("button", name="Submit the review"))
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
    follow(editor.get_by_role("link", name="Hand in an article"))
    editor.get_by_label("Text of the article").fill(STORY)
    editor.get_by_label("Address").fill("https://post.example/ferry-in-trouble")
    look(editor)
    follow(editor.get_by_role("button", name="Look at it first"))
    editor.get_by_label("Byline").wait_for()
    look(editor)
    follow(editor.get_by_role("button", name="Hand it in"))
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
    expect(second.get_by_text("fourteen cancelled sailings")).to_have_count(0)
    review(second, rating="False", known="The log lists eleven; three only left late.")

    editor.goto("/workbench/")
    follow(editor.get_by_role("link", name=WORDS))
    expect(editor.get_by_text("fourteen cancelled sailings")).to_have_count(1)
    expect(editor.get_by_text("three only left late")).to_have_count(1)
    look(editor)
    follow(editor.get_by_role("link", name="Adjudicate"))
    editor.get_by_role("radio", name="said as quoted").check()
    editor.get_by_role("radio", name="Mostly false").check()
    editor.get_by_label("Headline").fill("Eleven sailings were cancelled, not fourteen")
    editor.get_by_label("One sentence why").fill("Three of the fourteen left late.")
    editor.get_by_label("What we found").fill("The log lists **eleven** cancelled sailings.")
    editor.get_by_label("How we checked").fill("We read the harbour log for October.")
    editor.get_by_label("Dissent").fill("One reviewer counts late departures as cancelled.")
    editor.get_by_label("(discusses, Ben)").or_(editor.get_by_label("(supports, Ben)")).check()
    look(editor)
    follow(editor.get_by_role("button", name="Decide"))
    editor.get_by_text("Another editor publishes it.").wait_for()
    expect(editor.get_by_role("link", name="Publish …")).to_have_count(0)

    publisher = window("eve", javascript=javascript)
    follow(publisher.get_by_role("link", name=WORDS))
    follow(publisher.get_by_role("link", name="Publish …"))
    look(publisher)
    follow(publisher.get_by_role("button", name="Publish"))
    publisher.get_by_text("Readers see it from now on.").wait_for()

    reader = window(javascript=javascript)
    reader.goto("/")
    look(reader)
    follow(reader.get_by_role("link", name="Eleven sailings were cancelled, not fourteen"))
    look(reader)
    expect(reader.locator(".ruling .rating")).to_have_text("Mostly false")
    expect(reader.locator(".quote p").first).to_have_text(WORDS)
    expect(reader.locator(".pieces h5")).to_have_text(
        ["Gull Island ferry loses a third of its sailings"]
    )
    expect(reader.locator(".sources h3 bdi")).to_have_text(["Tidewater Wire"])
    published = json.loads(reader.locator("script[type='application/ld+json']").inner_text())
    assert published["@type"] == "ClaimReview"
    assert published["claimReviewed"] == WORDS
    assert published["reviewRating"]["alternateName"] == "Mostly false"
    assert published["itemReviewed"]["author"]["name"] == "Tom Reyes"
    assert (
        published["url"]
        == "http://testserver/fact-checks/eleven-sailings-were-cancelled-not-fourteen/"
    )
