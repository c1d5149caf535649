"""A conflict of interest is declared while somebody is given a seat, or declares one as well."""

from datetime import timedelta
from threading import Event

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.people.models import Membership
from factcheck.review.actions import queue
from factcheck.review.declaring import declare_conflict
from factcheck.review.filling import route_many
from factcheck.review.models import Assignment, Conflict, DeskRules
from factcheck.review.seats import lapse_overdue
from factcheck.review.workflow import lock
from tests.factories import make_member
from tests.review.stories import new_claim, new_claims, sit_down
from tests.review.test_races import beside, together

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


WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


def test_two_declare_in_one_second_and_each_seat_would_go_to_the_other(story):
    DeskRules.objects.filter(desk=story.desk).update(seats=1)
    claims = {}
    for person, name in ((story.alice, "Ida Holm"), (story.ben, "Jan Voss")):
        claims[person] = new_claim(story.desk, speaker=name)
        queue(claims[person], by=story.bob)
        sit_down(claims[person], person)
    DeskRules.objects.filter(desk=story.desk).update(routes_itself=True)
    held = Event()

    def hold_back():
        """Nobody goes on from the declaration to the seats before both wait."""
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("LOCK TABLE people_entry IN SHARE ROW EXCLUSIVE MODE")
            held.set()
            waiting = 0
            while waiting < 2:
                cursor.execute(WAITING)
                waiting = cursor.fetchone()[0]

    def work(person):
        if person is None:
            return hold_back()
        held.wait(20)
        return declare_conflict(person, claims[person].speaker, by=person, because="Kin.")

    together(work, [None, story.alice, story.ben])

    seated = Assignment.objects.filter(state="open").values_list("claim__speaker__name", "reviewer")
    assert dict(seated) == {"Ida Holm": story.ben.pk, "Jan Voss": story.alice.pk}


def test_claims_are_held_before_people_where_many_seats_lapse(story):
    """Whoever declares a conflict holds their claims, then themselves: in the same order."""
    cora = make_member("cora", story.desk)
    DeskRules.objects.filter(desk=story.desk).update(seats=1)
    first, second = sorted(new_claims(story.desk, 2), key=lambda claim: claim.pk)
    for claim in (first, second):
        queue(claim, by=story.bob)
        sit_down(claim, story.alice)
    Membership.objects.filter(user=story.ben).update(capacity=0)
    DeskRules.objects.filter(desk=story.desk).update(routes_itself=True)
    Assignment.objects.update(lease_until=timezone.now() - timedelta(minutes=1))
    held = Event()

    def declare():
        with transaction.atomic(), connection.cursor() as cursor:
            lock(second)
            held.set()
            waiting = 0
            while not waiting:
                cursor.execute(WAITING)
                waiting = cursor.fetchone()[0]
            cursor.execute("SELECT FROM people_user WHERE id = %s FOR UPDATE NOWAIT", [cora.pk])

    def lapse():
        held.wait(20)
        return lapse_overdue()

    assert together(lambda work: work(), [declare, lapse]) == [None, 2]
