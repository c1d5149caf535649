"""Copies, differing words and contacts at both widths, in the dark and from right to left."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from factcheck.evidence.contacting import log_contact
from factcheck.evidence.copying import find_copies, settle_copies
from factcheck.evidence.models import Newcomer
from factcheck.review.actions import queue
from factcheck.review.seats import open_assignment, take
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put, searched, tell_the_story

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARABIC = (
    "قال مكتب الميناء يوم الاثنين إن أربع عشرة رحلة أُلغيت في شهر أكتوبر بسبب الرياح القوية.\n\n"
    "وأضاف المدير أن العبّارة حملت 9000 راكب، وأن العمل على الرصيف الجديد سيبدأ قبل نهاية العام.\n\n"
    "ولم يردّ مجلس الجزيرة على أسئلة الصحيفة حتى ساعة متأخرة من مساء أمس."
)
WIDTHS = [360, 1280]


@pytest.fixture
def claim(desk, alice, bob):
    """Alice reviews it; copies were found and folded."""
    tell_the_story(desk)
    claim = claim_on(desk)
    queue(claim, by=bob)
    searched(claim)
    compare_all()
    open_assignment(take(claim, by=alice), by=alice)
    claim.refresh_from_db()
    return claim


def compare_all() -> None:
    while Newcomer.objects.exists():
        settle_copies(find_copies())


@pytest.fixture(params=WIDTHS)
def alices(request, alice, window) -> Callable[[str], Page]:
    """A page as Alice sees it, by day and by night: never wider than her window."""
    page = window("alice", width=request.param)

    def shown(address: str) -> Page:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.goto(address)
            assert page.evaluate("document.documentElement.scrollWidth") == request.param
        return page

    return shown


def test_copies_are_folded_in_coverage_and_open(claim, alices):
    page = alices(f"/claims/{claim.pk}/#coverage")
    herald = page.locator("#coverage .hit").get_by_text("Herald front page").first
    expect(herald).to_be_hidden()

    page.locator("#coverage").get_by_text("and 5 copies").click()

    expect(herald).to_be_visible()


def test_copies_are_folded_in_the_list_of_articles(claim, alices):
    page = alices("/articles/")
    herald = page.get_by_text("Herald front page").first
    expect(herald).to_be_hidden()

    page.get_by_text("and 6 copies").click()

    expect(herald).to_be_visible()


def test_differing_words_stand_beside_each_other(claim, desk, alices):
    copy, original = (
        put(desk, name, text) for name, text in (("Evening Herald", MORE), ("Ledger", stories.WIRE))
    )
    compare_all()

    page = alices(f"/articles/{copy.article_id}/beside/{original.article_id}/")

    expect(page.locator("ins").first).to_be_visible()


MORE = stories.WIRE.replace("212 passengers", "221 passengers")


def test_arabic_copies_read_from_right_to_left(desk, alices):
    original = put(
        desk, "Khalij صحيفة الخليج", ARABIC, title="إلغاء أربع عشرة رحلة بحرية", language="ar"
    )
    copy = put(
        desk,
        "Jazira أخبار الجزيرة",
        ARABIC.replace("9000", "8000"),
        title="إلغاء رحلات بحرية بسبب الرياح",
        language="ar",
    )
    compare_all()

    page = alices(f"/articles/{original.article_id}/beside/{copy.article_id}/")

    changed = page.locator("ins").filter(has_text="8000")
    expect(changed).to_be_visible()
    assert changed.evaluate("node => getComputedStyle(node).direction") == "rtl"
    # Scrambled by its direction, a name would stand in pieces on both sides of the title.
    pieces = page.locator(".reprints del").evaluate("node => node.getClientRects().length")
    assert pieces == 1
    alices(f"/articles/{original.article_id}/")


def test_contacts_are_read_on_the_claim(claim, alice, alices):
    log_contact(
        claim,
        by=alice,
        whom="مكتب الميناء, the harbour office’s press desk in Velmar",
        how="mail",
        question="How many sailings were cancelled in October?",
        asked_at=timezone.now(),
    )

    page = alices(f"/claims/{claim.pk}/#contacts")

    expect(page.locator("#contacts").get_by_text("How many sailings")).to_be_visible()
