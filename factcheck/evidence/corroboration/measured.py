"""Whether an item measures what a claim measures to another result, in any form (English)."""

from factcheck.evidence.corroboration.measures import another_measure
from factcheck.evidence.corroboration.spans import lasts_otherwise, times_otherwise
from factcheck.evidence.corroboration.sums import another_crowd, another_sum
from factcheck.evidence.corroboration.tolls import tolls_change_places

_FORMS = (lasts_otherwise, times_otherwise, another_sum, another_crowd, another_measure)


def measures_otherwise(claim: str, passage: str, text: str) -> bool:
    """Whether it lasts longer, weighs less, is three times as much and not twice, harms others."""
    return tolls_change_places(claim, passage) or any(f(claim, passage, text) for f in _FORMS)
