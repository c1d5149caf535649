"""Questions behind which a text has it otherwise (English)."""

from itertools import islice

from factcheck.evidence.corroboration.denials import OTHERWISE
from factcheck.evidence.corroboration.weighing import Passage
from factcheck.evidence.corroboration.words import sentences


def has_it_otherwise(text: str, best: Passage) -> bool:
    """Whether one of the two sentences behind a question has it otherwise."""
    behind = (s for s in sentences(text) if s.start >= best.place.end)
    return any(OTHERWISE.search(text[slice(*place)]) for place in islice(behind, 2))
