"""Who may change a claim, in which state: every cell, for every action."""

from collections.abc import Callable

import pytest
from django.db import transaction

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotYou, Overtaken, Refused
from factcheck.people.models import User
from factcheck.review.actions import reopen
from factcheck.review.amendable import may_add, may_amend, may_merge, why_not_add
from factcheck.review.corrections import (
    change_carriers,
    change_judgement,
    change_speaker,
    fix_span,
)
from factcheck.review.cutting import merge_claims, split_claim
from factcheck.review.models import Conflict
from factcheck.review.seats import take
from factcheck.review.wordings import approve_wording, propose_wording, reject_wording
from tests.factories import make_claim, make_member
from tests.review.stories import call_speaker, review, sit_down

pytestmark = pytest.mark.django_db

WHY = "The article says so."
PART, OTHER_PART = [110, 118], [120, 130]
ACTIONS: dict[str, Callable[[Claim, User], object]] = {
    "fix_span": lambda claim, by: fix_span(claim, [PART], by=by),
    "split_claim": lambda claim, by: split_claim(claim, [[PART], [OTHER_PART]], by=by),
    "change_speaker": lambda claim, by: change_speaker(claim, "Tom Reyes", by=by),
    "call_speaker": lambda claim, by: call_speaker(claim, "he", by=by),
    "change_carriers": lambda claim, by: change_carriers(claim, ["Northline"], by=by),
    "change_judgement": lambda claim, by: change_judgement(
        claim, by=by, because=WHY, checkable=False
    ),
    "propose_wording": lambda claim, by: propose_wording(claim, "In other words.", by=by),
    "approve_wording": lambda claim, by: approve_wording(claim, "In other words.", by=by),
    "reject_wording": lambda claim, by: reject_wording(claim, by=by, because=WHY),
}
DONE, NOW, YOU = "done", "not now", "not you"
PEOPLE = ("alice", "ben", "cora", "bob", "charlie", "root")
# Alice holds the seat where there is one; Ben is another reviewer, Cora one with a conflict, Bob
# an editor, Charlie of another desk, Root the administrator.
WAITS = dict(zip(PEOPLE, (DONE, DONE, YOU, DONE, YOU, YOU), strict=True))
SEATED = dict(zip(PEOPLE, (DONE, NOW, YOU, DONE, YOU, YOU), strict=True))
SETTLED = dict(zip(PEOPLE, (NOW, NOW, YOU, NOW, YOU, YOU), strict=True))
CELLS = {
    "new": WAITS,
    "queued": WAITS,
    "assigned": SEATED,
    "in_review": SEATED,
    "disputed": SETTLED,
    "decided": SETTLED,
    "published": SETTLED,
    "correcting": SETTLED,
    "withdrawn": SETTLED,
    "dismissed": SETTLED,
}


@pytest.fixture
def people(story, charlie, root) -> dict[str, User]:
    cora = make_member("cora", story.desk)
    Conflict.objects.create(user=cora, speaker=story.claim.speaker, reason="A cousin.")
    return {
        "alice": story.alice,
        "ben": story.ben,
        "cora": cora,
        "bob": story.bob,
        "charlie": charlie,
        "root": root,
    }


def outcome(act: Callable[[Claim, User], object], claim: Claim, by: User) -> str:
    """What came of it; whatever it changed is taken back."""
    try:
        with transaction.atomic():
            act(Claim.objects.get(pk=claim.pk), by)
            transaction.set_rollback(True)
    except NotNow:
        return NOW
    except NotYou:
        return YOU
    return DONE


def propose(claim: Claim, by: User) -> None:
    """So that there is a wording to judge."""
    Claim.objects.filter(pk=claim.pk).update(wording="As it stands.", wording_state="proposed")


@pytest.mark.parametrize("state", CELLS)
def test_every_change_in_every_state_by_everybody(state, story, people):
    propose(story.claim, story.bob)
    claim = story.until(state)

    came = {
        (action, name): outcome(act, claim, people[name])
        for action, act in ACTIONS.items()
        for name in PEOPLE
    }

    assert came == {(action, name): CELLS[state][name] for action in ACTIONS for name in PEOPLE}
    assert {name: may_amend(people[name], claim) for name in PEOPLE} == {
        name: CELLS[state][name] == DONE for name in PEOPLE
    }


@pytest.mark.parametrize("state", CELLS)
def test_merging_is_for_editors_in_every_state(state, story, people):
    twin = make_claim(story.claim.revision, "9,000 passengers in October")
    claim = story.until(state)

    came = {
        name: outcome(
            lambda claim, by: merge_claims(claim, [twin], by=by, because=WHY), claim, people[name]
        )
        for name in PEOPLE
    }

    assert came == {name: CELLS[state][name] if name == "bob" else YOU for name in PEOPLE}
    assert may_merge(story.bob, claim) == (CELLS[state]["bob"] == DONE)
    assert may_merge(story.alice, claim) is False


@pytest.mark.parametrize("seal", [0, 30])
def test_nobody_changes_a_claim_once_a_review_is_in_sealed_or_not(story, settings, seal):
    settings.REVIEW_SEAL_SECONDS = seal
    claim = story.until("queued")
    sit_down(claim, story.ben)
    review(claim, story.alice, "true")

    for person in (story.alice, story.ben, story.bob):
        with pytest.raises(NotNow):
            call_speaker(claim, "he", by=person)


def test_the_words_are_open_again_in_another_round(story):
    claim = story.until("decided")

    reopen(claim, by=story.bob, because="The words are wrong.")

    assert may_amend(story.bob, claim)


def test_a_change_of_a_claim_as_it_was_is_overtaken(story):
    claim = story.until("queued")
    seen = claim.version
    call_speaker(claim, "the office", by=story.bob)

    with pytest.raises(Overtaken, match=r"It was changed by Bob at"):
        call_speaker(claim, "he", by=story.eve, version=seen)


def test_who_is_blind_is_not_told_who_was_faster(story):
    claim = story.until("queued")
    take(claim, by=story.alice)
    sit_down(claim, story.ben)
    seen = claim.version
    call_speaker(Claim.objects.get(pk=claim.pk), "the office", by=story.ben)

    with pytest.raises(Overtaken) as refusal:
        call_speaker(claim, "he", by=story.alice, version=seen)

    assert str(refusal.value) == "This claim has changed since you saw it. Look at it again."


@pytest.mark.parametrize("state", CELLS)
def test_adding_a_claim_is_for_the_desk_whatever_the_others_are(state, story, people):
    article = story.until(state).article
    Conflict.objects.create(user=people["ben"], publisher=article.publisher, reason="Was there.")

    assert {name: may_add(people[name], article) for name in PEOPLE} == {
        "alice": True,
        "ben": False,
        "cora": True,
        "bob": True,
        "charlie": False,
        "root": False,
    }
    refusal = why_not_add(article, people["charlie"])
    assert isinstance(refusal, Refused)
    assert refusal.status == 403
