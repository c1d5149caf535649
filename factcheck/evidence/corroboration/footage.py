"""Pictures of a day that turn out to be of an earlier one (English)."""

import re
from collections.abc import Sequence

from factcheck.evidence.corroboration.dates import dates
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import event_days
from factcheck.evidence.corroboration.weighing import Weighed
from factcheck.evidence.corroboration.words import sentences, words

_MOST = 0.5

_PICTURE = (
    r"(?<!another )(?<!other )(?<!similar )\b(?:video|clip|footage|film|photo(?:graph)?|picture"
    r"|image|recording)s?\b"
)
_SHOWN = re.compile(_PICTURE, re.IGNORECASE)
_MADE = re.compile(
    rf"{_PICTURE}[^,;\n]{{0,120}}?\b(?:made|taken|filmed|shot|recorded|dates? (?:from|back)|dated"
    r"|is from|comes from|stems from)\b",
    re.IGNORECASE,
)
_AGED = re.compile(
    rf"{_PICTURE}[^,;\n]{{0,80}}? (?:is|are|was|were) (?:\w+ ){{1,3}}?(?:years|months) old\b",
    re.IGNORECASE,
)


_SAID_TO_SHOW = re.compile(
    rf"{_PICTURE}[^.;\n]{{0,60}}?\b(?:said|claimed|purport\w*|supposed\w*|alleged\w*|meant"
    r"|supposedly) to (?:show|be|have)\b",
    re.IGNORECASE,
)


def of_an_earlier_day(claim: ClaimFacts, weighed: Weighed, title: str, text: str) -> bool:
    """Whether an item says that the pictures of a claim were made before the day it gives them.

    Those of the claim are those it tells of, or that the item says are "said to show" it: these
    only where nothing else in the item tells most of the claim.
    """
    happened = event_days(claim)
    told = (title, *(text[slice(*place)] for place in sentences(text)))
    if not happened or not (_SHOWN.search(claim.text) or _only_shown(weighed, text, told[1:])):
        return False
    return any(
        _AGED.search(each)
        or (_MADE.search(each) and any(when.last < happened[0] for when in dates(each)))
        for each in told
    )


def _only_shown(weighed: Weighed, text: str, told: Sequence[str]) -> bool:
    """Whether only pictures "said to show" what is claimed have most of it."""
    if not _SAID_TO_SHOW.search(text):
        return False
    return all(_SHOWN.search(each) or weighed.told(words(each)) < _MOST for each in told)
