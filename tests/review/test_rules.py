import pytest

from factcheck.review.models import Conflict
from factcheck.review.rules import OTHERS, STEPS, may
from tests.review.stories import review, write

# Who sees which button, in each state of the story (Bob wrote the verdict).
BUTTONS = {
    "new": {
        "alice": {"amend"},
        "ben": {"amend"},
        "bob": {"mark", "queue", "dismiss", "amend", "merge"},
        "eve": {"mark", "queue", "dismiss", "amend", "merge"},
    },
    "queued": {
        "alice": {"take", "amend"},
        "ben": {"take", "amend"},
        "bob": {"mark", "move_due", "dismiss", "assign", "amend", "merge"},
        "eve": {"mark", "move_due", "dismiss", "assign", "amend", "merge"},
    },
    "assigned": {
        "alice": {"open", "hand_back", "abstain", "amend", "reject"},
        "ben": {"take"},
        "bob": {"mark", "move_due", "dismiss", "assign", "hand_over", "recall", "amend", "merge"},
        "eve": {"mark", "move_due", "dismiss", "assign", "hand_over", "recall", "amend", "merge"},
    },
    "in_review": {
        "alice": {"review", "hand_back", "abstain", "weigh", "amend", "reject"},
        "ben": {"take"},
        "bob": {"mark", "move_due", "dismiss", "assign", "hand_over", "recall", "amend", "merge"},
        "eve": {"mark", "move_due", "dismiss", "assign", "hand_over", "recall", "amend", "merge"},
    },
    "disputed": {
        "bob": {"move_due", "adjudicate", "call_panel", "weigh"},
        "eve": {"move_due", "adjudicate", "call_panel", "weigh"},
    },
    "decided": {
        "alice": {"write_verdict", "weigh"},
        "ben": {"write_verdict", "weigh"},
        "bob": {"move_due", "write_verdict", "reopen", "weigh"},
        "eve": {"move_due", "write_verdict", "reopen", "publish", "weigh"},
    },
    "published": {
        "bob": {"start_correction", "withdraw"},
        "eve": {"start_correction", "withdraw"},
    },
    "correcting": {
        "bob": {"move_due", "write_verdict", "weigh"},
        "eve": {"move_due", "write_verdict", "abandon_correction", "weigh"},
    },
    "withdrawn": {},
    "dismissed": {"bob": {"requeue"}, "eve": {"requeue"}},
}
PEOPLE = ("alice", "ben", "bob", "eve", "charlie", "root")


@pytest.mark.parametrize("state", BUTTONS)
def test_may_shows_each_person_what_they_can_do(state, story, charlie, root):
    claim = story.until(state)
    people = {name: getattr(story, name) for name in ("alice", "ben", "bob", "eve")}
    people |= {"charlie": charlie, "root": root}

    shown = {
        name: {action for action in (*STEPS, *OTHERS) if may(people[name], action, claim)}
        for name in PEOPLE
    }

    assert shown == {name: BUTTONS[state].get(name, set()) for name in PEOPLE}


def test_may_undo_while_the_seal_is_on(story, settings):
    settings.REVIEW_SEAL_SECONDS = 30
    claim = story.until("queued")
    review(claim, story.alice, "true")

    assert may(story.alice, "undo", claim)
    assert not may(story.ben, "undo", claim)


def test_may_republish_is_for_the_other_editor(story):
    claim = story.until("correcting")
    write(claim, story.eve, "mixed")

    assert may(story.bob, "republish", claim)
    assert not may(story.eve, "republish", claim)


def test_may_publish_ends_with_a_conflict(story):
    claim = story.until("decided")
    Conflict.objects.create(user=story.eve, publisher=claim.article.publisher, reason="Ex-staff.")

    assert not may(story.eve, "publish", claim)
