import pytest

from factcheck.claims.models import Claim
from factcheck.publication.models import FactCheck
from factcheck.review.actions import queue
from tests.review.stories import write
from tests.web.conftest import words_of


def status_of(claim: Claim) -> str:
    return Claim.objects.get(pk=claim.pk).status


def test_step_that_needs_no_question_acts_at_once(as_user, story):
    claim = story.until("new")
    page = as_user(story.bob).post(
        f"/claims/{claim.pk}/queue/", {"version": claim.version}, follow=True
    )
    assert "The claim is in the queue." in words_of(page)
    assert status_of(claim) == "queued"


def test_step_take_begins_the_review(as_user, story):
    claim = story.until("queued")
    page = as_user(story.alice).post(
        f"/claims/{claim.pk}/take/", {"version": claim.version}, follow=True
    )
    assert "Submit the review" in words_of(page)
    assert status_of(claim) == "in_review"


@pytest.mark.parametrize(
    ("state", "action", "answer", "after"),
    [
        ("new", "dismiss", {"kind": "opinion", "because": "A mood."}, "dismissed"),
        ("dismissed", "requeue", {"because": "It matters now."}, "queued"),
        ("in_review", "recall", {"because": "Wrong desk."}, "queued"),
        ("decided", "reopen", {"because": "A new log."}, "in_review"),
        ("published", "start_correction", {"kind": "error", "because": "Typo."}, "correcting"),
        ("published", "withdraw", {"kind": "error", "because": "Forged."}, "withdrawn"),
        ("correcting", "abandon_correction", {"because": "It holds."}, "published"),
    ],
)
def test_step_asks_says_what_happens_and_does_it(as_user, story, state, action, answer, after):
    claim = story.until(state)
    browser, address = as_user(story.eve), f"/claims/{claim.pk}/{action}/"
    asked = browser.get(address)
    assert asked.status_code == 200
    assert str(asked.context["step"].says) in words_of(asked)
    seen = asked.context["form"].initial["version"]
    assert browser.post(address, {"version": seen} | answer).url == f"/claims/{claim.pk}/"
    assert status_of(claim) == after


def test_step_withdraw_says_that_readers_see_the_words(as_user, story):
    browser, claim = as_user(story.eve), story.until("published")
    asked = {
        action: browser.get(f"/claims/{claim.pk}/{action}/").context["form"]["because"]
        for action in ("withdraw", "start_correction")
    }
    assert {
        action: (str(field.label), str(field.help_text)) for action, field in asked.items()
    } == {
        "withdraw": ("Public note", "Readers see this on the page and in the corrections log."),
        "start_correction": ("Reason", "It stays in the claim's history."),
    }


def test_step_publish_says_that_the_verdict_has_no_evidence(as_user, story):
    claim = story.until("decided")
    address, bare = f"/claims/{claim.pk}/publish/", "The verdict relies on no evidence."
    assert bare in words_of(as_user(story.eve).get(address))
    write(claim, story.bob, "true", evidence=claim.evidence.all())
    assert bare not in words_of(as_user(story.eve).get(address))


def test_step_without_its_reason_is_asked_again(as_user, story):
    claim = story.until("new")
    address = f"/claims/{claim.pk}/dismiss/"
    page = as_user(story.bob).post(address, {"version": 0, "kind": "opinion", "because": " "})
    assert page.status_code == 400
    assert "This field is required." in words_of(page)
    assert status_of(claim) == "new"


def test_step_assign_gives_the_seat(as_user, story):
    claim = story.until("queued")
    address = f"/claims/{claim.pk}/assign/"
    sent = {"version": claim.version, "reviewer": story.ben.pk}
    assert as_user(story.bob).post(address, sent).status_code == 302
    assert claim.assignments.get().reviewer == story.ben


def test_step_publish_shows_the_verdict_first(as_user, story):
    claim = story.until("decided")
    browser, address = as_user(story.eve), f"/claims/{claim.pk}/publish/"
    assert "The port&#x27;s log lists exactly 14." in words_of(browser.get(address))
    browser.post(address, {"version": 1, "slug": "fourteen-sailings"})
    assert FactCheck.objects.get(claim=claim).slug == "fourteen-sailings"


def test_step_publish_of_an_older_text_is_overtaken(as_user, story):
    claim = story.until("decided")
    page = as_user(story.eve).post(f"/claims/{claim.pk}/publish/", {"version": 0, "slug": ""})
    assert page.status_code == 412
    assert status_of(claim) == "decided"


@pytest.mark.parametrize(
    ("state", "action", "answer"),
    [
        ("decided", "publish", {"slug": "sailings"}),
        ("published", "withdraw", {"kind": "error", "because": "Forged."}),
        ("new", "queue", {}),
    ],
)
def test_step_pressed_twice_is_done_once_and_says_so(as_user, story, state, action, answer):
    claim = story.until(state)
    address = f"/claims/{claim.pk}/{action}/"
    sent = answer | {"version": 1 if action == "publish" else claim.version}
    assert as_user(story.eve).post(address, sent).status_code == 302
    page = as_user(story.eve).post(address, sent, follow=True)
    assert page.redirect_chain == [(f"/claims/{claim.pk}/", 302)]
    assert "You did this already." in words_of(page)
    assert as_user(story.bob).post(address, sent).status_code in {403, 409, 412}


def test_a_correction_published_is_not_taken_for_one_left(as_user, story):
    claim = story.until("correcting")
    write(claim, story.bob, "true", note="The log was read again.")
    seen = claim.version
    eve = as_user(story.eve)
    assert eve.post(f"/claims/{claim.pk}/republish/", {"version": 2}).status_code == 302
    assert eve.post(f"/claims/{claim.pk}/abandon_correction/", {"version": seen}).status_code != 302


def test_step_by_the_slower_of_two_keeps_what_was_typed(as_user, story):
    claim = story.until("new")
    queue(claim, by=story.eve)
    page = as_user(story.bob).post(
        f"/claims/{claim.pk}/dismiss/",
        {"version": 0, "kind": "opinion", "because": "Only <b>a mood</b>."},
        headers={"referer": f"http://testserver/claims/{claim.pk}/dismiss/"},
    )
    words = words_of(page)
    assert page.status_code == 412
    assert "Somebody was faster." in words
    assert "It was moved to “queued” by Eve at" in words
    assert '<pre dir="auto">Only &lt;b&gt;a mood&lt;/b&gt;.</pre>' in words
    assert f'href="/claims/{claim.pk}/dismiss/"' in words
    assert status_of(claim) == "queued"


def test_step_that_is_not_open_now_is_a_conflict(as_user, story):
    claim = story.until("published")
    page = as_user(story.bob).post(
        f"/claims/{claim.pk}/dismiss/",
        {"version": claim.version, "kind": "opinion", "because": "No."},
    )
    assert page.status_code == 409
    assert "This cannot be done now." in words_of(page)


def test_step_of_somebody_else_is_forbidden(as_user, story):
    claim = story.until("decided")
    page = as_user(story.bob).post(f"/claims/{claim.pk}/publish/", {"version": 1, "slug": ""})
    assert page.status_code == 403
    assert "This is not yours to do." in words_of(page)
    assert status_of(claim) == "decided"


def test_step_not_offered_leads_back_to_the_claim(as_user, story):
    claim = story.until("published")
    page = as_user(story.alice).get(f"/claims/{claim.pk}/withdraw/")
    assert (page.status_code, page.url) == (302, f"/claims/{claim.pk}/")


def test_step_unknown_or_of_another_desk_is_not_found(as_user, story, charlie):
    claim = story.until("new")
    assert as_user(story.bob).get(f"/claims/{claim.pk}/devour/").status_code == 404
    assert as_user(charlie).post(f"/claims/{claim.pk}/queue/", {"version": 0}).status_code == 404
    assert status_of(claim) == "new"


def test_step_assign_offers_nobody_who_sits_already(as_user, story):
    claim = story.until("assigned")
    form = as_user(story.bob).get(f"/claims/{claim.pk}/assign/").context["form"]
    assert list(form.fields["reviewer"].queryset) == [story.ben]


def test_the_correction_is_published_by_the_key_of_publishing(as_user, story):
    claim = story.until("correcting")
    write(claim, story.bob, "false")
    words = words_of(as_user(story.eve).get(f"/claims/{claim.pk}/"))
    assert f'href="/claims/{claim.pk}/republish/" data-key="publish"' in words
