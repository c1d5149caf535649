import pytest

from factcheck.claims.models import Claim
from factcheck.review.models import Assignment
from tests.review.stories import new_claims, queued
from tests.web.conftest import words_of


def ticked(*claims) -> list[str]:
    return [f"{claim.pk}:{claim.version}" for claim in claims]


def test_triage_is_for_editors(as_user, story, charlie):
    assert as_user(story.bob).get("/triage/").status_code == 200
    for person in (story.alice, charlie):
        assert as_user(person).get("/triage/").status_code == 403
        assert as_user(person).post("/triage/", {}).status_code == 403


def test_triage_lists_what_waits(as_user, story):
    waiting = queued(story.desk, story.bob)
    browser = as_user(story.bob)
    new, given_out = (words_of(browser.get(f"/triage/?show={show}")) for show in ("new", "queued"))
    assert (str(story.claim.pk) in new, str(waiting.pk) in new) == (True, False)
    assert (str(story.claim.pk) in given_out, str(waiting.pk) in given_out) == (False, True)
    assert browser.get("/triage/?show=x&after=y").status_code == 200


def test_triage_asks_the_database_as_often_for_more_claims(
    as_user, story, django_assert_num_queries
):
    browser = as_user(story.bob)
    browser.get("/triage/")
    with django_assert_num_queries(5):
        browser.get("/triage/")
    new_claims(story.desk, 3)
    with django_assert_num_queries(5):
        browser.get("/triage/")


def test_triage_shows_what_would_happen_then_does_it(as_user, story):
    claims = new_claims(story.desk, 2)
    browser = as_user(story.bob)
    sent = {
        "claim": ticked(*claims),
        "do": "dismiss",
        "kind": "duplicate",
        "twin": f"http://testserver/claims/{story.claim.pk}/",
        "because": "Told twice.",
    }

    assert words_of(browser.post("/triage/", sent)).count("would be done") == 2
    assert not Claim.objects.filter(status="dismissed").exists()
    done = words_of(browser.post("/triage/", sent | {"sure": "1"}))

    assert "What became of them" in done
    assert Claim.objects.filter(status="dismissed", duplicate_of=story.claim).count() == 2


def test_triage_gives_many_to_reviewers(as_user, story):
    one, two = queued(story.desk, story.bob), queued(story.desk, story.bob)
    browser = as_user(story.bob)
    sent = {"claim": ticked(one, two, story.claim), "do": "route"}

    words = words_of(browser.post("/triage/", sent))
    assert words.count("would be done") == 2
    assert "No seat on this claim is free." in words
    browser.post("/triage/", sent | {"sure": "1"})

    assert Assignment.objects.count() == 4


@pytest.mark.parametrize(
    "wrong", [{"do": ""}, {"kind": ""}, {"because": ""}, {"twin": "nowhere"}, {"do": "publish"}]
)
def test_triage_says_what_is_wrong_and_does_nothing(as_user, story, wrong):
    sent = {"claim": ticked(story.claim), "do": "dismiss", "kind": "opinion", "because": "So."}
    page = as_user(story.bob).post("/triage/", sent | {"sure": "1"} | wrong)
    assert page.status_code == 400
    assert Claim.objects.get().status == "new"


def test_triage_of_nothing_starts_over(as_user, story):
    sent = {"claim": ["x", f"{story.claim.pk}:x"], "do": "queue"}
    assert as_user(story.bob).post("/triage/", sent).status_code == 302


def test_a_claim_is_marked_and_the_mark_lifted_on_its_page(as_user, story):
    claim = story.until("queued")
    browser = as_user(story.bob)
    address = f"/claims/{claim.pk}/"
    sent = {"kind": "health", "because": "A cure is told.", "version": claim.version}

    assert browser.post(f"{address}mark/", sent).status_code == 302
    assert "A cure is told." in words_of(browser.get(address))
    seen_by_alice = words_of(as_user(story.alice).get(address))
    assert ("A cure is told." in seen_by_alice, "Lift the mark" in seen_by_alice) == (True, False)

    mark = claim.harm_marks.get()
    assert browser.post(f"/marks/{mark.pk}/lift/").status_code == 302
    assert "A cure is told." not in words_of(browser.get(address))
