import pytest

from factcheck.claims.models import Claim
from tests import factories
from tests.review.stories import new_claims, queued
from tests.web.conftest import words_of


def test_home_for_readers_asks_to_sign_in(client, db):
    page = client.get("/workbench/")
    assert (page.status_code, page.url) == (302, "/accounts/login/?next=/workbench/")


def test_home_without_a_place_says_what_happens_next(as_user, db):
    words = words_of(as_user(factories.make_user("newcomer")).get("/workbench/"))
    assert "You have no place on a desk yet." in words


def test_home_of_a_reviewer_without_work_says_why(as_user, alice):
    words = words_of(as_user(alice).get("/workbench/"))
    assert "You hold no claim." in words
    assert "No claim is waiting for a reviewer." in words
    assert "To adjudicate" not in words


def test_home_of_a_reviewer_shows_what_is_free_and_what_is_theirs(as_user, story):
    story.until("assigned")
    words = words_of(as_user(story.alice).get("/workbench/"))
    assert 'action="/workbench/next/"' in words  # to begin with what is theirs, though none is free
    free = queued(story.desk, story.bob)
    words = words_of(as_user(story.alice).get("/workbench/"))
    assert 'In your hands <span class="much">1</span>' in words
    assert f'href="/claims/{story.claim.pk}/#work"' in words
    assert f'href="/claims/{free.pk}/"' in words


@pytest.mark.parametrize(
    ("state", "pile"),
    [
        ("new", "New, to triage"),
        ("disputed", "To adjudicate"),
        ("decided", "Ready to publish"),
    ],
)
def test_home_of_an_editor_shows_what_waits(as_user, story, state, pile):
    story.until(state)
    words = words_of(as_user(story.eve).get("/workbench/"))
    assert f'<h2>{pile} <span class="much">1</span></h2>' in words


def test_home_does_not_offer_publishing_to_the_author(as_user, story):
    story.until("decided")
    words = words_of(as_user(story.bob).get("/workbench/"))
    assert '<h2>Ready to publish <span class="much">0</span></h2>' in words


def test_home_of_another_desk_shows_nothing_of_it(as_user, story, charlie):
    story.until("queued")
    assert str(story.claim.pk) not in words_of(as_user(charlie).get("/workbench/"))


def test_home_counts_no_further_than_a_hundred(as_user, story, monkeypatch):
    monkeypatch.setattr("factcheck.review.piles.PILED", 9)
    new_claims(story.desk, 10)
    words = words_of(as_user(story.bob).get("/workbench/"))
    assert 'New, to triage <span class="much">9+</span>' in words
    assert '<a href="/claims/?status=new">Show all of them</a>' in words


@pytest.mark.parametrize("much", [1, 3])
def test_home_of_an_editor_reads_in_eighteen_queries(
    as_user, django_assert_num_queries, bob, desk, much
):
    new_claims(desk, much)
    browser = as_user(bob)
    with django_assert_num_queries(18):
        browser.get("/workbench/")


def test_take_next_gives_the_claim_and_opens_it(as_user, story):
    claim = story.until("queued")
    page = as_user(story.alice).post("/workbench/next/", follow=True)
    claim.refresh_from_db()
    assert page.redirect_chain == [(f"/claims/{claim.pk}/", 302)]
    assert claim.status == Claim.Status.IN_REVIEW


def test_take_next_with_nothing_there_says_so(as_user, alice):
    page = as_user(alice).post("/workbench/next/", follow=True)
    assert "No claim is waiting for you to take it." in words_of(page)
