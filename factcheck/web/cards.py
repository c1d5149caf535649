"""Fact-checks as cards in a list: each with its claim as readers are told it."""

from collections.abc import Iterable

from factcheck.publication.models import FactCheck
from factcheck.publication.sayings import Saying, sayings_of


def cards_of(pages: Iterable[FactCheck]) -> list[tuple[FactCheck, Saying]]:
    rows = list(pages)
    told = sayings_of([page.claim for page in rows])
    return [(page, told[page.claim_id]) for page in rows]
