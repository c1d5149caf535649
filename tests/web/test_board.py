from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.review.actions import reopen
from factcheck.review.deadline import Deadline
from factcheck.review.deadlines import move_due
from factcheck.review.models import Assignment
from tests.review.stories import queued, review
from tests.web.conftest import words_of


@pytest.mark.parametrize("address", ["/board/", "/disagreements/"])
def test_board_is_for_editors(as_user, story, charlie, address):
    assert as_user(story.bob).get(address).status_code == 200
    assert [as_user(who).get(address).status_code for who in (story.alice, charlie)] == [403, 403]


def test_board_leads_to_each_list(as_user, story, other_desk):
    story.until("assigned")
    page = words_of(as_user(story.bob).get("/board/"))
    assert 'href="/claims/?status=assigned&amp;sort=due"' in page
    assert f'href="/claims/{story.claim.pk}/"' in page
    story.bob.memberships.create(desk=other_desk, role="editor")
    page = words_of(as_user(story.bob).get("/board/?desk=valley"))
    assert 'href="/claims/?status=assigned&amp;desk=valley&amp;sort=due"' in page
    assert f'href="/claims/{story.claim.pk}/"' not in page


@pytest.mark.parametrize("much", [1, 3])
def test_board_reads_as_often_for_more_claims(as_user, story, django_assert_num_queries, much):
    for _ in range(much):
        queued(story.desk, story.bob)
    browser = as_user(story.bob)
    with django_assert_num_queries(9):
        browser.get("/board/")


def test_disagreements_stand_side_by_side(as_user, story):
    claim = story.until("disputed")
    page = words_of(as_user(story.bob).get("/disagreements/"))
    assert "4 places apart on the scale" in page
    assert f'<a href="/claims/{claim.pk}/verdict/">you</a>, Eve' in page
    assert ("<span>Alice</span>" in page, "<span>Ben</span>" in page) == (True, True)


def test_disagreements_without_any_say_why(as_user, story):
    assert "No two reviewers disagree." in words_of(as_user(story.bob).get("/disagreements/"))


def test_home_shows_what_came_back_and_what_was_decided(as_user, story):
    claim = story.until("decided")
    reopen(claim, by=story.eve, because="A new log.")
    page = words_of(as_user(story.alice).get("/workbench/"))
    assert 'Returned to you <span class="much">1</span>' in page
    assert 'Your last decisions <span class="much">1</span>' in page


def test_home_shows_nothing_of_a_running_round(as_user, story):
    story.until("queued")
    review(story.claim, story.alice, "false")
    assert not Assignment.objects.filter(reviewer=story.ben).exists()
    page = words_of(as_user(story.ben).get("/workbench/"))
    assert "Your last decisions" not in page


def test_board_counts_no_further_than_a_thousand(as_user, story, monkeypatch):
    monkeypatch.setattr("factcheck.review.board.COUNTED", 1)
    monkeypatch.setattr("factcheck.people.how_many.COUNTED", 1)
    for _ in range(3):
        queued(story.desk, story.bob)
    assert '<span class="much">1+</span>' in words_of(as_user(story.bob).get("/board/"))


@pytest.mark.parametrize("moved", [False, True])
def test_the_bar_counts_from_when_the_due_date_was_set_and_not_from_when_the_claim_came(
    as_user, story, moved
):
    claim, long_ago = story.until("new"), timezone.now() - timedelta(days=30)
    Claim.objects.filter(pk=claim.pk).update(created_at=long_ago)
    story.until("queued")
    if moved:
        times = {"due_from": long_ago, "due_at": long_ago + timedelta(days=1)}
        Deadline.objects.filter(claim=claim).update(**times)
        soon = timezone.now() + timedelta(days=1)
        move_due(claim, by=story.bob, due_at=soon, because="The vote was put off.")

    for address in ("/board/", "/claims/"):
        bar = words_of(as_user(story.bob).get(address)).partition('class="bar"')[2]
        assert '<rect width="0" height="3"/>' in bar.partition("</svg>")[0]
