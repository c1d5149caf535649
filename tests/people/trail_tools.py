"""Change the history as only the owner of the database can."""

from contextlib import contextmanager

from django.db import connection, transaction

from factcheck.people.models import Entry
from factcheck.people.trail import record


def write_entries(desk, count):
    """Each in a transaction of its own, as in life."""
    return [record("desk.touched", desk, by=None, number=number) for number in range(count)]


@contextmanager
def behind_the_triggers():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield cursor


def tamper(sql, *facts):
    with behind_the_triggers() as cursor:
        cursor.execute(sql, facts)


def last_entry():
    return Entry.objects.latest("id").pk
