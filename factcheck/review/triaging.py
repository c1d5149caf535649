"""Many claims at once: what would become of each is told before, what became of it after.

Each claim is one action in a transaction of its own; one that refuses keeps its reason and stops
no other. Only dealing by the desk's rules looks at all of them together.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotValid, NotYou, Overtaken, Refused
from factcheck.people.models import Topic, User
from factcheck.people.rules import is_editor
from factcheck.review.actions import dismiss, queue, recall
from factcheck.review.filling import route_many
from factcheck.review.models import Dismissal, HarmMark
from factcheck.review.queries import desks_edited_by
from factcheck.review.ranking import mark_harm
from factcheck.review.seats import assign
from factcheck.review.topics import set_topic
from factcheck.review.words import checked
from factcheck.review.workflow import CHANGED, lock_as_seen, lock_many

MOST = 500
QUEUE, DISMISS, ROUTE = "queue", "dismiss", "route"
ASSIGN, RECALL, TOPIC, MARK = "assign", "recall", "topic", "mark"


@dataclass(frozen=True)
class Outcome:
    """One claim of a selection: "" or the sentence that says what stands against it."""

    claim: Claim
    why_not: str = ""

    @property
    def fits(self) -> bool:
        return not self.why_not


@dataclass(frozen=True)
class Triage:
    """What an editor wants for all of them.

    `kind`: why they are dismissed, `twin`: the claim that a duplicate repeats, `to`: who gets
    them, `harm`: what harm they would do.
    """

    do: str
    because: str = ""
    kind: str = ""
    twin: Claim | None = None
    to: User | None = None
    topic: Topic | None = None
    harm: str = ""


def _assign(claim: Claim, wish: Triage, by: User) -> object:
    return assign(claim, wish.to, by=by) if wish.to else None


def _set_topic(claim: Claim, wish: Triage, by: User) -> object:
    return set_topic(claim, wish.topic, by=by) if wish.topic else None


DOES: Mapping[str, Callable[[Claim, Triage, User], object]] = {
    QUEUE: lambda claim, wish, by: queue(claim, by=by, because=wish.because),
    DISMISS: lambda claim, wish, by: dismiss(
        claim, by=by, because=wish.because, kind=wish.kind, twin=wish.twin
    ),
    RECALL: lambda claim, wish, by: recall(claim, by=by, because=wish.because),
    ASSIGN: _assign,
    TOPIC: _set_topic,
    MARK: lambda claim, wish, by: mark_harm(claim, by=by, kind=wish.harm, because=wish.because),
}
REASONED = (DISMISS, RECALL, MARK)


def refuse_stranger(by: User) -> None:
    """Only whoever edits a desk acts on many claims. Raises NotYou."""
    if not desks_edited_by(by).exists():
        raise NotYou(_("This is for the editors of a desk."))


def selected(seen: Mapping[UUID, int], *, by: User) -> list[Claim]:
    """The claims of a selection that this editor may act on, in the queue's order.

    `seen`: the version at which each was seen, by id. NotValid beyond MOST of them.
    """
    if len(seen) > MOST:
        raise NotValid(_("Choose at most %(most)d claims at once.") % {"most": MOST})
    rows = Claim.objects.filter(pk__in=list(seen), desk__in=desks_edited_by(by))
    related = ("desk__rules", "article__publisher", "speaker", "topic")
    return list(rows.select_related(*related).order_by("rank_at", "pk"))


def preview(
    claims: Sequence[Claim], seen: Mapping[UUID, int], wish: Triage, *, by: User
) -> list[Outcome]:
    """What would become of each: all of it is done, and taken back before anybody can see it."""
    with transaction.atomic():
        outcomes = triage_many(claims, seen, wish, by=by, together=True)
        transaction.set_rollback(True)
    return outcomes


def triage_many(
    claims: Sequence[Claim],
    seen: Mapping[UUID, int],
    wish: Triage,
    *,
    by: User,
    together: bool = False,
) -> list[Outcome]:
    """Do it to each that lets itself; the others stay as they are, each with the reason why.

    `together`: in one transaction, which the caller has begun. Raises NotYou, NotValid.
    """
    if any(not is_editor(by, claim.desk) for claim in claims):
        raise NotYou(_("This is for the editors of the desk."))
    refuse_unfit(wish)
    if wish.do == ROUTE:
        return dealt(claims, seen, by=by)
    if together:
        lock_many(claims)  # in one order, so that two who do it never wait for each other
    return [attempt(claim, seen.get(claim.pk), wish, by=by) for claim in claims]


def attempt(claim: Claim, seen: int | None, wish: Triage, *, by: User) -> Outcome:
    """One claim, as it was seen. What is in hand stays as it was read."""
    try:
        with transaction.atomic():
            acted_on = copy(claim)
            if seen is None:
                raise Overtaken(CHANGED)
            lock_as_seen(acted_on, seen, by=by)
            DOES[wish.do](acted_on, wish, by)
    except Refused as refusal:
        return Outcome(claim, refusal.because)
    return Outcome(claim)


@transaction.atomic
def dealt(claims: Sequence[Claim], seen: Mapping[UUID, int], *, by: User) -> list[Outcome]:
    """Give them to reviewers by the rules of each desk, so that the work is spread evenly."""
    lock_many(claims)
    same = [claim for claim in claims if claim.version == seen.get(claim.pk)]
    got = routed([copy(claim) for claim in same], by=by)
    nobody = _("Nobody is free for it, or it needs nobody.")
    why = {claim.pk: nobody for claim in same}
    return [
        Outcome(claim, "" if claim.pk in got else why.get(claim.pk, str(CHANGED)))
        for claim in claims
    ]


def routed(claims: Iterable[Claim], *, by: User) -> set[UUID]:
    """Desk by desk; the ids of those that somebody got."""
    by_desk: dict[UUID, list[Claim]] = {}
    for claim in claims:
        by_desk.setdefault(claim.desk_id, []).append(claim)
    return {seat.claim_id for some in by_desk.values() for seat in route_many(some, by=by)}


def refuse_unfit(wish: Triage) -> None:
    """Raise what is missing, whatever the claims are."""
    if wish.do not in (*DOES, ROUTE):
        raise NotValid({"do": _("Choose what shall be done.")})
    checked({"because": wish.because}, required=["because"] if wish.do in REASONED else [])
    if wish.do == DISMISS and wish.kind not in Dismissal.values:
        raise NotValid({"kind": _("Choose one of the reasons.")})
    if wish.do == DISMISS and wish.twin and wish.kind != Dismissal.DUPLICATE:
        raise NotValid({"twin": _("Only a claim that is checked elsewhere has a twin.")})
    if wish.do == ASSIGN and wish.to is None:
        raise NotValid({"to": _("Say who gets them.")})
    if wish.do == TOPIC and wish.topic is None:
        raise NotValid({"topic": _("Choose a topic.")})
    if wish.do == MARK and wish.harm not in HarmMark.Kind.values:
        raise NotValid({"harm": _("Choose one of the kinds.")})
