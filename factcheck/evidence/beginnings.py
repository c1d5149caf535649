"""What a piece of evidence begins from: an item of coverage, or a call."""

from datetime import datetime
from typing import TypedDict

from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.actions import attach
from factcheck.evidence.models import Evidence, Hit
from factcheck.evidence.uploading import call_note
from factcheck.people.models import User


class Begun(TypedDict):
    """Words for `attach`."""

    kind: str
    url: str
    title: str
    quote: str
    stance: str


def as_evidence(hit: Hit) -> Begun:
    """What a piece of evidence takes from the item it comes from."""
    return Begun(
        kind=Evidence.Kind.WEB,
        url=hit.url,
        title=hit.title or hit.outlet,
        quote=hit.sentence,
        stance=hit.stance,
    )


def attach_call(  # noqa: PLR0913 - all that may be said of a call, by name
    claim: Claim,
    *,
    by: User,
    who: str,
    at: datetime,
    quote: str,
    stance: str,
    note: str = "",
    primary: bool = False,
    withheld: str = "",
) -> Evidence:
    """Add what somebody said in a call; their words are kept as a text. Raises as `attach`."""
    return attach(
        claim,
        by=by,
        kind=Evidence.Kind.CALL,
        title=_("Call with %s") % who,
        file=call_note(who, at, quote),
        quote=quote,
        stance=stance,
        note=note,
        primary=primary,
        withheld=withheld,
    )
