import pytest

from factcheck.people.anchors import Anchor
from factcheck.people.proof import verify
from tests.people.trail_tools import write_entries

pytestmark = pytest.mark.django_db(transaction=True)


def anchor_now():
    proof = verify()
    return Anchor(proof.position, proof.entry, proof.hash, "2024-11-04T12:00:00+00:00")


def test_verify_a_clean_trail(desk):
    write_entries(desk, 5)

    proof = verify()

    assert (proof.findings, proof.position) == ([], 5)


def test_verify_with_every_column_filled(desk, partner):
    from factcheck.people.models import Entry

    Entry.objects.create(
        actor_kind="partner",
        actor_id=str(partner.pk),
        action="wort.geprüft",
        subject_kind="desk",
        subject_id='ü\u2028"\\',
        desk_id=desk.pk,
        request_id="r-1",
        facts={"b": 1.50, "a": None, "c": "ß\n", "d": 12345678901234567890, "e": True},
    )

    assert verify().findings == []
