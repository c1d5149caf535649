"""A conflict of interest is declared while somebody is given a seat."""

import pytest
from django.db import IntegrityError, transaction

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
