"""Evidence by one key, and its stored copy, as a browser shows them."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from factcheck.evidence.actions import attach
from factcheck.evidence.contacting import log_contact
from factcheck.evidence.models import Snapshot
from factcheck.evidence.uploading import Upload
from factcheck.review.actions import queue
from factcheck.review.models import Draft
from factcheck.review.seats import open_assignment, take
from tests.evidence.files import page as web_page
from tests.evidence.newsroom import claim_on, searched, tell_the_story
from tests.jobs_tools import run_jobs

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def claim(desk, alice, bob):
    """Alice reviews it; coverage was found."""
    tell_the_story(desk)
    claim = claim_on(desk)
    queue(claim, by=bob)
    searched(claim)
    open_assignment(take(claim, by=alice), by=alice)
    claim.refresh_from_db()
    return claim


def test_one_key_uses_the_item_in_focus_and_the_draft_stays(claim, window):
    page = window("alice")
    page.goto(f"/claims/{claim.pk}/")
    page.get_by_label("What we know").fill("Half a thought, with an e")
    hit = page.locator("#coverage .hit").first
    hit.focus()

    page.keyboard.press("e")

    expect(hit.get_by_text("Used as evidence")).to_be_visible()
    expect(page.locator("#evidence .pieces > li")).to_have_count(1)
    expect(page.get_by_label("What we know")).to_have_value("Half a thought, with an e")
    page.locator("[data-saved]").filter(has_text="saved at").wait_for()
    assert Draft.objects.get().content["known"] == "Half a thought, with an e"


def test_a_stored_page_is_text_with_the_words_marked(claim, alice, window):
    words = "14 sailings were cancelled"
    file = Upload("log.html", web_page(f"{words}<script>document.title = 'run'</script>"))
    attach(claim, by=alice, kind="document", file=file, quote=words, stance="supports")
    log_contact(
        claim, by=alice, whom="The office", how="mail", question="Why?", asked_at=timezone.now()
    )
    run_jobs()
    page = window("alice")

    page.goto(f"/snapshots/{Snapshot.objects.latest('pk').pk}/")

    expect(page.locator("mark#quoted")).to_have_text(words)
    assert page.title() != "run"


@pytest.mark.parametrize("width", [360, 1280])
def test_words_without_a_blank_never_scroll_sideways(claim, alice, window, width):
    file = Upload("log.txt", b"x" * 400)
    quote = {"title": "T" * 400, "quote": "x" * 400, "note": "n" * 400}
    attach(claim, by=alice, kind="document", file=file, stance="supports", **quote)
    run_jobs()
    page = window("alice", width=width)

    for address in (f"/claims/{claim.pk}/", f"/snapshots/{Snapshot.objects.get().pk}/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") == width
