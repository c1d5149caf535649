"""A list of claims by hand: ticked and acted on with x, worked through with w, keys alone."""

import pytest
from playwright.sync_api import expect

from factcheck.claims.models import Claim
from factcheck.people.models import Topic
from factcheck.review.models import Assignment, Review
from tests.browser.following import follow, follow_key
from tests.browser.test_line import look_closely
from tests.review.stories import Story, new_claims, queued

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 30
    desk.rules.minimum_sources = 0
    desk.rules.save()
    return Story(desk)


def test_claims_are_ticked_and_dismissed_by_keys(window, story):
    new_claims(story.desk, 2)
    page = window("bob")
    page.goto("/claims/?status=new")
    for key in ("x", "j", "x"):
        page.keyboard.press(key)
    expect(page.locator("[name=claim]:checked")).to_have_count(2)
    page.locator("#do").focus()
    page.keyboard.type("Dismiss")
    page.keyboard.press("Tab")
    follow_key(page, "Enter")
    page.get_by_label("opinion").first.check()
    page.get_by_label("Reason", exact=True).fill("They are opinions.")
    follow_key(page, "Control+Enter")
    expect(page.get_by_text("2 would change; 0 would stay as they are.")).to_be_visible()
    assert not Claim.objects.filter(status="dismissed").exists()
    follow_key(page, "Control+Enter")
    expect(page.get_by_text("2 changed; 0 stayed as they were.")).to_be_visible()
    assert Claim.objects.filter(status="dismissed").count() == 2


def test_list_is_worked_through_by_keys(window, story):
    story.until("queued")
    topic = Topic.objects.create(name="Shipping", slug="shipping")
    claims = [queued(story.desk, story.bob) for _ in range(2)]
    Claim.objects.filter(pk__in=[claim.pk for claim in claims]).update(topic=topic)
    page = window("alice")
    page.goto("/claims/?topic=shipping")
    follow_key(page, "w")
    look_closely(page)
    for claim in claims:
        page.wait_for_url(f"**/claims/{claim.pk}/**")
        expect(page.get_by_text("You work through the list")).to_be_visible()
        for key in ("1", "5"):
            page.keyboard.press(key)
        page.keyboard.type("The log lists eleven.")
        page.keyboard.press("Tab")
        page.keyboard.type("Read the log.")
        follow_key(page, "Control+Enter")
    expect(page.get_by_text("You are through this list")).to_be_visible()
    assert Review.objects.count() == 2
    assert not Assignment.objects.filter(claim=story.claim).exists()


@pytest.fixture
def in_two_languages(story):
    one, _two = new_claims(story.desk, 2)
    Claim.objects.filter(pk=one.pk).update(language="de")


@pytest.mark.usefixtures("in_two_languages")
def test_what_narrows_a_list_is_counted_when_it_is_opened(window):
    page = window("bob")
    page.goto("/claims/")
    expect(page.locator(".facets")).to_have_count(0)
    page.locator(".further summary").press("Enter")
    page.get_by_role("link", name="German").press("Enter")
    page.wait_for_url("**/claims/?language=de")
    expect(page.locator(".rows > li")).to_have_count(1)


@pytest.mark.usefixtures("in_two_languages")
def test_what_narrows_a_list_is_counted_without_scripts(window):
    page = window("bob", javascript=False)
    page.goto("/claims/")
    page.locator(".further summary").click()
    follow(page.get_by_role("link", name="Count what each word would leave"))
    follow(page.get_by_role("link", name="German"))
    page.wait_for_url("**/claims/?language=de")
