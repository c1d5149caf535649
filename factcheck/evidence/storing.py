"""What is written down of an item: all of our own, of others no more than their provider allows."""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.evidence.configured import Storage
from factcheck.evidence.corroboration.stance import Judgement
from factcheck.evidence.models import Role, Stance
from factcheck.evidence.providers.base import Found

LONGEST_EXCERPT = 300  # characters of somebody else's text
LONGEST_TITLE = 500
LONGEST_OUTLET = 200
# The reasons of these rules quote the item's own text.
QUOTING = frozenset({"R1", "R2", "R3"})


class Stored(NamedTuple):
    """The part of a hit that its provider's terms decide."""

    title: str
    outlet: str
    publisher_id: UUID | None
    published_at: date | None
    stance: str
    sentence: str
    start: int | None
    end: int | None
    text: str
    keep_until: datetime | None


def stored(found: Found, judged: Judgement) -> Stored:
    """What may be written down of this item."""
    ours = found.revision_id is not None
    item, allowed = found.item, Storage.FULL if ours else found.storage
    named, quoted = allowed != Storage.NONE, may_quote(found)
    sentence = found.says or item.text[judged.start : judged.end]
    longest = len(sentence) if ours else LONGEST_EXCERPT
    return Stored(
        title=item.title[:LONGEST_TITLE] if named else "",
        outlet=item.publisher[:LONGEST_OUTLET],
        publisher_id=found.publisher_id,
        published_at=item.day if named else None,
        # Who is no witness takes no side: a fact-check repeats what it refutes.
        stance=judged.stance if found.role == Role.COVERAGE else Stance.DISCUSSES,
        sentence=sentence[:longest] if quoted else "",
        start=judged.start if ours else None,
        end=judged.end if ours else None,
        text="" if ours or allowed != Storage.FULL else item.text,
        keep_until=timezone.now() + found.keep_for if quoted and found.keep_for else None,
    )


def may_quote(found: Found) -> bool:
    """Whether words of the item's text may be kept."""
    ours = found.revision_id is not None
    return ours or found.storage.amount >= Storage.EXCERPT.amount


def unquoted() -> str:
    """What stands where a reason may not quote."""
    return _("Its own words show it, and may not be kept.")
