import pytest
from django.utils import timezone

from factcheck.review.actions import reopen
from factcheck.review.agreeing import agreement_on, by_month, closed_answers, scales_used
from factcheck.review.models import Scale
from factcheck.review.scales import rules_for
from tests.factories import make_desk
from tests.review.stories import Story, queued, review


@pytest.fixture
def scale(story):
    return rules_for(story.desk).scale


def both(story: Story, one: str, other: str, said: str = "as_quoted"):
    claim = queued(story.desk, story.bob)
    review(claim, story.alice, one)
    review(claim, story.ben, other, said)
    return claim


def test_open_rounds_tell_nothing(story, scale, django_assert_num_queries):
    claim = story.until("queued")
    review(claim, story.alice, "true")

    assert by_month(closed_answers(story.desk, scale)) == {}
    assert list(scales_used(story.desk)) == []
    with django_assert_num_queries(3):
        told = agreement_on(story.desk, scale)
    assert (told.whole.rounds, told.months, told.pairs) == (0, [], [])


def test_a_reopened_claim_tells_of_its_closed_round_alone(story, scale):
    claim = both(story, "true", "true")
    reopen(claim, by=story.bob, because="A second log appeared.")
    review(claim, story.alice, "false")

    (rounds,) = by_month(closed_answers(story.desk, scale)).values()
    assert rounds == {((1, 0), (1, 0)): 1}


def test_rounds_are_told_as_shares_and_beyond_chance(story, scale):
    both(story, "true", "true")
    both(story, "false", "false")
    both(story, "true", "false", "not_said")
    both(story, "unproven", "true")

    told = agreement_on(story.desk, scale)

    assert (told.whole.rounds, told.whole.rating_alike, told.whole.said_alike) == (4, 0.5, 0.75)
    assert (told.whole.rating.rounds, told.whole.truth.rounds) == (4, 3)
    assert told.whole.truth.value == pytest.approx(4 / 9)
    this_month = timezone.localdate()
    assert [month for month, _row in told.months] == [(this_month.year, this_month.month)]
    assert told.months[0][1] == told.whole
    assert (told.pairs, told.pairs_left_out) == ([], 1)


@pytest.mark.parametrize("much", [5, 7])
def test_two_people_with_five_rounds_get_their_kappa_in_a_fixed_number_of_queries(
    story, scale, django_assert_num_queries, much
):
    for number in range(much):
        both(story, "true" if number % 2 else "false", "true" if number % 2 else "mixed")

    with django_assert_num_queries(4):
        told = agreement_on(story.desk, scale)

    ((one, other, row),) = told.pairs
    assert {one, other} == {story.alice, story.ben}
    assert (row.rounds, row.rating_alike) == (much, (much // 2) / much)
    assert row.kappa.value > 0
    assert row.weighted.value > row.kappa.value


def test_another_desk_and_another_scale_are_counted_apart(story, scale):
    both(story, "true", "true")
    other = Scale.objects.create(name="Weather")

    assert agreement_on(make_desk("Valley"), scale).whole.rounds == 0
    assert agreement_on(story.desk, other).whole.rounds == 0
    assert agreement_on(story.desk, scale).whole.rounds == 1
