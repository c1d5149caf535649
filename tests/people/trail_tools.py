"""Change the history as only a superuser of the database can."""

from contextlib import contextmanager
from hashlib import sha256

from django.db import connection, transaction

from factcheck.people.anchors import Anchor
from factcheck.people.proof import read_rows, verify
from factcheck.people.trail import record


def write_entries(desk, count):
    entries = [record("desk.touched", desk, by=None, number=number) for number in range(count)]
    link_now()
    return entries


def link_now():
    """Fire what waits for the commit, which a test without real commits never reaches."""
    connection.check_constraints()


def anchor_now():
    proof = verify()
    return Anchor(proof.position, proof.entry, proof.hash, "2024-11-04T12:00:00+00:00")


@contextmanager
def behind_the_triggers():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield cursor
        cursor.execute("SET LOCAL session_replication_role = origin")


def tamper(sql, *facts):
    with behind_the_triggers() as cursor:
        cursor.execute(sql, facts)


def link_again_from(position):
    """What a careful forger does: calculate every hash anew, so that the chain holds again."""
    with behind_the_triggers() as cursor:
        previous = "0" * 64
        for row in list(read_rows()):
            if row.position < position:
                previous = row.hash
                continue
            fresh = sha256(f"{previous}{row.text}".encode()).hexdigest()
            cursor.execute(
                "UPDATE people_link SET previous_hash = %s, hash = %s WHERE position = %s",
                [previous, fresh, row.position],
            )
            previous = fresh
