import pytest

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.review.actions import (
    abandon_correction,
    dismiss,
    queue,
    recall,
    reopen,
    requeue,
    start_correction,
    triage,
)
from factcheck.review.models import DeskRules
from tests.factories import make_article, make_claim
from tests.review.stories import sit_down

BECAUSE = "A second log appeared."


def status(claim: Claim) -> str:
    return Claim.objects.values_list("status", flat=True).get(pk=claim.pk)


def test_dismissal_names_a_kind_and_sends_reviewers_home(story):
    claim = story.until("in_review")

    move = dismiss(claim, by=story.bob, because="Another desk has it.", kind="duplicate")

    assert (move.kind, move.because) == ("duplicate", "Another desk has it.")
    assert claim.assignments.get().state == "closed"


def test_dismissal_of_an_unknown_kind_is_not_valid(story):
    with pytest.raises(NotValid):
        dismiss(story.until("new"), by=story.bob, because=BECAUSE, kind="boring")


def test_dismissed_claim_is_reviewed_after_all(story):
    claim = story.until("dismissed")

    requeue(claim, by=story.eve, because=BECAUSE)

    assert status(claim) == "queued"


def test_queue_does_not_recall_what_is_under_review(story):
    claim = story.until("in_review")

    with pytest.raises(NotNow, match="“in review”"):
        queue(claim, by=story.bob, because=BECAUSE)


def test_recall_needs_a_reason(story):
    with pytest.raises(NotValid):
        recall(story.until("assigned"), by=story.bob, because="")


def test_recall_is_for_editors(story):
    with pytest.raises(NotYou):
        recall(story.until("assigned"), by=story.alice, because=BECAUSE)


def test_recall_of_what_moved_meanwhile_is_overtaken(story):
    stale = story.until("assigned")
    sit_down(Claim.objects.get(pk=stale.pk), story.ben)

    with pytest.raises(Overtaken):
        recall(stale, by=story.bob, because=BECAUSE)


def test_reopened_claim_starts_another_round(story):
    claim = story.until("decided")

    reopen(claim, by=story.eve, because=BECAUSE)

    assert (status(claim), claim.round) == ("in_review", 2)


def test_correction_of_an_unknown_kind_is_not_valid(story):
    with pytest.raises(NotValid):
        start_correction(story.until("published"), by=story.bob, kind="whim", because=BECAUSE)


def test_abandoned_correction_needs_the_second_editor_too(story):
    claim = story.until("correcting")

    with pytest.raises(NotYou):
        abandon_correction(claim, by=story.bob, because=BECAUSE)
    abandon_correction(claim, by=story.eve, because=BECAUSE)

    assert status(claim) == "published"


def test_triage_queues_what_the_desk_finds_worth_it(desk):
    revision = make_article(desk)
    worthy = make_claim(revision, worth=0.4)
    dull = make_claim(revision, worth=0.39)
    opinion = make_claim(revision, worth=0.9, checkable=False)

    triage([worthy, dull, opinion])

    assert [status(claim) for claim in (worthy, dull, opinion)] == ["queued", "new", "new"]


def test_triage_leaves_all_to_editors_where_the_desk_wants_it(desk):
    DeskRules.objects.filter(desk=desk).update(queue_from_worth=None)
    claim = make_claim(make_article(desk), worth=1)

    assert triage([claim]) == []
    assert triage([]) == []
