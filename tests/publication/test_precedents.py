"""People weigh earlier verdicts on like claims."""

from copy import deepcopy

import pytest

from factcheck.evidence.models import KnownCheck
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import Entry
from factcheck.publication.actions import withdraw
from factcheck.publication.precedents import (
    precedents_told,
    set_aside_the_rest,
    weigh_precedent,
)
from factcheck.review.precedents import Precedent
from tests.evidence.newsroom import set_state
from tests.review.stories import Story, sit_down
from tests.review.test_matches import said_again

pytestmark = pytest.mark.django_db

WHY = "The same log, another month."


@pytest.fixture(scope="module")
def made(keep, kept_story) -> tuple[Story, KnownCheck]:
    def world() -> tuple[Story, KnownCheck]:
        story, checked = said_again(kept_story)
        sit_down(story.claim, story.alice)
        return story, checked

    return keep(world)


@pytest.fixture
def told(made, db) -> tuple[Story, KnownCheck]:
    return deepcopy(made)


@pytest.fixture
def story(told) -> Story:
    return told[0]


@pytest.fixture
def earlier(told) -> KnownCheck:
    return told[1]


def test_weigh_keeps_the_version_in_force_and_an_entry_without_the_words(story, earlier):
    weighed = weigh_precedent(
        story.claim, earlier, by=story.alice, stance="relied", because=f" {WHY} "
    )

    assert (weighed.verdict, weighed.because, weighed.round) == (
        earlier.claim.fact_check.verdict,
        WHY,
        1,
    )
    entry = Entry.objects.get(action="precedent.weighed")
    assert entry.facts == {"claim": str(story.claim.pk)}


def test_weigh_the_same_twice_is_one(story, earlier):
    said = {"by": story.alice, "stance": "relied", "because": WHY}
    first = weigh_precedent(story.claim, earlier, **said)

    assert weigh_precedent(story.claim, earlier, **said) == first
    assert Entry.objects.filter(action="precedent.weighed").count() == 1


@pytest.mark.parametrize("wrong", [{"stance": "perhaps"}, {"because": " "}])
def test_weigh_names_what_is_wrong(story, earlier, wrong):
    said = {"by": story.alice, "stance": "relied", "because": WHY, **wrong}
    with pytest.raises(NotValid) as refusal:
        weigh_precedent(story.claim, earlier, **said)
    assert list(refusal.value.fields) == list(wrong)


def test_weigh_is_for_those_who_judge_and_for_what_is_in_force(story, earlier, charlie):
    said = {"stance": "relied", "because": WHY}
    with pytest.raises(NotYou):
        weigh_precedent(story.claim, earlier, by=charlie, **said)
    with pytest.raises(NotNow):
        weigh_precedent(story.claim, earlier, by=story.ben, **said)
    withdraw(earlier.claim, by=story.eve, because="The log was forged.")
    with pytest.raises(NotNow):
        weigh_precedent(story.claim, earlier, by=story.alice, **said)


def test_rest_is_set_aside_with_one_reason_and_one_entry(story, earlier):
    set_aside_the_rest(story.claim, by=story.alice, because="None is about October.")

    assert [each.stance for each in Precedent.objects.all()] == ["set_aside"]
    assert Entry.objects.get(action="precedents.set_aside").facts["count"] == 1
    with pytest.raises(NotNow):
        set_aside_the_rest(story.claim, by=story.alice, because="Again.")


def test_rest_of_the_blind_is_what_they_have_not_looked_at_themselves(story, earlier):
    weigh_precedent(story.claim, earlier, by=story.alice, stance="relied", because=WHY)
    sit_down(story.claim, story.ben)

    aside = set_aside_the_rest(story.claim, by=story.ben, because="None is about October.")

    assert [each.verdict.claim for each in aside] == [earlier.claim]
    assert Precedent.objects.filter(replaced_at=None).count() == 2


def test_nobody_blind_sees_what_a_colleague_made_of_one(story, earlier):
    weigh_precedent(story.claim, earlier, by=story.alice, stance="relied", because=WHY)
    sit_down(story.claim, story.ben)

    def told() -> dict[str, tuple[int, bool]]:
        people = {"alice": story.alice, "ben": story.ben, "bob": story.bob}
        rows = {name: precedents_told(story.claim, who) for name, who in people.items()}
        return {name: (len(one.said), one.open) for name, (one,) in rows.items()}

    assert told() == {"alice": (1, False), "ben": (0, True), "bob": (1, False)}
    set_state(story.claim, "decided")
    story.claim.refresh_from_db()
    assert told() == {"alice": (1, False), "ben": (1, False), "bob": (1, False)}
