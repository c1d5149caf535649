"""A review rests on as many sources, and as many primary ones, as its desk asks for."""

import pytest

from factcheck.evidence.actions import attach
from factcheck.people.errors import NotValid
from factcheck.review.models import DeskRules
from factcheck.review.reviews import submit_review
from tests.factories import past_the_triggers
from tests.review.stories import WORDS, rating, sit_down

pytestmark = pytest.mark.django_db


def submit(seat, **text):
    return submit_review(
        seat,
        by=seat.reviewer,
        said="as_quoted",
        rating=rating(seat.claim, "true"),
        **{**WORDS, **text},
    )


def test_a_desk_that_asks_for_primary_sources_gets_one_or_a_reason(story):
    seat = sit_down(story.until("queued"), story.alice)
    DeskRules.objects.filter(desk=story.desk).update(minimum_primary=1)

    with pytest.raises(NotValid) as refused:
        submit(seat)
    given = submit(seat, waiver="The log is all there is.")

    assert refused.value.fields == {
        "waiver": ["Add evidence of your own (1 of 1, primary 0 of 1), or say why fewer suffice."]
    }
    assert given.waiver == "The log is all there is."


def test_a_primary_source_is_enough(story):
    seat = sit_down(story.until("queued"), story.alice)
    DeskRules.objects.filter(desk=story.desk).update(minimum_primary=1)
    with past_the_triggers():
        story.claim.evidence.update(primary=True)

    assert submit(seat).waiver == ""


def test_one_page_is_one_source_however_its_address_is_typed(story):
    claim = story.until("queued")
    seat = sit_down(claim, story.alice)
    DeskRules.objects.filter(desk=story.desk).update(minimum_sources=2)
    attach(claim, by=story.alice, url="http://PORT.example/log/#top", title="B", stance="supports")

    with pytest.raises(NotValid) as refused:
        submit(seat)

    assert refused.value.fields == {
        "waiver": ["Add evidence of your own (1 of 2), or say why fewer suffice."]
    }
