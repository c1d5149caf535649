"""People say whether a known fact-check is about the same, and what may follow."""

from copy import deepcopy
from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.evidence.lookups import look_up, request_lookup, settle_lookup
from factcheck.evidence.models import Comparison, KnownCheck, Match
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.publication.actions import withdraw
from factcheck.review.actions import requeue
from factcheck.review.matches import (
    compare,
    dismiss_as_checked,
    matches_told,
    take_back_comparison,
)
from factcheck.review.models import Conflict
from tests.evidence.newsroom import set_state
from tests.evidence.test_lookups import known
from tests.review.stories import Story, new_claim

pytestmark = pytest.mark.django_db

WHY = "The same island, month and number."


@pytest.fixture(scope="module")
def made(keep, kept_story) -> tuple[Story, Match]:
    """A queued claim that says word for word what a published one says."""

    def world() -> tuple[Story, Match]:
        story, checked = said_again(kept_story)
        return story, story.claim.matches.get(known=checked)

    return keep(world)


@pytest.fixture
def told(made, db) -> tuple[Story, Match]:
    return deepcopy(made)


@pytest.fixture
def story(told) -> Story:
    return told[0]


@pytest.fixture
def match(told) -> Match:
    return told[1]


def said_again(kept: Story) -> tuple[Story, KnownCheck]:
    """The story gone on with a queued claim that says the same, and what is known of its first."""
    story = deepcopy(kept)
    story.claim = new_claim(story.desk)
    looked_up(story.until("queued"))
    return story, KnownCheck.objects.get(claim=kept.claim)


def looked_up(claim: Claim) -> None:
    settle_lookup(request_lookup(claim, by=None), look_up(claim))


def test_compare_keeps_who_why_and_an_entry_without_the_words(match, story):
    comparison = compare(match, same=True, by=story.alice, because=f" {WHY} ")

    assert (comparison.by, comparison.because, comparison.same) == (story.alice, WHY, True)
    assert comparison.words == match.claim.text
    entry = Entry.objects.get(action="match.compared")
    assert entry.facts == {"claim": str(match.claim_id), "same": True}


def test_compare_twice_is_one_and_otherwise_replaces_it(match, story):
    first = compare(match, same=True, by=story.alice, because=WHY)
    assert compare(match, same=True, by=story.ben, because="Again.") == first

    compare(match, same=False, by=story.ben, because="Another month.")

    first.refresh_from_db()
    assert (first.undone_by, first.because) == (story.ben, WHY)
    assert [told.other for told in matches_told(match.claim, story.ben)] == [True]


def test_compare_again_is_about_the_words_and_the_check_of_today(match, story):
    first = compare(match, same=True, by=story.alice, because=WHY)
    Comparison.objects.update(words="What it said before.")

    second = compare(match, same=True, by=story.ben, because="The mended words, too.")
    KnownCheck.objects.update(changed_at=timezone.now() + timedelta(minutes=1))
    third = compare(match, same=True, by=story.ben, because="And the corrected check.")

    assert len({first.pk, second.pk, third.pk}) == 3
    assert [told.outdated for told in matches_told(match.claim, story.ben)] == [False]


def test_compare_stays_whatever_is_found_later(match, story):
    compare(match, same=True, by=story.alice, because=WHY)
    KnownCheck.objects.update(text="A new pier costs two million crowns", title="", vector="")

    looked_up(match.claim)

    assert [told.same for told in matches_told(match.claim, story.alice)] == [True]


def test_compare_is_for_the_desk_without_a_conflict_while_the_claim_is_open(match, story, charlie):
    Conflict.objects.create(
        user=story.ben, publisher=match.claim.article.publisher, reason="My old paper."
    )
    for stranger in (story.ben, charlie):
        with pytest.raises(NotYou):
            compare(match, same=True, by=stranger, because=WHY)
    with pytest.raises(NotValid):
        compare(match, same=True, by=story.alice, because=" ")
    set_state(match.claim, "dismissed")
    with pytest.raises(NotNow):
        compare(match, same=True, by=story.bob, because=WHY)


def test_taken_back_it_is_open_again(match, story):
    comparison = compare(match, same=True, by=story.alice, because=WHY)

    take_back_comparison(comparison, by=story.ben)

    assert [told.comparison for told in matches_told(match.claim, story.alice)] == [None]
    with pytest.raises(Overtaken):
        take_back_comparison(comparison, by=story.alice)


def test_blind_see_what_was_said_and_not_by_whom(match, story):
    compare(match, same=True, by=story.alice, because=WHY)

    told = {
        person: (one.same, one.by, one.because)
        for person in (story.alice, story.ben, story.bob)
        for one in matches_told(match.claim, person)
    }

    assert told == {
        story.alice: (True, story.alice, WHY),
        story.ben: (True, None, ""),
        story.bob: (True, story.alice, WHY),
    }


def test_the_same_come_first_and_the_others_last(match, story):
    near, far = known(key="b"), known(key="c")
    looked_up(match.claim)
    by_check = {one.known_id: one for one in match.claim.matches.all()}
    compare(match, same=False, by=story.alice, because="Another month.")
    compare(by_check[far.pk], same=True, by=story.alice, because=WHY)

    told = [one.match.known_id for one in matches_told(match.claim, story.alice)]

    assert told == [far.pk, near.pk, match.known_id]


def test_other_words_and_a_changed_check_are_said(match, story):
    compare(match, same=True, by=story.alice, because=WHY)
    assert [(t.outdated, t.changed) for t in matches_told(match.claim, story.bob)] == [
        (False, False)
    ]

    Comparison.objects.update(at=timezone.now() - timedelta(days=1))
    withdraw(match.known.claim, by=story.eve, because="The log was forged.")
    Claim.objects.filter(pk=match.claim_id).update(text="12 sailings were cancelled")
    claim = Claim.objects.get(pk=match.claim_id)

    (told,) = matches_told(claim, story.bob)
    assert (told.outdated, told.changed, told.reusable) == (True, True, False)


def test_dismiss_as_checked_names_the_claim_that_was(match, story):
    compare(match, same=True, by=story.alice, because=WHY)

    move = dismiss_as_checked(match, by=story.bob)

    claim = Claim.objects.get(pk=match.claim_id)
    assert (claim.status, claim.duplicate_of) == ("dismissed", match.known.claim)
    assert (move.kind, move.because) == (
        "duplicate",
        "Checked already: Yes, 14 sailings were cancelled",
    )
    requeue(claim, by=story.bob, because="It is not.")
    assert Claim.objects.get(pk=claim.pk).duplicate_of is None


def test_dismiss_as_checked_needs_an_editor_and_a_check_of_ours_in_force(match, story: Story):
    theirs = known(key="b")
    looked_up(match.claim)
    imported = match.claim.matches.get(known=theirs)
    for other in (match, imported):
        with pytest.raises(NotNow):
            dismiss_as_checked(other, by=story.bob)
        compare(other, same=True, by=story.alice, because=WHY)
    with pytest.raises(NotNow):
        dismiss_as_checked(imported, by=story.bob)
    with pytest.raises(NotYou):
        dismiss_as_checked(Match.objects.get(pk=match.pk), by=story.alice)

    withdraw(match.known.claim, by=story.eve, because="The log was forged.")
    with pytest.raises(NotNow):
        dismiss_as_checked(Match.objects.get(pk=match.pk), by=story.bob)
