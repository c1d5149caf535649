import re

import pytest
from django.http import HttpResponse
from django.test import Client

from factcheck.claims.models import Claim
from factcheck.people.models import Entry, Membership
from factcheck.review.models import Assignment
from tests.factories import make_member
from tests.review.stories import new_claims, queued
from tests.web.conftest import words_of


def ticked(*claims) -> list[str]:
    return [f"{claim.pk}:{claim.version}" for claim in claims]


def sure_of(shown: HttpResponse) -> str:
    """What the button under a preview sends."""
    return re.search(r'name="sure" value="([^"]*)"', shown.content.decode())[1]


def do_it(browser: Client, sent: dict) -> HttpResponse:
    """Look at what would happen, then press the button."""
    return browser.post("/triage/", sent | {"sure": sure_of(browser.post("/triage/", sent))})


def test_triage_is_for_editors(as_user, story, charlie):
    assert as_user(story.bob).get("/triage/").status_code == 302
    for person in (story.alice, charlie):
        assert as_user(person).get("/triage/").status_code == 403
        assert as_user(person).post("/triage/", {}).status_code == 403


def test_triage_leads_to_the_new_claims_of_the_list(as_user, story):
    browser = as_user(story.bob)
    assert browser.get("/triage/").url == "/claims/?status=new"
    words = words_of(browser.get("/claims/?status=new"))
    assert f'name="claim" value="{story.claim.pk}:0"' in words
    assert 'name="claim"' not in words_of(as_user(story.alice).get("/claims/?status=new"))


def test_triage_asks_for_what_is_needed_before_it_shows_anything(as_user, story):
    browser = as_user(story.bob)
    page = browser.post("/triage/", {"claim": ticked(story.claim), "do": "dismiss"})
    assert (page.status_code, set(page.context["form"].fields)) == (
        200,
        {"do", "kind", "twin", "because"},
    )
    assert "would be done" not in words_of(page)


def test_triage_of_all_that_fit_is_of_the_list_and_of_ones_desks(as_user, story, other_desk):
    waiting = queued(story.desk, story.bob)
    queued(other_desk, make_member("vera", other_desk, "editor"))
    story.bob.memberships.create(desk=other_desk, role="reviewer")
    sent = {"all": "1", "list": "status=queued", "do": "recall", "because": "So."}
    page = as_user(story.bob).post("/triage/", sent)
    assert page.context["seen"] == ticked(waiting)
    (outcome,) = page.context["outcomes"]
    assert outcome.why_not == "This cannot be done while the claim is “queued”."


def test_triage_of_a_list_that_is_not_understood_says_so(as_user, story):
    sent = {"all": "1", "list": "status=bogus", "do": "recall", "because": "So."}
    page = as_user(story.bob).post("/triage/", sent)
    assert (page.status_code, "outcomes" in (page.context or {})) == (400, False)
    assert "Nothing is called “bogus” here." in words_of(page)


def test_triage_gives_many_to_one_reviewer_until_they_have_enough(as_user, story):
    claims = [queued(story.desk, story.bob) for _ in range(3)]
    Membership.objects.filter(user=story.alice).update(capacity=2)
    browser = as_user(story.bob)
    sent = {"claim": ticked(*claims), "do": "assign", "to": str(story.alice.pk)}

    tried = browser.post("/triage/", sent)
    assert (tried.context["much"], tried.context["stay"]) == (2, 1)
    assert not Assignment.objects.exists()
    done = do_it(browser, sent)

    assert (done.context["much"], done.context["stay"]) == (2, 1)
    assert [one.why_not for one in done.context["outcomes"]] == [
        "2 of 2 claims are in hand: first finish or hand back one.",
        "",
        "",
    ]
    given = Entry.objects.filter(action="seat.given")
    assert {entry.facts["claim"] for entry in given} == {
        str(seat.claim_id) for seat in Assignment.objects.all()
    }


def test_triage_puts_many_under_a_topic_and_marks_them(as_user, story, topic):
    one, two = story.claim, queued(story.desk, story.bob)
    browser = as_user(story.bob)
    sent = {"claim": ticked(one, two)}
    do_it(browser, sent | {"do": "topic", "topic": str(topic.pk)})
    do_it(browser, sent | {"do": "mark", "harm": "health", "because": "A cure."})
    assert list(Claim.objects.values_list("topic__slug", "harms")) == [("shipping", 1)] * 2


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
    done = words_of(do_it(browser, sent))

    assert "What became of them" in done
    assert Claim.objects.filter(status="dismissed", duplicate_of=story.claim).count() == 2


def test_triage_gives_many_to_reviewers(as_user, story):
    one, two = queued(story.desk, story.bob), queued(story.desk, story.bob)
    browser = as_user(story.bob)
    sent = {"claim": ticked(one, two, story.claim), "do": "route"}

    words = words_of(browser.post("/triage/", sent))
    assert words.count("would be done") == 2
    assert "Nobody is free for it, or it needs nobody." in words
    do_it(browser, sent)

    assert Assignment.objects.count() == 4


def test_triage_does_nothing_but_what_was_shown(as_user, story):
    claims = [queued(story.desk, story.bob) for _ in range(2)]
    browser, sent = as_user(story.bob), {"claim": ticked(*claims)}
    for shown, other in (
        ({"do": "dismiss", "kind": "opinion", "because": "So."}, {"do": "route"}),
        (
            {"do": "assign", "to": str(story.alice.pk)},
            {"do": "assign", "to": str(story.ben.pk)},
        ),
    ):
        sure = sure_of(browser.post("/triage/", sent | shown))
        page = browser.post("/triage/", sent | other | {"sure": sure})
        assert (page.context["tried"], page.context["much"]) == (True, 2)
        assert "You chose otherwise than what was shown." in words_of(page)
        assert not Assignment.objects.exists()
    browser.post("/triage/", sent | other | {"sure": sure_of(page)})
    assert set(Assignment.objects.values_list("reviewer__username", flat=True)) == {"ben"}


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


def test_triage_of_more_than_it_takes_is_refused(as_user, story, monkeypatch):
    monkeypatch.setattr("factcheck.review.triaging.MOST", 1)
    claims = [story.claim, *new_claims(story.desk, 1)]
    sent = {"claim": [f"{claim.pk}:{claim.version}" for claim in claims], "do": "queue"}
    page = as_user(story.bob).post("/triage/", sent)
    assert page.status_code == 400
    assert "Choose at most 1 claims at once." in words_of(page)
