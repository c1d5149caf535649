import pytest
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.people.periods import Period
from factcheck.publication.actions import publish, withdraw
from factcheck.publication.balance import Side, Step, balance
from factcheck.review.actions import dismiss
from factcheck.review.parties import place_speaker
from tests.factories import make_article, make_claim, make_desk, make_member, make_publisher
from tests.review.stories import Story, queued, review, write

TODAY = Period.until_today(2)
TRUE, FALSE = Step("True", 5), Step("False", 1)


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(desk)
    Claim.objects.all().delete()
    return story


def checked(story: Story, slug: str) -> Claim:
    claim = queued(story.desk, story.bob)
    review(claim, story.alice, slug)
    review(claim, story.ben, slug)
    write(claim, story.bob, slug)
    publish(claim, by=story.eve)
    return claim


def said(story: Story, name: str, words: str = "14 sailings", **facts) -> Claim:
    return make_claim(make_article(story.desk, **facts), words, speaker=name)


def test_ratings_stand_beside_all_claims_of_a_speaker(story):
    checked(story, "true")
    checked(story, "false")
    said(story, "the harbour office")
    said(story, "Tom Reyes")

    assert balance([story.desk], TODAY, by="speaker", most=9) == [
        Side("the harbour office", 3, 2, {TRUE: 1, FALSE: 1}),
        Side("Tom Reyes", 1, 0, {}),
    ]


def test_outlets_are_those_that_carried_it(story):
    checked(story, "true")
    said(story, "Tom Reyes", publisher=make_publisher("Bay Lantern"))

    assert balance([story.desk], TODAY, by="outlet", most=9) == [
        Side("Gull Island Post", 1, 1, {TRUE: 1}),
        Side("Bay Lantern", 1, 0, {}),
    ]


def test_parties_are_those_of_the_speakers_whatever_desk_keeps_them(story):
    valley = make_desk("Valley")
    for claim, editor in (
        (checked(story, "true"), story.bob),
        (said(story, "Tom Reyes"), story.bob),
        (make_claim(make_article(valley)), make_member("vera", valley, "editor")),
    ):
        place_speaker(claim.speaker, party="The Greens", by=editor)
    said(story, "Ida Holm")

    assert balance([story.desk, valley], TODAY, by="party", most=9) == [
        Side("The Greens", 3, 1, {TRUE: 1})
    ]


def test_withdrawn_pages_and_dismissed_claims_do_not_count(story):
    withdraw(checked(story, "true"), by=story.eve, because="The log was forged.")
    dismiss(said(story, "Tom Reyes"), by=story.bob, because="An opinion.", kind="opinion")

    assert balance([story.desk], TODAY, by="speaker", most=9) == [
        Side("the harbour office", 1, 0, {})
    ]


def test_a_rating_counts_only_once_readers_see_it(story):
    claim = queued(story.desk, story.bob)
    review(claim, story.alice, "true")
    review(claim, story.ben, "true")
    write(claim, story.bob, "true")

    assert balance([story.desk], TODAY, by="speaker", most=9) == [
        Side("the harbour office", 1, 0, {})
    ]


def test_one_speaker_of_two_desks_is_one_side(story):
    valley = make_desk("Valley")
    said(story, "Tom Reyes")
    make_claim(make_article(valley), speaker="Tom Reyes")

    assert balance([story.desk, valley], TODAY, by="speaker", most=9) == [
        Side("Tom Reyes", 2, 0, {})
    ]


def test_other_days_and_desks_are_left_out_and_lists_end(story):
    for name in ("Ann", "Ben", "Cid"):
        said(story, name)
    long_ago = Period(
        timezone.localdate().replace(year=2020), timezone.localdate().replace(year=2021)
    )

    assert balance([make_desk("Hill")], TODAY, by="speaker", most=9) == []
    assert balance([story.desk], long_ago, by="speaker", most=9) == []
    found = balance([story.desk], TODAY, by="speaker", most=2)
    assert [side.name for side in found] == ["Ann", "Ben"]


def test_two_queries(story, django_assert_num_queries):
    checked(story, "true")

    with django_assert_num_queries(2):
        balance([story.desk], TODAY, by="speaker", most=9)
