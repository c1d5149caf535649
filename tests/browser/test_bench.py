"""What scripts add to the workbench: kept drafts, keys, and pages that fill themselves."""

import pytest
from playwright.sync_api import expect

from articles.actions import submit_article
from factcheck.review.models import Draft, Review
from factcheck.review.seats import open_assignment
from tests import factories
from tests.browser.following import follow, follow_key
from tests.jobs_tools import run_jobs
from tests.review.stories import Story, sit_down

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    return Story(desk)


def refused(status: int) -> str:
    """What a browser says of an answer that is a refusal."""
    said = {400: "Bad Request", 403: "Forbidden"}[status]
    return f"Failed to load resource: the server responded with a status of {status} ({said})"


@pytest.fixture
def bench(story, window):
    """Alice's window on a claim that she reviews, with one source."""
    seat = sit_down(story.until("queued"), story.alice)
    page = window("alice")
    page.goto(f"/claims/{seat.claim_id}/#work")
    return page


def test_draft_is_kept_by_itself_and_survives_a_closed_window(bench, story, window):
    bench.get_by_label("What we know").fill("Half a thought")
    expect(bench.locator("[data-saved]")).to_contain_text("saved at")
    bench.get_by_label("What we know").fill("A whole thought")
    expect(bench.locator("[name=draft_version]")).to_have_value("2")
    assert Draft.objects.get().content["known"] == "A whole thought"
    other = window("alice")
    other.goto(bench.url)
    expect(other.get_by_label("What we know")).to_have_value("A whole thought")


def test_words_typed_just_before_another_button_are_kept(bench):
    run_jobs()
    bench.reload()
    bench.get_by_label("What we know").fill("Not yet saved")
    follow(bench.get_by_role("region", name="Coverage").get_by_role("button", name="Look again"))
    bench.get_by_text("Coverage is being looked for.").wait_for()
    expect(bench.get_by_label("What we know")).to_have_value("Not yet saved")


def test_words_typed_just_before_leaving_are_kept(bench):
    bench.get_by_label("What we know").fill("Not yet saved")
    follow(bench.get_by_role("link", name="Add by hand"))
    follow(bench.get_by_role("link", name="Back to the claim").first)
    expect(bench.get_by_label("What we know")).to_have_value("Not yet saved")


def test_words_kept_on_leaving_are_no_other_draft_after_going_back(bench):
    bench.get_by_label("What we know").fill("Not yet saved")
    follow(bench.get_by_role("link", name="Add by hand"))
    bench.get_by_label("Title or source").wait_for()
    bench.go_back()
    expect(bench.get_by_label("What we know")).to_have_value("Not yet saved")
    bench.get_by_label("What we know").fill("Saved after all")
    expect(bench.locator("[data-saved]")).to_contain_text("saved at")


def test_draft_that_cannot_be_kept_says_so(bench, complaints):
    bench.context.clear_cookies()
    bench.get_by_label("What we know").fill("Signed out")
    expect(bench.locator("[data-saved]")).to_have_text("Not saved.")
    bench.wait_for_load_state("networkidle")
    assert set(complaints) == {refused(403)}
    complaints.clear()


def test_review_that_lacks_something_shows_the_form(bench, complaints):
    follow(bench.get_by_role("button", name="Submit the review"))
    expect(bench.get_by_text("The review is not in yet.")).to_be_in_viewport()
    expect(bench.get_by_role("radio", name="said as quoted")).to_be_focused()
    assert set(complaints) == {refused(400)}
    complaints.clear()


def test_keyboard_reaches_the_review_at_once(bench):
    bench.goto(bench.url.removesuffix("#work"))
    bench.keyboard.press("Tab")
    bench.keyboard.press("Tab")
    expect(bench.get_by_role("link", name="Skip to your review")).to_be_focused()
    bench.keyboard.press("Enter")
    bench.keyboard.press("Tab")
    expect(bench.get_by_role("link", name="Hand back …")).to_be_focused()


def test_verdict_is_sent_by_keys(window, story):
    story.until("disputed")
    page = window("bob")
    page.goto(f"/claims/{story.claim.pk}/verdict/")
    page.get_by_role("radio", name="said as quoted").focus()
    page.keyboard.press("1")
    page.get_by_role("radio", name="True", exact=True).focus()
    page.keyboard.press("3")
    for label in ("Headline", "One sentence why", "What we found", "How we checked"):
        page.get_by_label(label).fill("Fourteen sailings")
    follow_key(page, "Control+Enter")
    page.get_by_text("Another editor publishes it.").wait_for()


def test_review_by_keys_alone_and_taken_back(bench, settings):
    settings.REVIEW_SEAL_SECONDS = 30
    bench.get_by_role("radio", name="said as quoted").focus()
    bench.keyboard.press("2")
    expect(bench.get_by_role("radio", name="said differently")).to_be_checked()
    bench.get_by_role("radio", name="True", exact=True).focus()
    bench.keyboard.press("5")
    expect(bench.get_by_role("radio", name="False", exact=True)).to_be_checked()
    bench.get_by_label("How you checked").fill("Read the log.")
    bench.get_by_label("What we know").fill("Eleven.")
    follow_key(bench, "Control+Enter")
    expect(bench.get_by_text("Your review is in.").last).to_be_visible()
    assert Review.objects.get().rating.slug == "false"
    follow(bench.get_by_role("button", name="Undo"))
    expect(bench.get_by_label("What we know")).to_have_value("Eleven.")


def test_article_fills_itself_once_it_is_read(window, story):
    article, _ = submit_article(desk=story.desk, by=story.bob, text=factories.TEXT)
    page = window("bob")
    page.goto(f"/articles/{article.pk}/")
    expect(page.get_by_text("Being read.")).to_be_visible()
    run_jobs()
    expect(page.locator("a.mark").first).to_be_visible()


def test_coverage_fills_itself_once_it_is_found(window, story):
    claim = story.until("queued")
    page = window("bob")
    page.goto(f"/claims/{claim.pk}/")
    expect(page.get_by_text("Looking for other coverage …")).to_be_visible()
    run_jobs()
    expect(page.get_by_text("Nobody else has reported this yet.")).to_be_visible()


def test_claim_in_a_long_article_is_in_view(window, desk, alice):
    text = "Long\n\n" + "Nothing to see here.\n\n" * 200 + "14 ships sank, he said.\n"
    claim = factories.make_claim(factories.make_article(desk, text), "14 ships sank")
    page = window("alice")
    page.goto(f"/claims/{claim.pk}/")
    expect(page.locator("#article .mark.in-hand")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1280])
def test_claim_page_never_scrolls_sideways(window, story, width):
    story.until("disputed")
    open_pages = ["/workbench/", "/claims/", f"/claims/{story.claim.pk}/", "/articles/new/"]
    page = window("bob", width=width)
    for address in open_pages:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_seat_that_was_assigned_is_opened_by_a_button(window, story):
    claim = story.until("assigned")
    page = window("alice")
    page.goto("/workbench/")
    follow(page.get_by_role("link", name=claim.text))
    follow(page.get_by_role("button", name="Start the review"))
    expect(page.get_by_role("button", name="Submit the review")).to_be_visible()
    assert open_assignment(claim.assignments.get(), by=story.alice).state == "in_work"
