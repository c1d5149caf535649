"""What becomes of claims that somebody ticked off before they handed the article in."""

import pytest

from factcheck.claims.models import Claim, TickedOff
from factcheck.claims.signals import claims_added, claims_recorded
from factcheck.claims.ticking import tick_off, ticked_among
from factcheck.people.models import Entry
from factcheck.review.actions import requeue
from factcheck.review.ticked import set_ticked_aside
from tests.factories import make_article, make_claim


@pytest.fixture(autouse=True)
def nobody_listens(monkeypatch):
    """By itself."""
    monkeypatch.setattr(claims_recorded, "receivers", [])
    monkeypatch.setattr(claims_added, "receivers", [])


@pytest.fixture
def claims(desk) -> list[Claim]:
    revision = make_article(desk)
    return [make_claim(revision), make_claim(revision, "We carried 9,000 passengers")]


def tick(claims, by) -> TickedOff:
    first = claims[0]
    places = [[(span.start, span.end) for span in first.spans.all()]]
    return tick_off(first.article, places, by=by, sha256=first.revision.sha256)


def test_an_editor_dismisses(claims, bob):
    tick(claims, bob)

    assert set_ticked_aside(claims) == claims[1:]

    move = claims[0].moves.get()
    assert (move.to_status, move.by, move.kind) == ("dismissed", bob, "not_checkable")
    assert move.because == "Ticked off as no claim when the article was handed in."
    assert Entry.objects.filter(action="claims.ticked_off").count() == 1


def test_a_reviewer_tells_the_editors_once_and_it_stays_new(claims, alice):
    tick(claims, alice)

    assert set_ticked_aside(claims) == claims[1:]
    assert set_ticked_aside(claims) == claims[1:]

    comment = claims[0].comments.get()
    assert (comment.by, comment.text) == (
        alice,
        "Ticked off as no claim when the article was handed in.",
    )
    claims[0].refresh_from_db()
    assert claims[0].status == "new"


def test_a_claim_that_an_editor_wanted_after_all_is_left_alone(claims, bob):
    tick(claims, bob)
    set_ticked_aside(claims)
    requeue(claims[0], by=bob, because="It can be checked after all.")

    assert set_ticked_aside(claims) == claims


def test_another_text_of_the_article_has_nothing_ticked_off(claims, bob):
    row = tick(claims, bob)
    TickedOff.objects.filter(pk=row.pk).update(sha256="0" * 64)

    assert ticked_among(claims) == (None, [])
    assert set_ticked_aside(claims) == claims


def test_nothing_ticked_off_leaves_no_row(claims, bob):
    assert tick_off(claims[0].article, [[]], by=bob, sha256="") is None
    assert TickedOff.objects.count() == 0
