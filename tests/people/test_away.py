from datetime import date, time

import pytest

from factcheck.people.away import cancel_absence, declare_absence, set_working_hours
from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import Absence, Entry, WorkingHours

MONDAY, FRIDAY = date(2024, 11, 4), date(2024, 11, 8)


def test_people_say_it_of_themselves_and_editors_of_them(alice, bob, ben, root):
    for by in (alice, bob, root):
        declare_absence(alice, first_day=MONDAY, last_day=FRIDAY, by=by)
    with pytest.raises(NotYou):
        declare_absence(alice, first_day=MONDAY, last_day=FRIDAY, by=ben)
    with pytest.raises(NotYou):
        set_working_hours(alice, [], time_zone="", by=ben)
    with pytest.raises(NotYou):
        cancel_absence(Absence.objects.first(), by=ben)
    assert Absence.objects.count() == 3


def test_an_absence_is_written_down_and_taken_back(alice):
    absence = declare_absence(alice, first_day=MONDAY, last_day=FRIDAY, by=alice)
    cancel_absence(absence, by=alice)

    assert not Absence.objects.exists()
    assert set(Entry.objects.values_list("action", flat=True)) == {
        "absence.declared",
        "absence.cancelled",
    }


def test_an_absence_does_not_end_before_it_begins(alice):
    with pytest.raises(NotValid):
        declare_absence(alice, first_day=FRIDAY, last_day=MONDAY, by=alice)


def test_hours_are_replaced(alice):
    for begins in (8, 9):
        hours = [(0, time(begins), time(17))]
        set_working_hours(alice, hours, time_zone="Europe/Oslo", by=alice)

    assert str(WorkingHours.objects.get()) == "Monday 09:00–17:00"
    alice.refresh_from_db()
    assert alice.time_zone == "Europe/Oslo"


@pytest.mark.parametrize(
    ("hours", "zone", "field"),
    [([], "Mars/Olympus", "time_zone"), ([(0, time(17), time(9))], "", "hours")],
)
def test_unfit_hours_are_refused(alice, hours, zone, field):
    with pytest.raises(NotValid) as problem:
        set_working_hours(alice, hours, time_zone=zone, by=alice)
    assert list(problem.value.fields) == [field]
