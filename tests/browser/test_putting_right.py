"""What the engine got wrong is put right: with the mouse, by keys, and without scripts."""

import pytest
from playwright.sync_api import Page, expect

from factcheck.claims.models import Claim, Contradiction, Speaker
from tests import factories
from tests.browser.following import follow, follow_key
from tests.browser.test_line import look_closely
from tests.review.stories import Story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = (
    "Ferries in trouble 🚢\n\n"
    "🚢 14 sailings 🚢 were cancelled and two boats sank, Tom Reyes said.\n\n"
    "“We lost three more in the night,” Reyes told reporters. Two boats sank again.\n"
)
ARABIC = "غرق قارب 🚢\n\nقال الوزير 🚢 إن ثلاثة عشر قاربا غرقت قبالة الميناء.\n"
WORDS = "14 sailings 🚢 were cancelled and two boats sank"
# Where words are drawn on the page: the outer edges of their first and last letters.
EDGES = """words => {
  const line = [...document.querySelectorAll("[data-start]")]
    .find((line) => line.textContent.includes(words));
  const range = document.createRange();
  const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = line.textContent.indexOf(words), right = left + words.length, begun = false;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const length = node.data.length;
    if (!begun && left < length) { range.setStart(node, left); begun = true; }
    if (right <= length) { range.setEnd(node, right); break; }
    left -= length; right -= length;
  }
  const boxes = [...range.getClientRects()].map((box) => [box.left, box.right, box.top + box.height / 2]);
  const [first, last] = [boxes[0], boxes.at(-1)];
  return getComputedStyle(line).direction === "rtl"
    ? [[first[1] - 1, first[2]], [last[0] + 1, last[2]]]
    : [[first[0] + 1, first[2]], [last[1] - 1, last[2]]];
}"""


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    return Story(desk)


@pytest.fixture
def claim(story) -> Claim:
    story.claim = factories.make_claim(
        factories.make_article(story.desk, TEXT), WORDS, speaker="Tom Reyes"
    )
    return story.until("queued")


# In one breath: the words of the last line are marked, and the key is pressed.
MARK_AND_PRESS_C = """() => {
  const line = [...document.querySelectorAll("[data-text] [data-start]")].at(-1);
  document.getSelection().selectAllChildren(line);
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "c", bubbles: true }));
  return line.textContent.trim();
}"""


def mark(page: Page, words: str, until: str = "") -> None:
    """Draw the mouse over these words, as somebody does who marks them."""
    start, end = page.evaluate(EDGES, words)[0], page.evaluate(EDGES, until or words)[1]
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(*end, steps=4)
    page.mouse.up()


def words_now(claim: Claim) -> str:
    return Claim.objects.get(pk=claim.pk).text


def refused(status: int) -> str:
    said = {400: "Bad Request", 412: "Precondition Failed"}[status]
    return f"Failed to load resource: the server responded with a status of {status} ({said})"


def open_part(page: Page, claim: Claim, part: str) -> None:
    page.goto(f"/claims/{claim.pk}/")
    page.locator("#put-right > summary").click()
    page.locator(f"#mend-{part} > summary").click()


def test_words_are_fixed_with_the_mouse(window, claim):
    page = window("alice")
    page.goto(f"/claims/{claim.pk}/")
    mark(page, "sailings 🚢 were")
    page.get_by_role("button", name="These words instead").click()
    expect(page.get_by_label("The exact words")).to_be_focused()
    expect(page.get_by_label("The exact words")).to_have_value("sailings 🚢 were")
    mark(page, "two boats sank")
    look_closely(page)
    page.get_by_role("button", name="Add as a stretch").click()
    expect(page.get_by_label("The exact words")).to_have_value("sailings 🚢 were\ntwo boats sank")
    follow_key(page, "Control+Enter")
    page.get_by_text("The claim stands on these words now.").wait_for()
    assert words_now(claim) == "sailings 🚢 were … two boats sank"


def test_words_are_fixed_over_the_end_of_a_line(window, claim):
    page = window("alice")
    page.goto(f"/claims/{claim.pk}/")
    mark(page, "two boats sank,", "“We lost three")
    page.get_by_role("button", name="These words instead").click()
    follow(page.get_by_role("button", name="Use these words"))
    page.get_by_text("The claim stands on these words now.").wait_for()
    assert words_now(claim) == "two boats sank, Tom Reyes said.\n\n“We lost three"


def test_words_are_fixed_from_right_to_left(window, story):
    revision = factories.make_article(story.desk, ARABIC, language="ar")
    claim = factories.make_claim(revision, "ثلاثة عشر قاربا غرقت قبالة الميناء")
    page = window("alice")
    page.goto(f"/claims/{claim.pk}/")
    mark(page, "ثلاثة عشر قاربا غرقت")
    look_closely(page)
    page.get_by_role("button", name="These words instead").click()
    expect(page.get_by_label("The exact words")).to_have_css("unicode-bidi", "plaintext")
    follow(page.get_by_role("button", name="Use these words"))
    page.get_by_text("The claim stands on these words now.").wait_for()
    assert words_now(claim) == "ثلاثة عشر قاربا غرقت"


def test_words_are_pasted_and_the_place_is_chosen_without_scripts(window, claim, complaints):
    page = window("alice", javascript=False)
    open_part(page, claim, "words")
    page.get_by_label("The exact words").fill("Two boats sank")
    follow(page.get_by_role("button", name="Use these words"))
    page.get_by_text("The claim stands on these words now.").wait_for()
    assert words_now(claim) == "Two boats sank"
    open_part(page, claim, "words")
    page.get_by_label("The exact words").fill("boats sank")
    follow(page.get_by_role("button", name="Use these words"))
    page.get_by_role("radio", name="and two boats sank, Tom").check()
    follow(page.get_by_role("button", name="Use these words"))
    page.get_by_text("The claim stands on these words now.").wait_for()
    assert Claim.objects.get(pk=claim.pk).spans.get().start == TEXT.index("boats sank")
    assert complaints == [refused(400)]
    complaints.clear()


def test_claim_that_was_missed_is_added_by_keys(window, claim):
    page = window("alice")
    page.goto(f"/articles/{claim.article_id}/")
    page.keyboard.press("c")
    expect(page.get_by_label("The exact words")).to_be_focused()
    look_closely(page)
    page.keyboard.type("We lost three more in the night")
    page.keyboard.press("Tab")
    page.keyboard.type("Tom")
    follow_key(page, "Control+Enter")
    page.get_by_text("Written down.").wait_for()
    made = Claim.objects.latest("created_at")
    assert (made.text, made.speaker.name) == ("We lost three more in the night", "Tom Reyes")


def test_claim_that_was_missed_is_added_with_the_mouse(window, claim):
    page = window("alice")
    page.goto(f"/articles/{claim.article_id}/")
    marked = page.evaluate(MARK_AND_PRESS_C)
    expect(page.get_by_label("The exact words")).to_have_value(marked)
    page.goto(f"/articles/{claim.article_id}/")
    mark(page, "Two boats sank again")
    page.get_by_role("toolbar").get_by_role("button", name="New claim").click()
    expect(page.get_by_label("The exact words")).to_have_value("Two boats sank again")
    page.get_by_label("Who says it").select_option(label="The outlet itself, or nobody named")
    follow(page.get_by_role("button", name="Write it down"))
    page.get_by_text("Written down.").wait_for()
    made = Claim.objects.latest("created_at")
    assert (made.text, made.speaker) == ("Two boats sank again", None)


def test_claim_that_was_missed_is_begun_on_the_page_of_another(window, claim):
    page = window("alice")
    page.goto(f"/claims/{claim.pk}/")
    mark(page, "We lost three more in the night")
    expect(page.get_by_role("toolbar")).to_be_visible()
    follow_key(page, "c")
    expect(page.get_by_label("The exact words")).to_have_value("We lost three more in the night")
    expect(page.get_by_label("Who says it")).to_be_focused()


def test_claim_that_was_missed_is_added_without_scripts(window, claim):
    page = window("alice", javascript=False)
    page.goto(f"/articles/{claim.article_id}/")
    follow(page.get_by_role("button", name="New claim"))
    page.get_by_label("The exact words").fill("sank, TOM reyes")
    follow(page.get_by_role("button", name="Write it down"))
    page.get_by_text("Who says it was taken from the words around.").wait_for()
    follow(page.get_by_role("button", name="Write it down"))
    page.get_by_text("Written down.").wait_for()
    made = Claim.objects.latest("created_at")
    assert (made.text, made.speaker.name) == ("sank, Tom Reyes", "Tom Reyes")


@pytest.mark.parametrize("javascript", [True, False])
def test_claim_is_split_and_merged_again(window, claim, javascript):
    look = look_closely if javascript else Page.title  # axe needs scripts
    page = window("bob", javascript=javascript)
    open_part(page, claim, "split")
    parts = page.get_by_label("One claim a line")
    parts.press("Control+Home")
    for _letter in "14 sailings 🚢 were cancelled and":
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(parts).to_have_value("14 sailings 🚢 were cancelled and\n two boats sank")
    look(page)
    follow(page.get_by_role("button", name="Split it"))
    page.get_by_text("The first part is this claim").wait_for()
    assert words_now(claim) == "14 sailings 🚢 were cancelled and"
    open_part(page, claim, "merge")
    page.get_by_role("checkbox", name="two boats sank").check()
    page.locator("#mend-merge").get_by_label("Why").fill("One sentence.")
    look(page)
    follow(page.get_by_role("button", name="Merge them"))
    page.get_by_text("Merged.").wait_for()
    assert words_now(claim) == "14 sailings 🚢 were cancelled and … two boats sank"
    page.locator("#history").scroll_into_view_if_needed()
    look(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_wording_is_approved_and_a_contradiction_settled(window, claim, javascript):
    look = look_closely if javascript else Page.title  # axe needs scripts
    Claim.objects.filter(pk=claim.pk).update(
        wording="Two ferries sank.", wording_state="proposed", unresolved=["more"]
    )
    other = factories.make_claim(claim.revision, "We lost three more in the night")
    Contradiction.objects.create(first=claim, second=other, why="Two here, three there.")
    page = window("alice", javascript=javascript)
    page.goto(f"/claims/{claim.pk}/")
    look(page)
    follow(page.get_by_role("button", name="Approve it").first)
    page.get_by_text("approved: readers may see it").wait_for()
    follow(page.get_by_role("link", name="They go together after all …"))
    page.get_by_label("Reason").fill("Three more, not three.")
    look(page)
    follow(page.get_by_role("button", name="They go together"))
    page.get_by_text("It is no contradiction any more").wait_for()
    expect(page.get_by_text("Cannot both hold")).to_have_count(0)


def test_wording_is_rejected_while_a_draft_is_being_written(window, claim):
    Claim.objects.filter(pk=claim.pk).update(wording="Ferries sank.", wording_state="proposed")
    page = window("alice")
    page.goto(f"/claims/{claim.pk}/")
    follow(page.get_by_role("button", name="Take this claim"))
    open_part(page, claim, "wording")
    page.locator("#mend-wording").get_by_label("Why").fill("It drops the number.")
    page.get_by_label("What we know").fill("Half a thought")
    follow(page.get_by_role("button", name="Reject it"))
    page.get_by_text("rejected: nobody else sees it").wait_for()
    expect(page.get_by_label("What we know")).to_have_value("Half a thought")


@pytest.mark.parametrize("javascript", [True, False])
def test_speakers_are_merged(window, claim, javascript):
    look = look_closely if javascript else Page.title  # axe needs scripts
    factories.make_claim(claim.revision, "We lost three", speaker="Harbour master Reyes")
    page = window("bob", javascript=javascript)
    follow(page.get_by_role("link", name="Speakers"))
    look(page)
    page.get_by_role("checkbox", name="Tom Reyes").check()
    page.get_by_role("checkbox", name="Harbour master Reyes").check()
    follow(page.get_by_role("button", name="Merge …"))
    look(page)
    page.get_by_role("radio", name="Tom Reyes").check()
    follow(page.get_by_role("button", name="Merge them"))
    page.get_by_text("is another name of Tom Reyes now").wait_for()
    assert [speaker.name for speaker in Speaker.objects.all()] == [
        "Tom Reyes",
        "the harbour office",
    ]


def test_slower_of_two_finds_what_they_typed(window, claim, complaints):
    slow, quick = window("alice"), window("bob")
    for page in (slow, quick):
        open_part(page, claim, "words")
        page.get_by_label("The exact words").fill("14 sailings")
    follow(quick.get_by_role("button", name="Use these words"))
    quick.get_by_text("The claim stands on these words now.").wait_for()
    follow(slow.get_by_role("button", name="Use these words"))
    slow.get_by_role("heading", name="Somebody was faster.").wait_for()
    expect(slow.locator(".kept pre").first).to_have_text("14 sailings")
    assert complaints == [refused(412)]
    complaints.clear()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_scrolls_sideways(window, claim, width):
    page = window("bob", width=width)
    for address in (
        *(f"/claims/{claim.pk}/{part}/" for part in ("words", "split", "merge", "wording")),
        f"/articles/{claim.article_id}/claims/new/",
        "/speakers/",
    ):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") == width
