"""All that a decision needs is on one screen, and in four parts on a narrow one."""

import pytest
from playwright.sync_api import expect

from factcheck.evidence.models import Evidence
from factcheck.review.actions import queue
from factcheck.review.models import Review
from factcheck.review.seats import open_assignment, take
from tests.browser.following import follow
from tests.browser.test_line import look_closely
from tests.evidence.newsroom import claim_on, searched, tell_the_story
from tests.factories import make_claim
from tests.review.stories import Story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BESIDE = """([width, href]) => {
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const mark = document.querySelector(`a.mark[href="${href}"]`);
  const [line] = mark.getClientRects();
  const below = line.top - mark.closest("[data-start]").getBoundingClientRect().top;
  const sign = document.querySelector(`.margin [href="${href}"]`).getBoundingClientRect();
  return innerWidth === width && below > 40 && Math.abs(middle(line) - middle(sign)) < 8;
}"""
PARTS = ["Coverage", "Evidence", "Precedents", "Reviews", "Talk", "History"]


@pytest.fixture
def claim(desk, settings):
    """A claim with coverage that Alice reviews."""
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(desk)
    tell_the_story(desk)
    claim = claim_on(desk)
    queue(claim, by=story.bob)
    searched(claim)
    open_assignment(take(claim, by=story.alice), by=story.alice)
    return claim


@pytest.fixture
def bench(claim, window):
    page = window("alice")
    page.goto(f"/claims/{claim.pk}/")
    return page


def test_claim_form_and_coverage_are_in_sight_at_once(bench):
    bench.set_viewport_size({"width": 1280, "height": 900})
    for part in (
        bench.get_by_role("heading", level=1),
        bench.locator("#article .mark.in-hand").first,
        bench.locator("#coverage .origins > li .origin-head").first,
        bench.get_by_role("radio", name="said as quoted"),
        bench.get_by_role("radio", name="Unproven"),
        bench.get_by_label("What we know"),
        bench.get_by_label("How you checked"),
        bench.get_by_role("button", name="Submit and next"),
    ):
        expect(part).to_be_in_viewport(ratio=0.9)
    assert bench.evaluate("document.documentElement.scrollHeight <= innerHeight")
    look_closely(bench)
    for width, height in ((1280, 650), (1280, 800), (1024, 768), (960, 940), (1920, 1080)):
        bench.set_viewport_size({"width": width, "height": height})
        for part in (
            bench.locator("#coverage .counts > div").first,
            bench.get_by_role("radio", name="Unproven"),
            bench.get_by_label("What we know"),
            bench.get_by_label("How you checked"),
            bench.get_by_role("button", name="Submit and next"),
        ):
            expect(part).to_be_in_viewport(ratio=0.9)
    expect(bench.get_by_label("Why this claim matters")).to_be_in_viewport(ratio=1)
    for width, height in ((1280, 720), (1024, 768)):
        bench.set_viewport_size({"width": width, "height": height})
        for whole in (
            ".origin-head .stance",
            ".hit > p:first-child",
            ".hit .why",
            ".hit blockquote",
        ):
            expect(bench.locator(f"#coverage {whole}").first).to_be_in_viewport(ratio=1)


def test_sign_stands_beside_the_line_on_which_its_words_begin(bench, claim):
    other = make_claim(claim.revision, "the coastguard said")
    bench.reload()
    for width in (1280, 360):  # it follows when the lines break otherwise
        bench.set_viewport_size({"width": width, "height": 900})
        bench.wait_for_function(BESIDE, arg=[width, f"/claims/{other.pk}/"])


def test_one_sign_stands_for_the_claims_of_a_line(bench, claim):
    make_claim(claim.revision, claim.text.split(maxsplit=1)[1])
    bench.reload()
    sign = bench.locator(".margin [aria-current]")
    expect(sign).to_have_attribute("data-much", "2")
    expect(bench.locator(".margin a:visible")).to_have_count(1)


def test_narrow_screen_stacks_claim_form_coverage_and_article(bench):
    bench.set_viewport_size({"width": 360, "height": 740})
    tops = [
        bench.locator(part).first.bounding_box()["y"]
        for part in (".claim-words", "#work", "#coverage", "#article")
    ]
    assert tops == sorted(tops)
    assert bench.evaluate("document.documentElement.scrollWidth") == 360
    back = bench.get_by_role("link", name="Back to the claim")
    bench.get_by_label("What we know").scroll_into_view_if_needed()
    expect(back).not_to_be_in_viewport()  # it lies over nothing that is filled in
    bench.locator("#article").scroll_into_view_if_needed()
    back.click()
    expect(bench.get_by_role("heading", level=1)).to_be_in_viewport()


def test_parts_are_tabs_that_arrows_walk(bench):
    tabs = bench.get_by_role("tab")
    expect(tabs).to_have_count(len(PARTS))
    for number, name in enumerate(PARTS):
        expect(tabs.nth(number)).to_contain_text(name)
    tabs.first.focus()
    bench.keyboard.press("ArrowLeft")
    expect(bench.get_by_role("tab", name="History")).to_be_focused()
    expect(bench.get_by_role("tabpanel", name="History")).to_be_visible()
    expect(bench.get_by_role("tabpanel", name="Coverage")).to_have_count(0)
    bench.keyboard.press("ArrowRight")
    expect(bench.get_by_role("tab", name="Coverage")).to_have_attribute("aria-selected", "true")
    look_closely(bench)


def test_address_opens_the_part_it_names(bench, claim):
    bench.goto(f"/claims/{claim.pk}/?again=1#talk")
    expect(bench.get_by_role("tabpanel", name="Talk")).to_be_visible()
    expect(bench.get_by_label("Say something")).to_be_in_viewport()


def test_e_opens_the_coverage_and_the_count_of_evidence_follows(bench):
    bench.get_by_role("tab", name="History").click()
    bench.keyboard.press("e")
    expect(bench.get_by_role("tabpanel", name="Coverage")).to_be_visible()
    bench.keyboard.press("e")
    bench.get_by_role("tab", name="Evidence 1").click()
    piece, part = (bench.locator(f"#evidence{one}") for one in (" .pieces > li", ""))
    assert piece.bounding_box()["width"] == part.bounding_box()["width"]
    assert Evidence.objects.count() == 1


def test_whole_review_without_scripts(claim, window):
    page = window("alice", javascript=False)
    page.goto(f"/claims/{claim.pk}/")
    for part in PARTS:
        expect(page.get_by_role("link", name=part).first).to_be_visible()
    page.get_by_role("link", name="History").click()
    expect(page.get_by_text("Found in the article")).to_be_in_viewport()
    follow(page.get_by_role("button", name="Use as evidence").first)
    page.get_by_role("radio", name="said as quoted").check()
    page.get_by_role("radio", name="False", exact=True).check()
    page.get_by_label("What we know").fill("Eleven.")
    page.get_by_label("How you checked").fill("Read the log.")
    follow(page.get_by_role("button", name="Submit and next"))
    expect(page.get_by_text("Your review is in.").first).to_be_visible()
    assert Review.objects.get().rating.slug == "false"
