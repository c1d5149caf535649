"""What the rows of a list of claims say, as it stands in a page: escaped and in words.

A page may have fifty of them: what is alike in many is written once.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from html import escape
from typing import NamedTuple, TypedDict
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.review.deadline import DUE
from factcheck.web import moments, signs
from factcheck.web.moments import Clock

BEGINNING = 12  # words of a claim that name its tick
ANY = UUID(int=0)


class Face(TypedDict):
    """One row; "" where there is nothing to tell, and all of it safe but for `people`."""

    sign: str
    address: str
    language: str
    text: str
    speaker: str
    outlet: str
    day: str
    desk: str
    topic: str
    harmful: str
    people: list[str]
    status: str
    time: str
    tick: str
    called: str


class Words(NamedTuple):
    """What rows have in common, as it stands in a page."""

    kinds: dict[str, SafeString]
    states: dict[str, SafeString]
    drawn: dict[str, SafeString]
    yours: str
    harmful: str
    tick: str


def faces(claims: Iterable[Claim]) -> list[Face]:
    """Of claims as `review.rows` reads them."""
    clock, place = Clock.read(), reverse("web:claim", args=[ANY]).replace(str(ANY), "%s")
    words = words_in(clock.language)
    return [face(claim, words, clock, place) for claim in claims]


@cache
def words_in(_language: str | None) -> Words:
    """In the active one."""
    return Words(
        kinds={kind: escaped(str(label)) for kind, label in Claim.Kind.choices},
        states={status: escaped(str(label)) for status, label in Claim.Status.choices},
        drawn={status: signs.named(status) for status in Claim.Status.values},
        yours=_("yours"),
        harmful=escaped(_("marked as harmful")),
        tick=_("Tick: %(words)s"),
    )


def face(claim: Claim, words: Words, clock: Clock, place: str) -> Face:
    pk, text, status = str(claim.pk), claim.text, claim.status
    day, outlet = claim.published_at, claim.publisher
    speaker, topic = claim.speaker, claim.topic
    on_it = claim.in_hand  # type: ignore[attr-defined]  # read with the row
    return {
        "sign": words.drawn[status],
        "address": SafeString(place % pk),
        "language": escaped(claim.language),
        "text": escaped(text),
        "speaker": escaped(speaker.name) if speaker else words.kinds[claim.kind],
        "outlet": escaped(outlet.name) if outlet else "",
        "day": moments.on(day, clock) if day else "",
        "desk": escaped(claim.desk.name),
        "topic": escaped(topic.name) if topic else "",
        "harmful": words.harmful if claim.harms else "",
        "people": [words.yours if seat["mine"] else seat["name"] for seat in on_it],
        "status": words.states[status],
        "time": time_of(claim, clock),
        "tick": SafeString(f"{pk}:{claim.version}"),
        "called": escaped(words.tick % {"words": beginning_of(text)}),
    }


def time_of(claim: Claim, clock: Clock) -> SafeString:
    """When it is due, and how much of its time has gone; once that matters no more, its age."""
    if claim.due_at is None or claim.status not in DUE:
        return moments.ago(claim.created_at, clock)
    due = moments.due(claim.due_at, clock)
    bar = time_gone(claim, claim.due_at, clock)
    return SafeString(f'<span class="age">{due}{bar}</span>')


def time_gone(claim: Claim, due_at: datetime, clock: Clock) -> SafeString:
    """As a bar: of the time from when its due date was set, not from when the claim came in."""
    return moments.age(claim.due_from or claim.created_at, due_at, clock)


def escaped(text: str) -> SafeString:
    """As a template would, which takes three times as long."""
    return SafeString(escape(text))


def beginning_of(text: str) -> str:
    words = text.split(None, BEGINNING)
    return " ".join(words[:BEGINNING]) + (" …" if len(words) > BEGINNING else "")
