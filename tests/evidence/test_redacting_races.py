"""Bytes are taken down while another copy of them is being kept."""

import pytest
from django.db import transaction
from django.utils import timezone

from factcheck.evidence.capturing import Taken, settle_capture
from factcheck.evidence.models import Content, Snapshot
from factcheck.evidence.reading.reading import read
from factcheck.evidence.redacting import redact_snapshot
from tests.evidence.files import page
from tests.evidence.newsroom import claim_on, set_state
from tests.evidence.test_capturing import URL, WORDS, rely_on
from tests.review.test_races import beside

pytestmark = pytest.mark.django_db(transaction=True)


def keep(piece) -> Snapshot | None:
    body = page(WORDS)
    taken = Taken("fetched", body, "text/html", timezone.now(), url=URL)
    found = read(body, "text/html", content_type="text/html", url=URL, quote=WORDS)
    return settle_capture(piece.captures.get(), taken, found)


@pytest.mark.parametrize("first", ["take-down", "copy"])
def test_no_copy_of_bytes_outlives_their_take_down(desk, alice, bob, root, first):
    with transaction.atomic():
        claim = set_state(claim_on(desk), "in_review")
    kept, late = (rely_on(claim, person) for person in (alice, bob))
    copy = keep(kept)

    def take_down():
        return redact_snapshot(copy, by=root, because="A court ordered it.")

    def settle():
        return keep(late)

    beside(*{"take-down": (take_down, settle), "copy": (settle, take_down)}[first])

    assert Content.objects.get().body is None
    assert {row.text for row in Snapshot.objects.all()} == {""}
    assert Snapshot.objects.count() == {"take-down": 1, "copy": 2}[first]
    assert late.captures.get().state == {"take-down": "failed", "copy": "done"}[first]
