"""Administrators take copies down, with a reason, once a round is closed."""

import pytest

from factcheck.evidence.models import Snapshot
from tests.evidence.newsroom import set_state

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(newsroom) -> str:
    return f"/admin/evidence/snapshot/{Snapshot.objects.get().pk}"


def test_take_down_asks_for_a_reason_and_leaves_a_tombstone(browser, address):
    assert "Take down" in browser.get(f"{address}/change/").content.decode()
    assert browser.post(f"{address}/redact/").status_code == 400

    answer = browser.post(f"{address}/redact/", {"because": "A court ordered it."})

    assert answer.url == f"{address}/change/"
    assert Snapshot.objects.get().redacted_because == "A court ordered it."
    again = browser.post(f"{address}/redact/", {"because": "A court ordered it."})
    assert "This copy was taken down before." in again.content.decode()


def test_copies_of_an_open_round_are_not_shown(browser, address):
    set_state(Snapshot.objects.get().evidence.claim, "in_review")

    assert browser.get(f"{address}/redact/").status_code == 404
