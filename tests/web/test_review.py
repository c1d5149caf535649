import pytest

from factcheck.review.corrections import fix_span
from factcheck.review.models import Draft, Review
from factcheck.review.reviews import save_draft
from tests.factories import past_the_triggers
from tests.review.stories import rating, sit_down
from tests.web.conftest import words_of


@pytest.fixture
def seat(story):
    """Alice at work on a claim, with one piece of evidence."""
    return sit_down(story.until("queued"), story.alice)


def address_of(seat) -> str:
    return f"/claims/{seat.claim_id}/review/"


def answers(seat, **other):
    return {
        "said": "as_quoted",
        "rating": str(rating(seat.claim, "true").pk),
        "known": "The log lists 14.",
        "method": "Read the log.",
        "unknown": "",
        "why_checked": "",
        "waiver": "",
        "draft_version": "0",
    } | other


def test_draft_is_kept_and_comes_back(as_user, story, seat):
    browser = as_user(story.alice)
    sent = answers(seat, save="1", method="", known="Half a thought")
    page = browser.post(address_of(seat), sent, follow=True)
    assert "Draft kept." in words_of(page)
    assert "Half a thought</textarea>" in words_of(page)
    assert 'name="draft_version" value="1"' in words_of(page)
    assert page.content.decode().count("checked") >= 2


def test_draft_by_script_answers_with_its_version(as_user, story, seat):
    page = as_user(story.alice).post(
        address_of(seat), answers(seat, save="1"), headers={"HX-Request": "true"}
    )
    assert page.status_code == 200
    assert '<input type="hidden" name="draft_version" value="1">' in words_of(page)


def test_draft_saved_elsewhere_meanwhile_shows_both(as_user, story, seat):
    save_draft(seat, by=story.alice, content={"known": "From the other window"}, version=0)
    browser = as_user(story.alice)
    page = browser.post(address_of(seat), answers(seat, save="1", known="From this window"))
    words = words_of(page)
    assert page.status_code == 412
    assert '<td><pre dir="auto">From the other window</pre>' in words
    assert "From this window</textarea>" in words
    assert 'name="draft_version" value="1"' in words
    browser.post(address_of(seat), answers(seat, save="1", known="Both", draft_version="1"))
    assert Draft.objects.get().content["known"] == "Both"


def test_draft_by_script_that_is_stale_saves_nothing(as_user, story, seat):
    save_draft(seat, by=story.alice, content={"known": "From the other window"}, version=0)
    page = as_user(story.alice).post(
        address_of(seat), answers(seat, save="1"), headers={"HX-Request": "true"}
    )
    assert page.status_code == 412
    assert "Not saved" in words_of(page)
    assert Draft.objects.get().content == {"known": "From the other window"}


def test_draft_with_a_nul_says_so_and_keeps_the_rest(as_user, story, seat):
    page = as_user(story.alice).post(
        address_of(seat), answers(seat, save="1", known="A\x00", method="Kept")
    )
    assert page.status_code == 400
    assert "Null characters are not allowed." in words_of(page)
    assert "Kept</textarea>" in words_of(page)


def test_submit_counts_and_tells(as_user, story, seat):
    page = as_user(story.alice).post(address_of(seat), answers(seat, submit="1"), follow=True)
    assert "Your review is in and counts." in words_of(page)
    review = Review.objects.get()
    assert (review.reviewer, review.known) == (story.alice, "The log lists 14.")


def test_submit_of_a_claim_that_was_changed_since_asks_to_read_it_again(as_user, story, seat):
    seen = seat.claim.version
    fix_span(seat.claim, [[0, 13]], by=story.bob)
    browser, sent = as_user(story.alice), answers(seat, submit="1")

    page = browser.post(address_of(seat), sent | {"claim_version": str(seen)})

    words = words_of(page)
    assert page.status_code == 412
    assert "The claim was changed since you read it. Read it again first." in words
    assert "The log lists 14.</textarea>" in words
    assert f'name="claim_version" value="{seen + 1}"' in words
    assert Review.objects.count() == 0
    browser.post(address_of(seat), sent | {"claim_version": str(seen + 1)})
    assert Review.objects.count() == 1


def test_submit_from_a_window_with_an_older_draft_shows_both(as_user, story, seat):
    save_draft(seat, by=story.alice, content={"known": "From the other window"}, version=0)
    browser, sent = as_user(story.alice), answers(seat, submit="1", known="From this window")

    page = browser.post(address_of(seat), sent)

    words = words_of(page)
    assert page.status_code == 412
    assert '<pre dir="auto">From the other window</pre>' in words
    assert "From this window</textarea>" in words
    assert 'data-failed="Not saved.">Not saved.</span>' in words
    assert page.context["review_form"]["rating"].value() == sent["rating"]
    assert Review.objects.count() == 0
    browser.post(address_of(seat), sent | {"draft_version": "1"})
    assert Review.objects.get().known == "From this window"


def test_submit_again_with_other_words_shows_them_and_keeps_the_first(as_user, story, seat):
    browser, sent = as_user(story.alice), answers(seat, submit="1")
    browser.post(address_of(seat), sent)

    page = browser.post(address_of(seat), sent | {"known": "The log lists 15."})

    assert page.status_code == 412
    assert '<pre dir="auto">The log lists 15.</pre>' in words_of(page)
    assert Review.objects.get().known == "The log lists 14."


def test_submit_without_an_answer_keeps_the_words(as_user, story, seat):
    page = as_user(story.alice).post(address_of(seat), answers(seat, submit="1", rating=""))
    assert page.status_code == 400
    assert "The review is not in yet." in words_of(page)
    assert "The log lists 14.</textarea>" in words_of(page)
    assert 'name="draft_version" value="1"' in words_of(page)
    assert Review.objects.count() == 0
    assert Draft.objects.get().content["known"] == "The log lists 14."


def test_submit_without_an_answer_overwrites_no_other_draft(as_user, story, seat):
    save_draft(seat, by=story.alice, content={"known": "From the other window"}, version=0)
    page = as_user(story.alice).post(address_of(seat), answers(seat, submit="1", rating=""))
    assert page.status_code == 412
    assert "The log lists 14.</textarea>" in words_of(page)
    assert Draft.objects.get().content == {"known": "From the other window"}


def test_submit_with_too_few_sources_asks_for_a_reason(as_user, story, seat):
    with past_the_triggers():
        seat.claim.evidence.all().delete()
    page = as_user(story.alice).post(address_of(seat), answers(seat, submit="1"))
    assert page.status_code == 400
    assert "Add evidence of your own (0 of 1), or say why fewer suffice." in words_of(page)


def test_submit_under_seal_can_be_undone(as_user, story, seat, settings):
    settings.REVIEW_SEAL_SECONDS = 30
    browser = as_user(story.alice)
    page = browser.post(address_of(seat), answers(seat, submit="1"), follow=True)
    assert "You can take it back until" in words_of(page)
    undone = browser.post(f"/reviews/{Review.objects.get().pk}/undo/", follow=True)
    assert "The log lists 14.</textarea>" in words_of(undone)
    assert Review.objects.count() == 0


def test_undo_by_anybody_else_is_not_found(as_user, story, seat, settings):
    settings.REVIEW_SEAL_SECONDS = 30
    as_user(story.alice).post(address_of(seat), answers(seat, submit="1"))
    review = Review.objects.get()
    for user in (story.ben, story.bob):
        assert as_user(user).post(f"/reviews/{review.pk}/undo/").status_code == 404


def test_undo_after_the_seal_is_a_conflict(as_user, story, seat):
    browser = as_user(story.alice)
    browser.post(address_of(seat), answers(seat, submit="1"))
    assert browser.post(f"/reviews/{Review.objects.get().pk}/undo/").status_code == 409


def test_review_without_a_seat_is_refused_and_keeps_the_words(as_user, story, seat):
    for user in (story.ben, story.bob):
        page = as_user(user).post(address_of(seat), answers(seat, submit="1"))
        assert page.status_code == 409
        assert "You hold no seat on this claim." in words_of(page)
        assert '<pre dir="auto">The log lists 14.</pre>' in words_of(page)
    assert Review.objects.count() == 0


def test_review_form_has_no_page_of_its_own(as_user, story, seat):
    page = as_user(story.alice).get(address_of(seat))
    assert page.url == f"/claims/{seat.claim_id}/#work"


def test_start_opens_an_assigned_claim(as_user, story):
    claim = story.until("assigned")
    browser = as_user(story.alice)
    assert "Start the review" in words_of(browser.get(f"/claims/{claim.pk}/"))
    browser.post(f"/claims/{claim.pk}/start/")
    claim.refresh_from_db()
    assert claim.status == "in_review"


def test_hand_back_after_the_review_is_in_leads_back(as_user, story, seat):
    browser = as_user(story.alice)
    browser.post(address_of(seat), answers(seat, submit="1"))
    page = browser.get(f"/claims/{seat.claim_id}/hand-back/")
    assert page.url == f"/claims/{seat.claim_id}/"


def test_hand_back_needs_a_reason_and_frees_the_seat(as_user, story, seat):
    browser, address = as_user(story.alice), f"/claims/{seat.claim_id}/hand-back/"
    assert browser.get(address).status_code == 200
    assert browser.post(address, {"because": " "}).status_code == 400
    assert browser.post(address, {"because": "I know the harbour master."}).url == "/workbench/"
    seat.refresh_from_db()
    assert seat.state == "handed_back"
