"""A conflict of interest is declared while somebody is given a seat."""

import pytest
from django.db import IntegrityError, transaction

from factcheck.claims.models import Claim
from factcheck.review.declaring import declare_conflict
from factcheck.review.filling import route_many
from factcheck.review.models import Assignment, Conflict
from tests.review.test_races import beside

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("first", ["seat", "conflict"])
def test_nobody_declares_a_conflict_and_gets_the_seat_in_the_same_moment(story, first):
    claim = story.until("queued")

    def declare():
        return Conflict.objects.create(user=story.alice, speaker=claim.speaker, reason="Kin.")

    def sit():
        try:
            with transaction.atomic():
                return Assignment.objects.create(
                    claim=claim, round=1, seat=1, reviewer=story.alice, why="SQL."
                )
        except IntegrityError:
            return None

    got = beside(*{"seat": (sit, declare), "conflict": (declare, sit)}[first])

    assert (got[1] is None) is (first == "conflict")
    assert Assignment.objects.exists() is (first == "seat")


@pytest.mark.parametrize("first", ["route", "conflict"])
def test_declaring_while_routing_leaves_nobody_in_conflict(story, first):
    claim = story.until("queued")
    other = Claim.objects.get(pk=claim.pk)

    def declare():
        return declare_conflict(story.alice, claim.speaker, by=story.alice, because="Kin.")

    def give():
        return route_many([other])

    beside(*{"route": (give, declare), "conflict": (declare, give)}[first])

    held = Assignment.objects.filter(state__in=("open", "in_work"))
    assert [seat.reviewer for seat in held] == [story.ben]
