from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.publication.actions import republish
from factcheck.review.actions import dismiss, reopen, start_correction
from factcheck.review.board import columns
from factcheck.review.deadline import Deadline
from factcheck.review.decisions import last_decisions, returned_to
from factcheck.review.disagreeing import disagreements
from factcheck.review.interests import Conflict
from factcheck.review.voting import call_panel
from tests.review.stories import Story, new_claim, new_claims, queued, review, write


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


def told(user) -> dict[str, tuple]:
    return {column.status.value: (column.much, column.late) for column in columns(user)}


def test_board_counts_what_stands_where_and_what_is_late(story, charlie):
    late, waiting = queued(story.desk, story.bob), queued(story.desk, story.bob)
    Deadline.objects.filter(claim=late).update(due_at=timezone.now() - timedelta(hours=1))
    story.until("disputed")

    assert told(story.bob) == {
        "queued": (2, 1),
        "assigned": (0, 0),
        "in_review": (0, 0),
        "disputed": (1, 0),
        "decided": (0, 0),
        "published": (0, 0),
    }
    assert list(columns(story.bob)[0].rows) == [late, waiting]
    assert set(told(story.alice).values()) == {(0, 0)}
    assert [column.much for column in columns(story.bob, charlie.desks.get())] == [0] * 6


def test_board_shows_what_was_published_lately(story):
    claim = story.until("published")
    assert [list(column.rows) for column in columns(story.bob)][-1] == [claim]
    assert told(story.bob)["published"] == (1, 0)


def test_board_shows_what_was_published_last_first_and_each_claim_once(story, monkeypatch):
    monkeypatch.setattr("factcheck.review.board.SHOWN", 2)
    one = story.until("published")
    story.claim = new_claim(story.desk)
    two = story.until("published")
    assert list(columns(story.bob)[-1].rows) == [two, one]

    start_correction(two, by=story.eve, kind="update", because="A new log appeared.")
    write(two, story.bob, "mixed", note="It were 12.")
    republish(two, by=story.eve)
    assert list(columns(story.bob)[-1].rows) == [two, one]
    assert told(story.bob)["published"] == (2, 0)


def test_disagreement_says_how_far_apart_and_who_may_settle_it(story):
    claim = story.until("disputed")
    (one,) = disagreements([claim])
    assert [given.reviewer for given in one.reviews] == [story.alice, story.ben]
    assert (one.apart, one.said_differs, one.panel) == (4, False, None)
    assert list(one.adjudicators) == [story.bob, story.eve]

    Conflict.objects.create(user=story.eve, speaker=claim.speaker, reason="My aunt.")
    call = disagreements([claim])[0]
    assert list(call.adjudicators) == [story.bob]
    call_panel(claim, by=story.bob, because="It is delicate.")
    (one,) = disagreements([claim])
    assert (one.panel.much, list(one.adjudicators)) == (0, [])


def test_disagreements_are_asked_for_by_editor_not_by_claim(story, django_assert_num_queries):
    claims = [story.until("disputed")]
    with django_assert_num_queries(6):
        disagreements(claims)
    story.claim = queued(story.desk, story.bob)
    review(story.claim, story.alice, "true")
    review(story.claim, story.ben, "mixed", said="differently")
    with django_assert_num_queries(6):
        assert disagreements([*claims, story.claim])[1].said_differs


def facts(user: User) -> list[tuple]:
    return [
        (one.what.value, one.rating and one.rating.slug, [o.reviewer.username for o in one.others])
        for one in last_decisions(user)
    ]


def test_last_decisions_show_ones_own_and_others_only_when_the_round_is_closed(story):
    story.until("queued")
    review(story.claim, story.alice, "true")
    assert facts(story.alice) == [("reviewed", "true", [])]
    review(story.claim, story.ben, "false")
    assert facts(story.alice) == [("reviewed", "true", ["ben"])]
    assert facts(story.ben) == [("reviewed", "false", ["alice"])]


def test_last_decisions_of_a_reopened_round_stay_and_the_new_one_is_blind(story):
    story.until("decided")
    reopen(story.claim, by=story.eve, because="A new log.")
    review(story.claim, story.ben, "false")
    assert facts(story.alice) == [("reviewed", "true", ["ben"])]
    assert facts(story.ben) == [("reviewed", "false", []), ("reviewed", "true", ["alice"])]


def test_last_decisions_of_an_editor(story):
    story.until("published")
    assert [fact[0] for fact in facts(story.bob)] == ["wrote"]
    assert [fact[0] for fact in facts(story.eve)] == ["published"]
    story.claim = queued(story.desk, story.bob)
    story.dismissed()
    assert [fact[0] for fact in facts(story.bob)] == ["dismissed", "wrote"]


def test_last_decisions_are_the_last_ones(story, monkeypatch):
    monkeypatch.setattr("factcheck.review.decisions.LAST", 2)
    for claim in new_claims(story.desk, 3):
        dismiss(claim, by=story.bob, because="So.", kind="opinion")
    assert [one.claim for one in last_decisions(story.bob)] == list(
        Claim.objects.order_by("-pk")[:2]
    )


def test_what_was_reopened_returns_to_its_reviewers_and_its_author(story):
    claim = story.until("decided")
    people = (story.alice, story.ben, story.bob, story.eve)
    assert [list(returned_to(who)) for who in people] == [[], [], [], []]
    reopen(claim, by=story.eve, because="A new log.")
    assert [list(returned_to(who)) for who in people] == [[claim], [claim], [claim], []]


def test_what_is_corrected_returns_to_its_author(story):
    claim = story.until("published")
    assert list(returned_to(story.bob)) == []
    start_correction(claim, by=story.eve, kind="update", because="A new log appeared.")
    assert list(returned_to(story.bob)) == [claim]
    assert list(returned_to(story.alice)) == []
