"""The keys of the workbench, pressed."""

import re

import pytest
from playwright.sync_api import expect

from factcheck.people.shortcuts import USUAL, choose_shortcuts
from tests import factories
from tests.browser.test_line import look_closely
from tests.review.stories import Story, sit_down

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = """Ferries in trouble

By Nina Falk

The Gull Island ferry cancelled 14 sailings in October, harbour master Tom Reyes said on Monday.

Two boats sank in the night.
"""


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    return Story(desk)


@pytest.fixture
def bench(story, window):
    """Alice's window on a claim that she reviews, with one source."""
    seat = sit_down(story.until("queued"), story.alice)
    page = window("alice")
    page.goto(f"/claims/{seat.claim_id}/")
    return page


@pytest.fixture
def claims(desk):
    """Two claims of one article, in its order."""
    revision = factories.make_article(desk, TEXT)
    return [factories.make_claim(revision, words) for words in ("14 sailings", "Two boats sank")]


def test_question_mark_lists_the_keys_and_escape_closes_the_list(bench):
    bench.keyboard.press("?")
    keys = bench.get_by_role("dialog", name="Keys")
    expect(keys.locator("dd")).to_have_count(len(USUAL))
    expect(keys.get_by_role("button", name="Close")).to_be_focused()
    look_closely(bench)
    bench.keyboard.press("s")
    bench.keyboard.press("Escape")
    expect(bench.get_by_role("dialog")).to_have_count(0)


def test_digits_answer_one_question_after_the_other_and_lead_to_the_words(bench):
    bench.keyboard.press("2")
    expect(bench.get_by_role("radio", name="said differently")).to_be_checked()
    bench.keyboard.press("5")
    expect(bench.get_by_role("radio", name="False", exact=True)).to_be_checked()
    expect(bench.get_by_label("What we know")).to_be_focused()
    bench.keyboard.press("5")
    expect(bench.get_by_label("What we know")).to_have_value("5")
    bench.keyboard.press("Shift+Tab")
    bench.keyboard.press("4")
    expect(bench.get_by_role("radio", name="Mostly false")).to_be_checked()
    expect(bench.get_by_role("radio", name="Mostly false")).to_be_focused()


def test_letters_typed_right_after_the_answers_are_words_and_no_keys(bench):
    address = bench.url
    bench.get_by_label("What we know").fill("Eleven. ")
    bench.get_by_role("radio", name="False", exact=True).check()
    bench.keyboard.type("skip")
    expect(bench.get_by_label("What we know")).to_have_value("Eleven. ")
    expect(bench.get_by_label("How you checked")).to_have_value("skip")
    bench.get_by_role("radio", name="Mixed", exact=True).check()
    bench.keyboard.type("uncut")
    expect(bench.get_by_label("What we know")).to_have_value("Eleven. uncut")
    assert bench.url == address


def test_keys_of_one_sign_do_nothing_while_somebody_types(bench):
    address = bench.url
    words = bench.get_by_label("What we know")
    words.focus()
    bench.keyboard.type("skip jack/?12")
    expect(words).to_have_value("skip jack/?12")
    expect(bench.get_by_role("radio", checked=True)).to_have_count(0)
    assert bench.url == address


def test_e_leads_to_adding_by_hand_where_nothing_was_found(bench):
    bench.keyboard.press("e")
    expect(bench.get_by_role("link", name="Add by hand")).to_be_focused()


def test_field_with_the_focus_is_never_under_the_buttons(bench):
    bench.set_viewport_size({"width": 1280, "height": 700})
    bench.get_by_label("What we know").focus()
    for label in ("How you checked", "What we do not know", "Why this claim matters"):
        bench.keyboard.press("Tab")
        field = bench.get_by_label(label)
        expect(field).to_be_focused()
        buttons = bench.locator(".part-work .actions").bounding_box()
        words = field.bounding_box()
        assert words["y"] + words["height"] <= buttons["y"]


def test_s_asks_why_the_claim_is_given_back(bench):
    bench.keyboard.press("s")
    expect(bench.get_by_label("Reason")).to_be_focused()


def test_j_and_k_walk_the_claims_of_the_article(window, story, claims):
    page = window("bob")
    page.goto(f"/claims/{claims[0].pk}/")
    page.keyboard.press("j")
    page.wait_for_url(f"**/claims/{claims[1].pk}/")
    page.keyboard.press("k")
    page.wait_for_url(f"**/claims/{claims[0].pk}/")


def test_j_and_k_walk_a_list(window, story, claims):
    page = window("bob")
    page.goto("/claims/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".rows > li").nth(1).get_by_role("link").first).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator(".rows > li").nth(0).get_by_role("link").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/claims/[0-9a-f-]{36}/"))


def test_slash_searches_from_anywhere(window, story):
    page = window("bob")
    page.goto("/notices/")
    page.keyboard.press("/")
    page.wait_for_url("**/search/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_role("heading", name="Search").click()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_t_takes_a_claim(window, story):
    claim = story.until("queued")
    page = window("alice")
    page.goto(f"/claims/{claim.pk}/")
    page.keyboard.press("t")
    page.get_by_text("The claim is yours. Nobody sees your draft.").wait_for()


def test_key_that_was_changed_acts_and_the_usual_one_does_not(bench, story):
    choose_shortcuts(story.alice, {"skip": "g"})
    bench.reload()
    expect(bench.get_by_role("link", name="Hand back …")).to_have_attribute(
        "aria-keyshortcuts", "g"
    )
    bench.keyboard.press("s")
    bench.keyboard.press("g")
    expect(bench.get_by_label("Reason")).to_be_visible()


def test_keys_that_are_switched_off_do_nothing(bench, story):
    choose_shortcuts(story.alice, dict.fromkeys(USUAL, ""))
    bench.reload()
    address = bench.url
    for key in ("s", "j", "2", "?", "/", "Control+Enter"):
        bench.keyboard.press(key)
    expect(bench.get_by_role("radio", checked=True)).to_have_count(0)
    expect(bench.get_by_role("dialog")).to_have_count(0)
    assert bench.url == address


@pytest.mark.parametrize(("key", "code"), [("ы", "KeyS"), ("س", "KeyS"), ("s", "KeyX")])
def test_keys_of_other_layouts(bench, key, code):
    """A letter of another script is taken by its place, a Latin one by what it is."""
    bench.evaluate(
        "([key, code]) => document.body.dispatchEvent("
        "new KeyboardEvent('keydown', {key, code, bubbles: true, cancelable: true}))",
        [key, code],
    )
    expect(bench.get_by_label("Reason")).to_be_visible()


def test_keys_are_shown_where_they_do_something(bench, window):
    bench.set_viewport_size({"width": 640, "height": 900})  # 1280 at 200 %
    expect(bench.locator(".part-work .button.primary kbd")).to_be_visible()
    without = window("alice", javascript=False)
    without.goto(bench.url)
    expect(without.locator(".part-work .button.primary kbd")).to_be_hidden()
    expect(without.locator(".part-work .digit").first).to_be_hidden()


def test_keys_page_is_without_barriers_and_never_scrolls_sideways(window, story):
    for width in (360, 1280):
        page = window("alice", width=width)
        page.goto("/account/keys/")
        look_closely(page)
        assert page.evaluate("document.documentElement.scrollWidth") == width


# Counts the forms that go out, and stays on the page.
COUNT = """() => {
  window.gone = 0;
  window.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) window.gone += 1;
    event.preventDefault();
  });
}"""


def test_form_that_is_on_its_way_is_not_sent_again(window, story):
    page = window("bob")
    page.goto(f"/claims/{story.claim.pk}/")
    page.evaluate(COUNT)
    page.keyboard.press("q")
    page.keyboard.press("q")
    assert page.evaluate("window.gone") == 1
    page.evaluate("() => { window.dispatchEvent(new PageTransitionEvent('pageshow')) }")
    page.keyboard.press("q")
    assert page.evaluate("window.gone") == 2
