import pytest
from django.contrib.auth.models import AnonymousUser

from factcheck.evidence.actions import attach
from factcheck.evidence.models import Search
from factcheck.evidence.queries import evidence_visible_to, latest_search, summary
from tests.evidence.newsroom import claim_on, searched, set_state


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"state": "waiting"}, "Coverage is being looked for."),
        ({"state": "complete"}, "Nothing was found."),
        (
            {"state": "complete", "outlets": 7, "independent_origins": 2, "origins_upper": 2},
            "2 independent origins in 7 outlets.",
        ),
        (
            {"state": "complete", "outlets": 3, "independent_origins": 1, "origins_upper": 2},
            "1 independent origin, at most 2 in 3 outlets.",
        ),
        (
            {"state": "partial"},
            "Nothing was found. Some providers did not answer, so there may be more.",
        ),
        (
            {"state": "failed", "reason": "No line."},
            "The search failed, so it says nothing about coverage: No line.",
        ),
    ],
)
def test_summary_tells_nothing_found_from_failed(facts, sentence):
    assert summary(Search(**facts)) == sentence


@pytest.mark.django_db
def test_latest_search_is_the_newest(desk):
    claim = claim_on(desk)
    searched(claim)

    assert latest_search(claim) != searched(claim)
    assert latest_search(claim).number == 2


@pytest.fixture
def pieces(desk, alice, ben):
    """A claim in review with a piece by each of two reviewers."""
    claim = set_state(claim_on(desk), "in_review")
    for reviewer in (alice, ben):
        attach(claim, by=reviewer, title=f"By {reviewer}", stance="supports")
    return claim


def titles(claim, actor) -> list[str]:
    return [piece.title for piece in evidence_visible_to(claim, actor)]


def test_evidence_visible_to_a_reviewer_is_their_own_while_the_round_is_open(pieces, alice, ben):
    assert (titles(pieces, alice), titles(pieces, ben)) == (["By Alice"], ["By Ben"])


def test_evidence_visible_to_an_editor_is_all(pieces, bob):
    assert titles(pieces, bob) == ["By Alice", "By Ben"]


def test_evidence_visible_to_a_reviewer_is_all_once_the_reviews_lie_open(pieces, alice):
    set_state(pieces, "disputed")

    assert titles(pieces, alice) == ["By Alice", "By Ben"]


def test_evidence_visible_to_a_reviewer_in_a_new_round_is_the_last_rounds(pieces, alice, ben):
    set_state(pieces, "in_review", round=2)
    attach(pieces, by=ben, title="New by Ben", stance="refutes")

    assert titles(pieces, alice) == ["By Alice", "By Ben"]


def test_evidence_visible_to_others_is_none(pieces, charlie, partner):
    for actor in (charlie, partner, AnonymousUser()):
        assert titles(pieces, actor) == []
