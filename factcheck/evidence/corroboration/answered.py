"""Questions that a text asks and answers with no (English)."""

import re
from itertools import islice

from factcheck.evidence.corroboration.denials import OTHERWISE
from factcheck.evidence.corroboration.opposites import opposite_in, same_side
from factcheck.evidence.corroboration.weighing import Passage, Weighed
from factcheck.evidence.corroboration.words import sentences

_SOME = 0.2
_ASKS_WHETHER = re.compile(
    r"(?:^|[.!?\n]\W{0,2})(?:is|are|was|were|has|have|had|did|do|does|will|would)\b"
    r"[^.!?\n]*\?[\"”’]?\s*$",
    re.IGNORECASE,
)
_IT_DOES_NOT = re.compile(
    r"\s*[\"“]?(?:it|that|this|they|he|she|there|we|I) (?:is|am|are|was|were|do|does|did|has|have"
    r"|had|will|would)(?: not|n['’]t)[.,;!]",
    re.IGNORECASE,
)


def answered_no(claim: str, weighed: Weighed, text: str, best: Passage) -> bool:
    """Whether the passage asks whether it is so, and next stands "He is not, says his office"."""
    if weighed.turned or not _ASKS_WHETHER.search(best.text):
        return False
    about = weighed.told(best.words) >= _SOME or same_side(claim, best.text)
    answered = _IT_DOES_NOT.match(text, best.place.end)
    return about and answered is not None and not opposite_in(claim, best.text)


def has_it_otherwise(text: str, best: Passage) -> bool:
    """Whether one of the two sentences behind a question has it otherwise."""
    behind = (s for s in sentences(text) if s.start >= best.place.end)
    return any(OTHERWISE.search(text[slice(*place)]) for place in islice(behind, 2))
