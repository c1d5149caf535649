"""Plain SQL changes neither what a reviewer relies on nor how a try for a copy ended."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles.redacting import HASH_SHOWN, redact_revision
from factcheck.evidence.actions import attach
from factcheck.evidence.capturing import await_again
from factcheck.evidence.models import Capture, Evidence
from factcheck.evidence.withholding import disclose, withhold
from tests.evidence.newsroom import claim_on, searched, set_state, tell_the_story

pytestmark = pytest.mark.django_db


@pytest.fixture
def piece(desk, alice):
    claim = set_state(claim_on(desk), "in_review")
    return attach(claim, by=alice, url="https://port.example/log", title="Log", stance="supports")


def refused(deed: str, table: str, rest: str = "") -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # else nothing could be truncated
            cursor.execute(f"{deed} evidence_{table} {rest}")
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize(
    "change",
    [
        "stance = 'refutes'", "url = ''", "title = 'Another'", "quote = 'words'", "note = 'words'",
        '"primary" = true', "round = 7", "kind = 'call'", "created_at = now()",
        "title = articles_masked(title), quote = articles_masked(quote)",
    ],
)  # fmt: skip
def test_evidence_stays_as_it_was_attached(piece, change):
    assert refused("UPDATE", "evidence", f"SET {change}")
    assert Evidence.objects.get() == piece


def test_evidence_is_never_deleted(piece):
    assert refused("DELETE FROM", "evidence")
    assert refused("TRUNCATE", "evidence", "CASCADE")


def test_evidence_is_withheld_and_disclosed(piece, alice):
    withhold(piece, by=alice, because="They would be harmed.")
    disclose(piece, by=alice)

    assert Evidence.objects.get().withheld == ""


@pytest.mark.parametrize("state", ["done", "failed"])
@pytest.mark.parametrize(
    "change",
    ["state = 'done'", "reason = 'So.'", "http_status = 200", "kept_out = true", "file_name = 'a'"],
)
def test_a_try_stays_as_it_ended(piece, state, change):
    Capture.objects.update(state=state, finished_at=timezone.now(), reason="It is gone.")

    assert refused("UPDATE", "capture", f"SET {change}")
    assert refused("DELETE FROM", "capture")


def test_a_try_that_failed_is_taken_up_again(piece):
    capture = piece.captures.get()
    Capture.objects.update(state="failed", finished_at=timezone.now(), reason="It is gone.")

    await_again(capture)

    assert Capture.objects.get().state == "waiting"


@pytest.mark.parametrize(
    "change", ["file_name = 'a'", "despite_robots = 'So.'", "created_at = now()"]
)
def test_a_try_that_waits_keeps_what_was_asked(piece, change):
    assert refused("UPDATE", "capture", f"SET {change}")


def test_words_of_a_text_that_was_taken_down_are_masked(desk, alice, root):
    tell_the_story(desk)
    claim = set_state(claim_on(desk), "in_review")
    hit = searched(claim).hits.get(outlet="Bay Lantern")
    attach(claim, by=alice, hit=hit, stance="refutes", quote="No boat.", title="Denial")

    redact_revision(
        hit.revision,
        by=root,
        because="A court ordered it.",
        confirm=hit.revision.sha256[:HASH_SHOWN],
    )

    assert (Evidence.objects.get().quote, Evidence.objects.get().title) == ("██ █████", "██████")
