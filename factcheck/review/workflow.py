"""The table of moves, and the only code that writes a claim's state.

Buttons, API, documentation, tests and the database trigger all come from MOVES.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.claims.models import Claim
from factcheck.people.arrays import add_rows, among
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import User
from factcheck.people.trail import counted, record
from factcheck.review.glance import forget
from factcheck.review.models import Move
from factcheck.review.queries import is_blind
from factcheck.review.requirements import (
    DISSENT_KEPT,
    EDITORS_REASON,
    ELIGIBLE_REVIEWER,
    EVIDENCE_GATE,
    KIND,
    NO_CONFLICT,
    NOBODY_LEFT,
    NOBODY_VOTES,
    NOTE_OR_REASON,
    PANEL_DECIDED,
    PRECEDENTS_LOOKED_AT,
    REASON,
    REVIEWS_AGREE,
    REVIEWS_DIFFER,
    ROUND_COMPLETE,
    TEXT_COMPLETE,
    Attempt,
    Requirement,
)
from factcheck.review.signals import claims_moved
from factcheck.review.who import Who, plays

Status = Claim.Status


@dataclass(frozen=True)
class Step:
    """One row of the table: from which state to which, who may, and only if."""

    origin: Claim.Status
    to: Claim.Status
    who: tuple[Who, ...]
    requires: tuple[Requirement, ...] = ()

    def allows(self, by: User | None, claim: Claim) -> bool:
        return any(plays(who, by, claim) for who in self.who)


MOVES = (
    Step(Status.NEW, Status.QUEUED, (Who.EDITOR, Who.TRIAGE)),
    Step(Status.NEW, Status.DISMISSED, (Who.EDITOR, Who.TRIAGE), (REASON,)),
    Step(
        Status.QUEUED,
        Status.ASSIGNED,
        (Who.ROUTING, Who.EDITOR, Who.REVIEWER),
        (ELIGIBLE_REVIEWER,),
    ),
    Step(Status.QUEUED, Status.DISMISSED, (Who.EDITOR,), (REASON,)),
    Step(Status.ASSIGNED, Status.IN_REVIEW, (Who.ASSIGNEE,), (NO_CONFLICT,)),
    Step(
        Status.ASSIGNED, Status.QUEUED, (Who.EDITOR, Who.EMPTY_SEATS), (EDITORS_REASON, NOBODY_LEFT)
    ),
    Step(Status.ASSIGNED, Status.DISMISSED, (Who.EDITOR,), (REASON,)),
    Step(
        Status.IN_REVIEW,
        Status.QUEUED,
        (Who.EDITOR, Who.EMPTY_SEATS),
        (EDITORS_REASON, NOBODY_LEFT),
    ),
    Step(Status.IN_REVIEW, Status.DISMISSED, (Who.EDITOR,), (REASON,)),
    Step(
        Status.IN_REVIEW,
        Status.DECIDED,
        (Who.LAST_REVIEW,),
        (ROUND_COMPLETE, EVIDENCE_GATE, REVIEWS_AGREE),
    ),
    Step(Status.IN_REVIEW, Status.DISPUTED, (Who.LAST_REVIEW,), (ROUND_COMPLETE, REVIEWS_DIFFER)),
    Step(
        Status.DISPUTED,
        Status.DECIDED,
        (Who.ADJUDICATOR, Who.PANEL),
        (NO_CONFLICT, NOBODY_VOTES, PANEL_DECIDED, DISSENT_KEPT),
    ),
    Step(
        Status.DECIDED,
        Status.PUBLISHED,
        (Who.SECOND_EDITOR,),
        (TEXT_COMPLETE, PRECEDENTS_LOOKED_AT, NO_CONFLICT),
    ),
    Step(Status.DECIDED, Status.IN_REVIEW, (Who.EDITOR,), (REASON,)),
    Step(Status.PUBLISHED, Status.CORRECTING, (Who.EDITOR,), (REASON, KIND)),
    Step(Status.PUBLISHED, Status.WITHDRAWN, (Who.EDITOR,), (REASON, KIND)),
    Step(Status.CORRECTING, Status.PUBLISHED, (Who.SECOND_EDITOR,), (NOTE_OR_REASON, NO_CONFLICT)),
    Step(Status.DISMISSED, Status.QUEUED, (Who.EDITOR,), (REASON,)),
)
TABLE = {(step.origin, step.to): step for step in MOVES}
CHANGED = gettext_lazy("This claim has changed since you saw it. Look at it again.")
NEW_ROUND = (Status.DECIDED, Status.IN_REVIEW)


def step_between(origin: str, to: str) -> Step:
    """The table's row, or NotNow."""
    step = TABLE.get((Status(origin), Status(to)))
    if step is None:
        raise NotNow(
            _("A claim that is “%(origin)s” cannot become “%(to)s”.")
            % {"origin": Status(origin).label, "to": Status(to).label}
        )
    return step


def moves_open_to(claim: Claim, user: User) -> list[Step]:
    """The rows this person could use now; what each requires is still asked when they do."""
    return [step for step in MOVES if step.origin == claim.status and step.allows(user, claim)]


def lock(claim: Claim) -> None:
    """Hold the claim's row until the transaction ends, and bring the claim in hand up to date."""
    forget(claim)
    held = Claim.objects.select_for_update(no_key=True)  # rows that point to it may still come
    claim.refresh_from_db(fields=["status", "version", "round", "harms"], from_queryset=held)


def lock_many(claims: Sequence[Claim]) -> None:
    """The same for many, in one order, so that two who do it never wait for each other."""
    locked = Claim.objects.select_for_update(no_key=True).order_by("pk")
    rows = locked.filter(pk__in=among(claim.pk for claim in claims))
    known = rows.values_list("pk", "status", "version", "round", "harms")
    now = {row[0]: row[1:] for row in known}
    for claim in claims:
        forget(claim)
        claim.status, claim.version, claim.round, claim.harms = now[claim.pk]


def lock_as_seen(claim: Claim, version: int | None = None, *, by: User | None) -> None:
    """The same, or Overtaken if it is no longer at the version seen (given, or in hand)."""
    seen = claim.version if version is None else version
    lock(claim)
    if claim.version != seen:
        raise overtaken(claim, by)


@transaction.atomic
def move(
    claim: Claim,
    to: str,
    *,
    by: User | None,
    because: str = "",
    kind: str = "",
    version: int | None = None,
) -> Move:
    """Move the claim as the caller knows it, or say why not.

    NotNow: not in the table, or a requirement is not met. NotYou: not this person's move.
    NotValid: the reason is missing. Overtaken: it is no longer at that version (`version`, or
    the one in hand). The claim in hand is brought up to date.
    """
    seen = claim.version if version is None else version
    if seen != claim.version:
        raise overtaken(claim, by)
    step = step_between(claim.status, to)
    new_round = claim.round + ((step.origin, step.to) == NEW_ROUND)
    changed = Claim.objects.filter(pk=claim.pk, version=seen, status=step.origin).update(
        status=to, version=F("version") + 1, round=new_round
    )
    if not changed:
        raise overtaken(claim, by)
    judge(step, [Attempt(claim, by, because, kind)])  # the row is locked: what it reads stays so
    made = Move(
        claim=claim,
        number=seen + 1,
        from_status=step.origin,
        to_status=step.to,
        round=new_round,
        by=by,
        because=because.strip(),
        kind=kind,
    )
    made.save(force_insert=True)
    record("claim.moved", claim, by=by, desk=claim.desk, **{"from": step.origin, "to": step.to})
    arrive([made])
    return made


@transaction.atomic
def move_many(
    claims: Sequence[Claim], to: str, *, by: User | None, because: str = "", kind: str = ""
) -> list[Move]:
    """Move claims of one desk and one state together: all of them, or none.

    One entry in the trail stands for all, with the hash of their ids.
    """
    if not claims:
        return []
    first = claims[0]
    step = step_between(first.status, to)
    further = int((step.origin, step.to) == NEW_ROUND)
    locked = Claim.objects.select_for_update(no_key=True).order_by("pk")
    ids = among(claim.pk for claim in claims)
    now = dict(locked.filter(pk__in=ids, status=step.origin).values_list("pk", "version"))
    for claim in claims:
        if claim.desk_id != first.desk_id:
            raise NotValid({"claims": _("Choose claims of one desk.")})
        if now.get(claim.pk) != claim.version:
            raise overtaken(claim, by)
    judge(step, [Attempt(claim, by, because, kind) for claim in claims])
    Claim.objects.filter(pk__in=ids).update(
        status=to, version=F("version") + 1, round=F("round") + further
    )
    at = timezone.now()
    made = [
        Move(
            claim=claim,
            number=claim.version + 1,
            from_status=step.origin,
            to_status=step.to,
            round=claim.round + further,
            by=by,
            because=because.strip(),
            kind=kind,
            at=at,
        )
        for claim in claims
    ]
    add_rows(
        made,
        each=("claim", "number", "round"),
        same=("from_status", "to_status", "by", "because", "kind", "at"),
    )
    facts = {"from": step.origin, "to": step.to, **counted(claims)}
    record("claims.moved", first.desk, by=by, desk=first.desk, **facts)
    arrive(made)
    return made


def judge(step: Step, attempts: Sequence[Attempt]) -> None:
    """Raise what stands against this move of any of the claims."""
    if not all(step.allows(attempt.by, attempt.claim) for attempt in attempts):
        allowed = ", ".join(str(who.label) for who in step.who)
        raise NotYou(_("This step is for: %(who)s.") % {"who": allowed})
    for requirement in step.requires:
        if not requirement.is_met(attempts):
            raise requirement.refusal(str(requirement.sentence))


def arrive(moves: list[Move]) -> None:
    """Bring the claims in hand up to date and tell whoever listens."""
    for made in moves:
        claim = made.claim
        forget(claim)
        claim.status, claim.version, claim.round = made.to_status, made.number, made.round
    claims_moved.send(sender=Claim, moves=moves)


def overtaken(claim: Claim, by: User | None) -> Overtaken:
    """Who was faster, and when; to the blind only that somebody was."""
    if by and is_blind(claim, by):
        return Overtaken(CHANGED)
    last = claim.moves.select_related("by").order_by("-number").first()
    change = claim.amendments.select_related("by").order_by("-number").first()
    if change and (last is None or change.number > last.number):
        facts = {"who": change.by, **moment(change.at)}
        return Overtaken(_("It was changed by %(who)s at %(time)s on %(day)s.") % facts)
    if last is None:
        return Overtaken(CHANGED)
    facts = {
        "who": last.by or _("the system"),
        "state": last.get_to_status_display(),
        **moment(last.at),
    }
    return Overtaken(_("It was moved to “%(state)s” by %(who)s at %(time)s on %(day)s.") % facts)


def moment(at: datetime) -> dict[str, str]:
    here = timezone.localtime(at)
    return {"time": date_format(here, "H:i"), "day": date_format(here, "j M Y")}
