"""Already checked? The panel of the claim page and what it leads to."""

import re

import pytest

from factcheck.evidence.lookups import fail_lookup
from factcheck.evidence.models import Evidence, Lookup, Match
from factcheck.publication.actions import withdraw
from factcheck.review.seats import open_assignment, take
from tests.evidence.test_lookups import known
from tests.review.stories import new_claim, rating
from tests.review.test_matches import WHY, looked_up
from tests.web.conftest import words_of

LINE = "<bdi>Skerry Checks</bdi>"


@pytest.fixture
def match(story) -> Match:
    """A claim in the queue that a fact-check of ours and an imported one may have checked."""
    checked = story.until("published")
    known()
    story.claim = new_claim(story.desk)
    claim = story.until("queued")
    looked_up(claim)
    return claim.matches.get(known__claim=checked)


def page_of(match: Match) -> str:
    return f"/claims/{match.claim_id}/"


def test_panel_shows_each_match_with_its_rating_and_publisher(as_user, match, story):
    words = words_of(as_user(story.alice).get(page_of(match)))

    assert words.count("most likely the same") + words.count("perhaps the same") == 2
    assert ("Mostly true" in words, LINE in words, "9 Nov 2024" in words) == (True, True, True)
    assert f'<a href="{match.known.url}"' in words


def test_panel_says_why_it_is_empty(as_user, story):
    claim = story.until("queued")
    browser, address = as_user(story.alice), f"/claims/{claim.pk}/"
    assert "Looking among the known fact-checks" in words_of(browser.get(address))
    assert "Looking among" in words_of(browser.get(f"{address}known/"))
    fail_lookup(claim.lookup)
    assert "The look failed" in words_of(browser.get(address))
    looked_up(claim)
    assert "No known fact-check says the same." in words_of(browser.get(address))


def test_panel_lets_anybody_on_the_desk_look(as_user, story):
    claim = story.until("new")
    browser, address = as_user(story.alice), f"/claims/{claim.pk}/"
    assert "Nobody has looked among the known" in words_of(browser.get(address))

    browser.post(f"{address}look-up/")

    assert Lookup.objects.get(claim=claim).state == "waiting"


def test_match_is_compared_with_a_reason_and_taken_back(as_user, match, story):
    browser = as_user(story.alice)
    address = f"{page_of(match)}matches/{match.pk}/same/"
    assert match.known.text in words_of(browser.get(address))
    assert browser.post(address, {"because": ""}).status_code == 400

    assert browser.post(address, {"because": WHY}).url == f"{page_of(match)}#known"

    words = words_of(browser.get(page_of(match)))
    assert ("same in substance" in words, WHY in words) == (True, True)
    colleague = words_of(as_user(story.ben).get(page_of(match)))
    assert ("same in substance" in colleague, WHY in colleague) == (True, False)
    browser.post(re.findall(r'action="([^"]*comparisons[^"]*take-back/)"', words)[0])
    assert WHY not in words_of(browser.get(page_of(match)))


def test_match_that_is_not_the_same_says_so(as_user, match, story):
    browser = as_user(story.bob)

    browser.post(f"{page_of(match)}matches/{match.pk}/other/", {"because": "Another month."})

    assert "not the same" in words_of(browser.get(page_of(match)))


def test_editor_dismisses_as_checked_already(as_user, match, story):
    reviewer, editor = as_user(story.alice), as_user(story.bob)
    address = f"{page_of(match)}matches/{match.pk}/dismiss/"
    assert editor.post(address).status_code == 409
    reviewer.post(f"{page_of(match)}matches/{match.pk}/same/", {"because": WHY})
    assert address not in words_of(reviewer.get(page_of(match)))
    assert address in words_of(editor.get(page_of(match)))

    editor.post(address)

    match.claim.refresh_from_db()
    assert (match.claim.status, match.claim.duplicate_of) == ("dismissed", match.known.claim)


def test_reviewer_begins_from_the_verdict(as_user, match, story):
    browser = as_user(story.alice)
    browser.post(f"{page_of(match)}matches/{match.pk}/same/", {"because": WHY})
    address = f"{page_of(match)}matches/{match.pk}/begin/"
    assert address not in words_of(browser.get(page_of(match)))
    open_assignment(take(match.claim, by=story.alice), by=story.alice)

    assert browser.post(address).url == f"{page_of(match)}#work"

    words = words_of(browser.get(page_of(match)))
    assert "Begun from an earlier verdict:" in words
    assert f'value="{rating(match.claim, "true").pk}"' in words


def test_match_becomes_evidence_once_it_is_said_where_it_stands(as_user, match, story):
    browser = as_user(story.alice)
    theirs = match.claim.matches.get(known__claim=None)
    address = f"{page_of(match)}evidence/?known={theirs.pk}"
    assert address.replace("&", "&amp;") in words_of(browser.get(page_of(match)))
    form = browser.get(address).context["form"]
    assert form.initial == {
        "url": theirs.known.url,
        "title": theirs.known.text,
        "note": "Mostly true",
    }

    browser.post(address, {**form.initial, "kind": "web", "stance": "supports"})

    assert Evidence.objects.get(claim=match.claim).url == theirs.known.url
    for wrong in ("?known=x", f"?known={match.claim_id}"):
        assert browser.get(f"{page_of(match)}evidence/{wrong}").context["form"].initial == {}


def test_withdrawn_check_is_marked(as_user, match, story):
    withdraw(match.known.claim, by=story.eve, because="The log was forged.")

    assert "This fact-check was withdrawn." in words_of(as_user(story.alice).get(page_of(match)))


@pytest.mark.parametrize("further", [0, 2])
def test_panel_reads_in_the_same_queries_however_many_match(
    as_user, django_assert_num_queries, match, story, further
):
    for number in range(further):
        known(key=str(number))
    looked_up(match.claim)
    browser = as_user(story.alice)
    browser.get(f"{page_of(match)}known/")
    with django_assert_num_queries(8):
        browser.get(f"{page_of(match)}known/")
