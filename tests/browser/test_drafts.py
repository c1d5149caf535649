"""No word is lost: the server goes away, somebody signs out, the draft is another one by now."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from factcheck.review.models import Draft, Review
from factcheck.review.reviews import save_draft
from factcheck.review.seats import hand_back
from tests.browser.following import follow, follow_key, sign_in
from tests.browser.test_line import look_closely
from tests.browser.wire import Wire
from tests.factories import make_user
from tests.review.stories import Story, sit_down

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DOWN = "Not saved: the server does not answer."


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    return Story(desk)


@pytest.fixture
def seat(story):
    """Alice reviews a claim."""
    return sit_down(story.until("queued"), story.alice)


@pytest.fixture
def wire(live_server):
    wire = Wire(live_server.url)
    yield wire
    wire.cut()


@pytest.fixture
def bench(seat, window, wire, complaints):
    """Alice's window on it, over a wire that can be cut; what browsers say of that is no fault."""
    page = window("alice")
    page.goto(f"{wire.url}/claims/{seat.claim_id}/")
    yield page
    for one in page.context.pages:
        one.close()
    complaints.clear()


def crash(page) -> None:
    """A page that is left or closed tries once more to save; one that crashes does not."""
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")


def known(page):
    return page.get_by_label("What we know")


def test_words_outlive_the_server_and_are_sent_when_it_is_back(bench, wire):
    bench.set_viewport_size({"width": 1280, "height": 650})
    wire.cut()
    known(bench).fill("Written in the dark")
    expect(bench.get_by_role("alert")).to_contain_text(DOWN)
    expect(known(bench)).to_be_in_viewport(ratio=1)  # what is said lies over nothing
    expect(bench.locator("[data-saved]")).to_have_text("Not saved.")
    look_closely(bench)
    assert not Draft.objects.exists()
    bench.keyboard.press("Control+Enter")
    wire.mend()
    expect(bench.locator("[data-saved]")).to_contain_text("saved at", timeout=40_000)
    expect(bench.locator("[data-trouble]")).to_contain_text("Your review is not handed in")
    known(bench).press_sequentially("!")
    expect(bench.locator("[data-trouble]")).to_be_hidden()
    known(bench).press("Control+Enter")
    expect(bench.get_by_role("alert")).to_contain_text("The review is not in yet.")
    assert Draft.objects.get().content["known"] == "Written in the dark!"
    assert bench.evaluate("Object.keys(localStorage).length") == 0


def test_words_outlive_the_server_and_a_page_that_is_loaded_again(bench, wire):
    address = bench.url
    wire.cut()
    known(bench).fill("Written in the dark")
    bench.keyboard.press("Control+Enter")
    expect(bench.get_by_role("alert")).to_contain_text(DOWN)
    expect(known(bench)).to_have_value("Written in the dark")
    crash(bench)
    wire.mend()
    again = bench.context.new_page()
    again.goto(address)
    expect(known(again)).to_have_value("Written in the dark")
    expect(again.locator("[data-saved]")).to_contain_text("saved at", timeout=40_000)
    back = again.get_by_role("alert")
    expect(back).to_have_text("Words that were not saved last time are back in the form.")
    known(again).press_sequentially("!")
    expect(back).to_be_hidden()
    assert not Review.objects.exists()


def test_words_that_were_saved_otherwise_meanwhile_are_beside_one_another(bench, wire, seat, story):
    address = bench.url
    wire.cut()
    known(bench).fill("Mine")
    bench.get_by_role("radio", name="False", exact=True).check()
    expect(bench.get_by_role("alert")).to_contain_text(DOWN)
    save_draft(seat, by=story.alice, content={"known": "From my telephone"}, version=0)
    bench.goto("about:blank")
    wire.mend()
    bench.goto(address)
    both = bench.locator(".both tbody tr")
    expect(both).to_have_count(2)
    expect(bench.locator("[data-saved]")).to_have_text("Not saved.")
    row = both.filter(has_text="What we know")
    expect(row.locator("pre")).to_have_text(["Mine", "From my telephone"])
    look_closely(bench)
    row.get_by_role("button", name="Use these").click()
    expect(known(bench)).to_have_value("Mine")
    bench.get_by_role("button", name="Throw mine away").click()
    expect(bench.locator(".both")).to_have_count(0)


def test_stale_page_shows_both_and_lets_one_choose(bench, seat, story):
    save_draft(seat, by=story.alice, content={"known": "From my telephone"}, version=0)
    known(bench).fill("Mine")
    expect(bench.locator("[data-saved]")).to_contain_text("Not saved")
    row = bench.locator(".both tbody tr")
    expect(row.locator("pre")).to_have_text(["Mine", "From my telephone"])
    expect(bench.get_by_role("link", name="Keep what was saved elsewhere")).to_be_in_viewport(
        ratio=1
    )
    look_closely(bench)
    row.get_by_role("button", name="Use these").click()
    expect(known(bench)).to_have_value("From my telephone")
    bench.get_by_role("button", name="Save the draft").click()
    expect(bench.locator("[data-saved]")).to_contain_text("saved at")
    expect(bench.locator(".both")).to_have_count(0)
    assert Draft.objects.get().content["known"] == "From my telephone"


def test_stale_page_saves_nothing_over_the_other_draft_by_itself(bench, seat, story):
    save_draft(seat, by=story.alice, content={"known": "From my telephone"}, version=0)
    known(bench).fill("Mine")
    expect(bench.locator(".both")).to_be_visible()
    known(bench).fill("Mine, and more")
    bench.goto("about:blank")
    assert Draft.objects.get().content["known"] == "From my telephone"


def test_words_of_whoever_was_signed_out_wait_for_them_and_nobody_else(bench, story, window):
    address = bench.url
    bench.context.clear_cookies(name="sessionid")
    known(bench).fill("Signed out")
    expect(bench.get_by_role("alert")).to_contain_text("Not saved: you are signed out")
    other = bench.context.new_page()
    come_back(other, address, "bob")
    expect(other.get_by_role("heading", level=1)).to_contain_text("14 sailings")
    assert "Signed out" not in other.content()
    follow(other.get_by_role("button", name="Sign out"))
    other.get_by_label("Username").wait_for()
    come_back(other, address, "alice")
    expect(known(other)).to_have_value("Signed out")
    expect(other.locator("[data-saved]")).to_contain_text("saved at", timeout=40_000)


def come_back(page, address: str, username: str) -> None:
    """Sign in, over the wire, on the way to this page."""
    home, claim = address.split("/claims/")
    sign_in(page, username, f"{home}/accounts/login/?next=/claims/{claim}")


def test_words_of_whoever_lost_the_seat_are_kept(bench, seat, story):
    hand_back(seat, by=story.alice, because="From my telephone.")
    known(bench).fill("Too late")
    expect(bench.get_by_role("alert")).to_contain_text("the seat is not in your hand any more")
    expect(known(bench)).to_have_value("Too late")
    assert "Too late" in bench.evaluate("Object.values(localStorage).join()")


@pytest.fixture
def verdict(story, window, wire, complaints):
    """Bob's window on a verdict to be written, over the wire."""
    page = window("bob")
    page.goto(f"{wire.url}/claims/{story.until('decided').pk}/verdict/")
    yield page
    complaints.clear()


def headline(page):
    return page.get_by_label("Headline")


def test_words_of_a_verdict_outlive_the_server_and_the_page(verdict, wire):
    first = headline(verdict).input_value()
    verdict.locator("[name=known]").fill("")
    headline(verdict).fill("Eleven sailings")
    expect(verdict.locator("[data-kept=kept]")).to_contain_text("Kept in this browser")
    wire.cut()
    verdict.keyboard.press("Control+Enter")
    expect(verdict.get_by_role("alert")).to_contain_text("Not sent: the server does not answer.")
    expect(headline(verdict)).to_have_value("Eleven sailings")
    look_closely(verdict)
    wire.mend()
    verdict.reload()
    expect(headline(verdict)).to_have_value("Eleven sailings")
    expect(verdict.locator("[data-kept=back]")).to_contain_text("Kept from")
    follow_key(verdict, "Control+Enter")  # refused: it does not say what was found
    expect(verdict.get_by_text("Not written yet.")).to_be_visible()
    verdict.goto(verdict.url)
    expect(headline(verdict)).to_have_value("Eleven sailings")
    verdict.get_by_role("button", name="throw away").click()
    expect(headline(verdict)).to_have_value(first)
    verdict.reload()
    expect(headline(verdict)).to_have_value(first)


def test_words_that_the_server_refused_are_still_kept(verdict, settings):
    """Each refusal stands at the address of the form, and has a way to the start."""
    settings.ROOT_URLCONF = "tests.browser.broken"
    address = verdict.url
    verdict.add_init_script("delete PerformanceNavigationTiming.prototype.responseStatus")
    for status in (500, 412):
        verdict.goto(address)
        verdict.evaluate("at => history.replaceState(null, '', at)", f"/broken/{status}/")
        headline(verdict).fill("Eleven sailings")
        follow_key(verdict, "Control+Enter")
        expect(verdict.locator(".big")).to_have_text(str(status))
        follow(verdict.get_by_role("link", name="Go to the start"))
    assert verdict.evaluate("Object.keys(localStorage).length") == 2


OTHERWISE = """() => Object.entries(localStorage).forEach(([name, copy]) =>
  localStorage.setItem(name, copy.replace('"base":{', '"base":{"other":["Nine"],')))"""


def test_words_that_are_not_put_in_wait_until_somebody_chooses(verdict):
    headline(verdict).fill("Eleven sailings")
    verdict.evaluate(OTHERWISE)
    changed = verdict.locator("[data-kept=changed]")
    for _twice in range(2):
        verdict.reload()
        expect(changed).to_be_visible()
        headline(verdict).press_sequentially("!")
    verdict.evaluate("localStorage.clear()")  # they were sent in another window
    changed.get_by_role("button", name="Put them in all the same").click()
    expect(changed).to_have_count(0)


def test_kept_words_are_gone_once_they_are_sent_and_are_nobody_elses(verdict, wire):
    home, claim = verdict.url.split("/claims/")
    claim = f"{home}/claims/{claim.removesuffix('verdict/')}#talk"
    verdict.goto(claim)
    said = verdict.get_by_label("Say something")
    said.fill("Look at the log.")
    follow_key(verdict, "Control+Enter")
    assert verdict.evaluate("Object.keys(localStorage).length") == 0
    verdict.goto(claim)
    said.fill("What Bob thinks")
    assert verdict.evaluate("Object.keys(localStorage).length") == 1
    follow(verdict.get_by_role("button", name="Sign out"))
    assert verdict.evaluate("Object.keys(localStorage).length") == 0


def test_whoever_signs_out_of_the_administration_leaves_no_words_behind(window, db):
    root = make_user("root", is_superuser=True, is_staff=True)
    page = window("root")
    page.goto("/admin/")
    for person in (root.pk, "another"):
        page.evaluate("(name) => localStorage.setItem(name, '{}')", f"words:{person}:/submit/")
    follow(page.get_by_role("button", name="Log out"))
    kept = page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('words:'))")
    assert kept == ["words:another:/submit/"]


def test_letter_of_a_reader_is_gone_once_it_is_sent_and_the_address_is_never_kept(
    story, window, complaints
):
    """In a browser of some years ago, behind a proxy that keeps addresses of health inside."""
    story.until("published")
    address = f"/fact-checks/{story.claim.fact_check.slug}/wrong/"
    page = window()
    page.add_init_script(
        "delete AbortSignal.timeout; delete PerformanceNavigationTiming.prototype.responseStatus;"
    )
    page.route("**/livez", lambda route: route.fulfill(status=404))
    page.goto(address)
    page.get_by_label("Mail").fill("dana@example.org")
    page.get_by_label("What is wrong").fill("Nine sailings")
    page.reload()
    expect(page.get_by_label("What is wrong")).to_have_value("Nine sailings")
    expect(page.get_by_label("Mail")).to_have_value("")
    follow(page.get_by_role("button", name="Send it"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Received, thank you")
    assert page.evaluate("Object.keys(sessionStorage).length") == 0
    complaints.clear()  # of what the proxy hides
