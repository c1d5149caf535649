"""What the engine is told of a claim."""

import pytest

from factcheck.evidence.findings import facts_of
from tests.evidence.newsroom import WORDS, claim_on
from tests.factories import make_desk

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("title", "headline"), [(f"{WORDS}!", True), ("Own Paper front page", False)]
)
def test_facts_of_a_claim_tell_whether_it_is_the_headline(title, headline):
    facts = facts_of(claim_on(make_desk(), title=title))

    assert (facts.context, facts.headline) == (title, headline)
