import threading
from datetime import UTC, datetime

import pytest
import structlog
from django.db import IntegrityError, connection, transaction

from factcheck.people.models import Desk, Entry, Link
from factcheck.people.proof import verify
from factcheck.people.trail import record


def test_record_by_a_person(desk, bob):
    entry = record("desk.renamed", desk, by=bob, desk=desk, number=3)

    entry.refresh_from_db()
    assert (entry.actor_kind, entry.actor_id) == ("user", str(bob.pk))
    assert (entry.subject_kind, entry.subject_id) == ("desk", str(desk.pk))
    assert (entry.action, entry.desk_id, entry.facts) == ("desk.renamed", desk.pk, {"number": 3})


def test_record_by_a_partner(partner):
    entry = record("article.submitted", partner, by=partner)

    assert (entry.actor_kind, entry.actor_id) == ("partner", str(partner.pk))
    assert entry.desk_id == partner.desk_id


def test_record_by_the_system(desk):
    entry = record("desk.renamed", desk, by=None)

    assert (entry.actor_kind, entry.actor_id, entry.desk_id) == ("system", "", desk.pk)


def test_record_about_what_has_no_desk(topic):
    assert record("topic.named", topic, by=None).desk_id is None


def test_record_within_a_request(desk):
    with structlog.contextvars.bound_contextvars(request_id="abc"):
        entry = record("desk.renamed", desk, by=None)

    assert entry.request_id == "abc"


def test_record_ids_dates_and_codes(desk):
    moment = datetime(2024, 11, 4, 12, tzinfo=UTC)

    entry = record("desk.renamed", desk, by=None, other=desk.pk, at=moment, code="a-b", no=None)

    entry.refresh_from_db()
    assert entry.facts == {
        "other": str(desk.pk),
        "at": "2024-11-04T12:00:00+00:00",
        "code": "a-b",
        "no": None,
    }


@pytest.mark.parametrize("fact", ["Ada Brink", "ada@desk.example", "Zoë", "x" * 101])
def test_record_what_may_name_a_person(desk, fact):
    with pytest.raises(ValueError, match="short codes"):
        record("desk.renamed", desk, by=None, who=fact)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE people_entry SET action = 'x'",
        "DELETE FROM people_entry",
        "TRUNCATE people_entry CASCADE",
        "UPDATE people_link SET hash = 'x'",
        "DELETE FROM people_link",
        "TRUNCATE people_link",
        "INSERT INTO people_link (position, entry_id, previous_hash, hash) VALUES (1, 1, 'x', 'x')",
    ],
)
def test_the_database_refuses_to_change_the_trail(db, change):
    with (
        pytest.raises(IntegrityError, match="The trail only grows"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)


@pytest.mark.django_db(transaction=True)
def test_an_entry_that_is_rolled_back_leaves_no_link(desk):
    with transaction.atomic():
        record("desk.renamed", desk, by=None)
        transaction.set_rollback(True)
    record("desk.renamed", desk, by=None)

    assert list(Link.objects.values_list("position", flat=True)) == [1]
    assert verify().findings == []


def in_threads(work, count):
    failures = []

    def one(number):
        try:
            work(number)
        except Exception as error:  # noqa: BLE001 (whatever it is, the test shows it)
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures


@pytest.mark.django_db(transaction=True)
def test_eight_writers_at_once_leave_one_chain(desk):
    def write(number):
        for turn in range(25):
            with transaction.atomic():
                record("desk.renamed", desk, by=None, number=number, turn=turn)
                record("desk.renamed", desk, by=None, number=number, turn=-turn)

    assert in_threads(write, 8) == []

    proof = verify()
    assert (proof.findings, proof.position) == ([], 400)


@pytest.mark.django_db(transaction=True)
def test_writers_that_wait_for_rows_do_not_block_the_chain(desk, partner):
    """One holds the desk's row and commits an entry; the other's foreign key waits for that row.

    Taken any earlier than last, the chain's lock would deadlock the two.
    """
    held, queued = threading.Event(), threading.Event()

    def hold(_number):
        with transaction.atomic():
            Desk.objects.select_for_update().get(pk=desk.pk)
            held.set()
            queued.wait(5)
            record("desk.renamed", desk, by=None)

    def refer(_number):
        held.wait(5)
        with transaction.atomic():
            record("partner.added", partner, by=None)
            record("partner.added", partner, by=None)
            partner.pk, partner.name, partner.slug = None, "Second", "second"
            partner.save(force_insert=True)
            queued.set()

    failures = in_threads(lambda number: (hold, refer)[number](number), 2)

    assert failures == []
    proof = verify()
    assert (proof.findings, proof.position) == ([], 3)
    assert Entry.objects.count() == 3
