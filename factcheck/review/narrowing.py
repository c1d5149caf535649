"""Lists of claims as people ask for them: by state, desk, topic, speaker, due date and the rest."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime, time, timedelta
from uuid import UUID

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from factcheck.claims.counts import FINISHED
from factcheck.claims.models import Claim, Speaker
from factcheck.evidence.asking import Asked, claims_with
from factcheck.people.arrays import is_one_of
from factcheck.people.models import Desk, Topic, User
from factcheck.people.rules import places_of
from factcheck.review.deadline import DUE
from factcheck.review.models import Assignment
from factcheck.review.queries import somebody_seen
from factcheck.review.who import IN_HAND, SAT_ON

ALL = "all"
OPEN = [status for status in Claim.Status if status not in FINISHED]
A_WEEK = timedelta(days=7)


class Due(models.TextChoices):
    """Today and this week: what is still to come of them."""

    LATE = "late", _("late")
    TODAY = "today", _("due today")
    WEEK = "week", _("due within a week")


class OnIt(models.TextChoices):
    """As far as whoever asks may know."""

    ME = "me", _("I am on it")
    SOMEBODY = "somebody", _("a colleague is on it")
    NOBODY = "nobody", _("nobody is on it")


class Sort(models.TextChoices):
    """The usual one is the queue's.

    By due date stands only what is due: the rest would have to be read and sorted.
    """

    DUE = "due", _("what is due, first due first")
    NEW = "new", _("newest first")
    OLD = "old", _("oldest first")


HELD = ("speaker", "topic", "language")  # what few claims have first
ORDERS: Mapping[str, tuple[str, bool]] = {
    "": ("rank_at", False),
    Sort.DUE: ("due_at", False),
    Sort.NEW: ("created_at", True),
    Sort.OLD: ("created_at", False),
}


@dataclass(frozen=True)
class Narrowing:
    """What a list is narrowed by. "" and None: by nothing; no status: by being open.

    `desk` and `topic` are slugs; `worth_from` and `worth_to` lie between 0 and 1, the second is
    not reached; `q` are words of the claim or its speaker.
    """

    status: str = ""
    due: str = ""
    who: str = ""
    desk: str = ""
    topic: str = ""
    language: str = ""
    kind: str = ""
    checkable: str = ""
    worth_from: float | None = None
    worth_to: float | None = None
    speaker: UUID | None = None
    publisher: UUID | None = None
    q: str = ""
    sort: str = ""

    def query(self, **other: object) -> str:
        """The same, or with something else in it, as the part of an address after `?`."""
        asked = replace(self, **other)  # type: ignore[arg-type]  # of the names above
        given = {field.name: getattr(asked, field.name) for field in fields(asked)}
        return urlencode(
            {name: told(value) for name, value in given.items() if value not in ("", None)}
        )

    def without(self, name: str) -> "Narrowing":
        """Narrowed by all but this; `worth` are both its ends."""
        if name == "worth":
            return replace(self, worth_from=None, worth_to=None)
        return replace(self, **{name: NOTHING[name]})  # type: ignore[arg-type]

    def is_by(self, name: str) -> bool:
        """Whether the address narrows by this."""
        return self != self.without(name)


@dataclass(frozen=True)
class Place:
    """Where in the order of a list a claim stands."""

    at: datetime
    id: UUID


NOTHING: Mapping[str, object] = {field.name: field.default for field in fields(Narrowing)}


def told(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def listed(user: User, asked: Narrowing) -> QuerySet[Claim]:
    """The claims of this list that this person may know of, in no order."""
    known: QuerySet[Claim] = Claim.objects.all()
    claims = with_words(known, asked.q) if asked.q else known
    return claims.filter(*(part(asked, user) for part in PARTS))


def with_words(claims: QuerySet[Claim], q: str) -> QuerySet[Claim]:
    """Claims with words that begin so, or said by a speaker in whose name this stands."""
    named = Speaker.objects.filter(name__icontains=q.replace("\0", "\ufffd"))
    return claims_with(Asked.of(q), claims, is_one_of("speaker", named.values("pk")))


def sort_of(asked: Narrowing) -> str:
    """In which order the list stands, whatever was asked for; "" is the queue's.

    That one is for what waits: what is done with stands newest first.
    """
    if asked.sort in (Sort.NEW, Sort.OLD):
        return asked.sort
    if is_by_due(asked):
        return Sort.DUE
    return Sort.NEW if asked.status in (ALL, *FINISHED) else ""


def order_of(asked: Narrowing) -> tuple[str, bool]:
    """By which time the list stands, and whether the latest comes first."""
    return ORDERS[sort_of(asked)]


def in_order(claims: QuerySet[Claim], asked: Narrowing) -> QuerySet[Claim]:
    """The list in its order."""
    by, descending = order_of(asked)
    sign = "-" if descending else ""
    return claims.order_by(f"{sign}{by}", f"{sign}pk")


def from_on(since: Place | None, asked: Narrowing) -> Q:
    """Of claims: those at this place of the list's order, and after it."""
    if since is None:
        return Q()
    by, descending = order_of(asked)
    beyond = "lt" if descending else "gt"
    later = Q(**{f"{by}__{beyond}": since.at}) | Q(**{f"pk__{beyond}e": since.id})
    return Q(later, **{f"{by}__{beyond}e": since.at})  # where an index can begin


def is_by_due(asked: Narrowing) -> bool:
    """Whether it lists what is due alone, in that order; nothing is due of what is done with."""
    return bool(asked.due) or (asked.sort == Sort.DUE and asked.status not in FINISHED)


# What a list is narrowed by -----------------------------------------------------------------------
def by_status(asked: Narrowing, _user: User) -> Q:
    return Q() if asked.status == ALL else Q(status__in=states_of(asked))


def states_of(asked: Narrowing) -> list[str]:
    """In which states a claim of the list can be."""
    named = {ALL: list(Claim.Status), "": OPEN}.get(asked.status, [asked.status])
    may_be = [*map(str, DUE if is_by_due(asked) else Claim.Status)]
    sat_on = SAT_ON if asked.who == OnIt.SOMEBODY else Claim.Status
    return [status for status in may_be if status in named and status in sat_on]


def by_due_date(asked: Narrowing, _user: User | None = None) -> Q:
    if not is_by_due(asked):
        return Q()
    return Q(status__in=DUE, due_at__isnull=False, **(span_of(asked.due) if asked.due else {}))


def span_of(due: str) -> dict[str, object]:
    """Of due dates: from when on, until when."""
    if due == Due.LATE:
        return {"due_at__lte": Now()}
    until = end_of_today() if due == Due.TODAY else timezone.now() + A_WEEK
    return {"due_at__gt": Now(), "due_at__lte": until}


def by_who(asked: Narrowing, user: User) -> Q:
    here = in_hand_of(user).filter(claim=OuterRef("pk"), round=OuterRef("round"))
    if asked.who == OnIt.ME:
        return Q(Exists(here))
    if asked.who == OnIt.SOMEBODY:
        return somebody_seen(user)
    return ~Q(Exists(here)) & ~somebody_seen(user) if asked.who == OnIt.NOBODY else Q()


def by_facts(asked: Narrowing, _user: User) -> Q:
    return Q(**facts_of(asked))


def by_held_fact(asked: Narrowing) -> Q:
    """By the first of those of which an index holds all claims in the queue's order.

    By one alone: no index holds two, and the look would go on to the end for claims with both.
    """
    facts = facts_of(asked)
    held = [(name, facts[name]) for name in HELD if name in facts]
    return Q(*held[:1])


def facts_of(asked: Narrowing) -> dict[str, object]:
    same: dict[str, object] = {
        "topic": topic_called(asked.topic) if asked.topic else None,
        "language": asked.language,
        "kind": asked.kind,
        "speaker": asked.speaker,
        "publisher": asked.publisher,
        "worth__gte": asked.worth_from,
        "worth__lt": asked.worth_to,
    }
    if asked.checkable:
        same["checkable"] = asked.checkable == "yes"
    return {name: value for name, value in same.items() if value not in ("", None)}


def topic_called(slug: str) -> Subquery:
    return Subquery(Topic.objects.filter(slug=slug).values("pk"))


def by_desk(asked: Narrowing, user: User) -> Q:
    return Q(**on_desks(asked, user))


def on_desks(asked: Narrowing, user: User) -> dict[str, object]:
    """The desks of `Claim.objects.visible_to` by name, so that the database counts on them."""
    if user.is_superuser:
        desks = Desk.objects.filter(slug=asked.desk).values("pk")
        return {"desk": Subquery(desks)} if asked.desk else {}
    chosen = desks_of(asked, user)
    return {"desk": chosen[0]} if len(chosen) == 1 else {"desk__in": chosen}


def desks_of(asked: Narrowing, user: User) -> list[UUID]:
    """The desks themselves; no query once the person's places were read, but for administrators."""
    if user.is_superuser:
        named = {"slug": asked.desk} if asked.desk else {}
        return list(Desk.objects.filter(**named).values_list("pk", flat=True))
    mine = [place.desk for place in places_of(user)]
    return [desk.pk for desk in mine if asked.desk in ("", desk.slug)]


PARTS: tuple[Callable[[Narrowing, User], Q], ...] = (
    by_status,
    by_due_date,
    by_who,
    by_facts,
    by_desk,
)


def in_hand_of(user: User) -> QuerySet[Assignment]:
    """The seats that this person has in hand, of whatever round."""
    return Assignment.objects.filter(reviewer=user, state__in=IN_HAND)


def my_seats(user: User) -> QuerySet[Assignment]:
    """Those of running rounds."""
    return in_hand_of(user).filter(round=F("claim__round"))


def end_of_today() -> datetime:
    return timezone.make_aware(datetime.combine(timezone.localdate(), time.max))
