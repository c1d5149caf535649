"""People put right what the engine took from an article, and history keeps both."""

import pytest

from factcheck.claims.models import Claim
from factcheck.review.corrections import (
    fix_span,
)
from tests.factories import make_article, make_claim

pytestmark = pytest.mark.django_db

SAILINGS = "14 sailings were cancelled in October"
CARRIED = "We carried 9,000 passengers in October"


def place(claim: Claim, words: str) -> list[int]:
    start = claim.revision.text.index(words)
    return [start, start + len(words)]


@pytest.fixture
def claim(desk) -> Claim:
    return make_claim(make_article(desk), SAILINGS)


def test_fix_span_ties_the_claim_to_other_words(claim, alice):
    amendment = fix_span(claim, [place(claim, "14 sailings were cancelled")], by=alice)

    claim = Claim.objects.get(pk=claim.pk)
    (span,) = claim.spans.all()
    assert (claim.text, claim.version, span.text) == (
        "14 sailings were cancelled",
        1,
        "14 sailings were cancelled",
    )
    assert span.suffix == " in October.\n\n“We carried 9,000 "
    assert (amendment.kind, amendment.number, amendment.by) == ("spans", 1, alice)
    assert amendment.before["spans"] == [place(claim, SAILINGS)]
    assert amendment.after["spans"] == [place(claim, "14 sailings were cancelled")]
    assert amendment.before["text"] == SAILINGS
