"""The history of a claim in sentences: its moves and what people changed in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from django.utils.dateparse import parse_date
from django.utils.formats import date_format, number_format
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from factcheck.claims.models import Amendment, Claim
from factcheck.people.models import User
from factcheck.review.history import (
    Change,
    abstentions_told,
    fewer_seats_told,
    hand_overs_told,
    history_of,
)
from factcheck.review.models import Move
from factcheck.review.queries import visible_moves
from factcheck.web.differing import changed

Kind = Amendment.Kind
SENTENCES = {
    Kind.ADDED: gettext_lazy("Written down by hand"),
    Kind.SPANS: gettext_lazy("Put on other words"),
    Kind.SPLIT: gettext_lazy("Split"),
    Kind.SPLIT_OFF: gettext_lazy("Split off from another claim"),
    Kind.MERGED: gettext_lazy("Merged with other claims"),
    Kind.SPEAKER: gettext_lazy("Given to another speaker"),
    Kind.CARRIERS: gettext_lazy("Carried by others"),
    Kind.RENAMED: gettext_lazy("Known by another name: speakers were merged"),
    Kind.JUDGEMENT: gettext_lazy("Judged otherwise"),
    Kind.WORDING_PROPOSED: gettext_lazy("A wording proposed"),
    Kind.WORDING_APPROVED: gettext_lazy("Our wording approved"),
    Kind.WORDING_REJECTED: gettext_lazy("Our wording rejected"),
}
PEN = "pen"  # of web.signs
BIRTHS = (Kind.ADDED, Kind.SPLIT_OFF)
LINKS = ("split_from", "split_off", "merged")
SHOWN = ("text", "wording")  # word by word; the others as before and after
LABELS = {
    "speaker": gettext_lazy("said by"),
    "carriers": gettext_lazy("carried by"),
    "kind": gettext_lazy("kind"),
    "checkable": gettext_lazy("can be checked"),
    "denied": gettext_lazy("denied by the speaker"),
    "about_date": gettext_lazy("about the day"),
    "worth": gettext_lazy("worth"),
}


@dataclass(frozen=True)
class Event:
    """One entry. `by` None is the system, or for a change a colleague who stays unnamed.

    `lines` are a label with what stood before and what stands now; `claims` are linked.
    """

    number: int
    sign: str
    sentence: str
    by: User | None
    at: datetime
    because: str = ""
    by_hand: bool = False
    difference: SafeString | str = ""
    lines: Sequence[tuple[str, str, str]] = ()
    claims: Sequence[Claim] = ()


def events_of(claim: Claim, user: User, claims: Sequence[Claim]) -> list[Event]:
    """All that happened, in order, as far as the one who asks may know; `claims`: the article's."""
    by_id = {str(each.pk): each for each in claims}
    told = [of_change(change, by_id) for change in history_of(claim, user)]
    moved = [of_move(move) for move in visible_moves(claim, user)]
    beside = [*abstained(claim, user), *fewer_seats(claim, user), *handed_over(claim, user)]
    if not any(event.number == 0 for event in told):
        found = Event(0, Claim.Status.NEW, _("Found in the article"), None, claim.created_at)
        told.insert(0, found)
    numbered = sorted([*told, *moved], key=attrgetter("number"))
    return sorted([*numbered, *beside], key=attrgetter("at"))


def of_move(move: Move) -> Event:
    sentence = capfirst(move.get_to_status_display())
    return Event(move.number, move.to_status, sentence, move.by, move.at, move.because)


def abstained(claim: Claim, user: User) -> Iterable[Event]:
    """Who could not judge it, and why; of the running round one's own alone while it is blind."""
    for row in abstentions_told(claim, user):
        sentence = _("Abstained: %(kind)s") % {"kind": row.get_kind_display()}
        yield Event(0, PEN, sentence, row.assignment.reviewer, row.at, row.because, by_hand=True)


def fewer_seats(claim: Claim, user: User) -> Iterable[Event]:
    for row in fewer_seats_told(claim, user):
        sentence = ngettext(
            "%(much)d review suffices in round %(round)d",
            "%(much)d reviews suffice in round %(round)d",
            row.seats,
        ) % {"much": row.seats, "round": row.round}
        yield Event(0, PEN, sentence, row.by, row.at, row.because, by_hand=True)


def handed_over(claim: Claim, user: User) -> Iterable[Event]:
    for row in hand_overs_told(claim, user):
        sentence = _("The seat of %(reviewer)s was handed over") % {"reviewer": row.reviewer}
        at = row.closed_at or row.created_at
        yield Event(0, PEN, sentence, row.closed_by, at, row.note, by_hand=True)


def of_change(change: Change, by_id: Mapping[str, Claim]) -> Event:
    row = change.amendment
    kind, before, after = Kind(row.kind), row.before, row.after
    born = kind in BIRTHS
    return Event(
        number=row.number,
        sign=Claim.Status.NEW if born else PEN,
        sentence=str(SENTENCES[kind]),
        by=change.by,
        at=change.at,
        because=change.because,
        by_hand=True,
        difference="" if born else difference(before, after),
        lines=() if born else tuple(lines(before, after)),
        claims=[by_id[pk] for pk in linked(before, after) if pk in by_id],
    )


def linked(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[str]:
    """The ids of the claims that this one was cut from or into."""
    for name in LINKS:
        ids = after.get(name) or before.get(name) or []
        yield from [ids] if isinstance(ids, str) else ids


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> SafeString | str:
    """The words before and after, of the claim or else of our wording."""
    for name in SHOWN:
        if after.get(name):
            return changed(before[name], after[name])
    return ""


def lines(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[tuple[str, str, str]]:
    for name, label in LABELS.items():
        if name in after:
            old, new = in_words(name, before[name]), in_words(name, after[name])
            if old != new:
                yield str(label), old, new


def in_words(name: str, value: Any) -> str:
    """A value as it was kept, as people read it."""
    if name == "speaker":
        return named(value) if value else _("the outlet itself, or nobody named")
    if name == "carriers":
        return " → ".join(named(voice) for voice in value) or _("nobody")
    if name == "kind":
        return str(Claim.Kind(value).label)
    if name == "worth":
        return number_format(value, 2)
    if name == "about_date":
        day = parse_date(value) if value else None
        return date_format(day, "j M Y") if day else _("no day")
    return _("yes") if value else _("no")


def named(voice: Mapping[str, str]) -> str:
    if not voice["mention"]:
        return voice["name"]
    return _("%(name)s (as “%(mention)s”)") % voice
