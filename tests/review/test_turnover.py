from datetime import UTC, date, datetime

import pytest

from factcheck.people.periods import Period
from factcheck.publication.actions import republish
from factcheck.review.actions import reopen
from factcheck.review.turnover import Quartiles, hours_taken, turnover
from tests.factories import make_desk
from tests.review.stories import Story, new_claim, queued, review, settle, write
from tests.review.walked import move_at

BEGAN = datetime(2024, 5, 1, 8, tzinfo=UTC)
MAY = Period(date(2024, 5, 1), date(2024, 5, 31))
HOURS = {"queued": 0, "assigned": 2, "in_review": 4, "decided": 10, "published": 34}


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    return Story(desk)


def published(story: Story, **hours: float) -> None:
    story.claim = new_claim(story.desk)
    move_at(story.until("published"), BEGAN, HOURS | hours)


def test_outcomes_are_counted_by_desk_and_day(story):
    published(story)
    published(story, decided=30, published=34)
    published(story, decided=9_000, published=9_001)

    assert turnover([story.desk, make_desk("Valley")], MAY) == {
        (story.desk.pk, date(2024, 5, 1), "decided"): 1,
        (story.desk.pk, date(2024, 5, 2), "decided"): 1,
        (story.desk.pk, date(2024, 5, 2), "published"): 2,
    }


def test_other_desks_are_not_counted(story):
    published(story)

    assert turnover([make_desk("Valley")], MAY) == {}
    assert hours_taken([make_desk("Hill")], MAY) == ({}, {})


def test_days_are_those_of_the_newsroom(story, settings):
    settings.TIME_ZONE = "Pacific/Auckland"
    published(story, decided=5, published=5.5)

    assert list(turnover([story.desk], MAY)) == [
        (story.desk.pk, date(2024, 5, 2), "decided"),
        (story.desk.pk, date(2024, 5, 2), "published"),
    ]


def test_each_stage_has_its_quartiles(story):
    for waited in (4, 5, 6):
        published(story, in_review=waited)

    whole, by_step = hours_taken([story.desk], MAY)

    assert whole == {
        "whole": Quartiles(3, 10, 10, 10),
        "waiting": Quartiles(3, 4.5, 5, 5.5),
        "reviewing": Quartiles(3, 4.5, 5, 5.5),
        "publishing": Quartiles(3, 24, 24, 24),
    }
    assert by_step == {date(2024, 5, 1): {"whole": whole["whole"]}}


def test_a_dispute_is_a_stage_of_its_own(story):
    claim = queued(story.desk, story.bob)
    review(claim, story.alice, "true")
    review(claim, story.ben, "false")
    settle(claim, story.bob)
    move_at(claim, BEGAN, {"queued": 0, "in_review": 1, "disputed": 3, "decided": 8})

    whole, _ = hours_taken([story.desk], MAY)

    assert {name: taken.middle for name, taken in whole.items()} == {
        "whole": 8,
        "waiting": 1,
        "reviewing": 2,
        "settling": 5,
    }


def test_a_claim_in_review_again_tells_nothing_of_its_hours(story):
    claim = story.until("decided")
    reopen(claim, by=story.eve, because="The log was forged.")
    move_at(claim, BEGAN, HOURS)

    assert hours_taken([story.desk], MAY) == ({}, {})


def test_reviews_of_an_open_round_leave_no_mark(story):
    claim = story.until("queued")
    before = turnover([story.desk], MAY), hours_taken([story.desk], MAY)
    review(claim, story.alice, "true")

    assert (turnover([story.desk], MAY), hours_taken([story.desk], MAY)) == before


def test_a_correction_is_no_new_publication(story):
    claim = story.until("correcting")
    write(claim, story.bob, "mixed", note="The log was read again.")
    republish(claim, by=story.eve)
    found = turnover([story.desk], Period.until_today(1))

    assert {status: much for (_, _, status), much in found.items()} == {
        "decided": 1,
        "published": 1,
    }


@pytest.mark.parametrize("claims", [1, 3])
def test_one_query_each(story, claims, django_assert_num_queries):
    for _ in range(claims):
        published(story)

    with django_assert_num_queries(2):
        turnover([story.desk], MAY)
        hours_taken([story.desk], MAY)
