"""Many claims triaged together: what can be done to each is told before and after."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.people.errors import NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.review.filling import route_many
from factcheck.review.models import Dismissal
from factcheck.review.queries import desks_edited_by, with_free_seats
from factcheck.review.words import checked
from factcheck.review.workflow import lock_many, move_many

Status = Claim.Status
QUEUE, DISMISS, ROUTE = "queue", "dismiss", "route"
FROM = {QUEUE: (Status.NEW,), DISMISS: (Status.NEW, Status.QUEUED)}
MOST = 500


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
    """What an editor wants for all of them. `twin` is the claim that a duplicate repeats."""

    do: str
    because: str = ""
    kind: str = ""
    twin: Claim | None = None


def refuse_stranger(by: User) -> None:
    """Triage is for whoever edits a desk. Raises NotYou."""
    if not desks_edited_by(by).exists():
        raise NotYou(_("This is for the editors of a desk."))


def selected(seen: Mapping[UUID, int], *, by: User) -> list[Claim]:
    """The claims of a selection that this editor may triage, in the queue's order.

    `seen`: the version at which each was seen, by id.
    """
    rows = Claim.objects.filter(pk__in=list(seen)[:MOST], desk__in=desks_edited_by(by))
    related = ("desk", "article__publisher", "speaker", "topic")
    return list(rows.select_related(*related).order_by("rank_at", "pk"))


def preview(claims: Sequence[Claim], seen: Mapping[UUID, int], triage: Triage) -> list[Outcome]:
    """What would become of each."""
    if triage.do == ROUTE:
        free = with_free_seats(Claim.objects.filter(pk__in=[claim.pk for claim in claims]))
        nothing = _("No seat on this claim is free.")
        return outcomes_of(claims, free.values_list("pk", flat=True), otherwise=nothing)
    return [Outcome(claim, why_not(claim, seen.get(claim.pk), triage)) for claim in claims]


@transaction.atomic
def triage_many(
    claims: Sequence[Claim], seen: Mapping[UUID, int], triage: Triage, *, by: User
) -> list[Outcome]:
    """Do it to all that fit; the others stay as they are, each with the reason why.

    Claims of one desk and state move together, under one entry in the trail. Raises NotYou,
    NotValid.
    """
    if any(not is_editor(by, claim.desk) for claim in claims):
        raise NotYou(_("This is for the editors of the desk."))
    refuse_unfit(triage)
    lock_many(claims)
    if triage.do == ROUTE:
        nobody = _("Nobody is free for it, or it needs nobody.")
        return outcomes_of(claims, routed(claims, by=by), otherwise=nobody)
    outcomes = preview(claims, seen, triage)
    fit = [outcome.claim for outcome in outcomes if outcome.fits]
    if triage.do == DISMISS and triage.twin:
        Claim.objects.filter(pk__in=[claim.pk for claim in fit]).update(duplicate_of=triage.twin)
    to = Status.QUEUED if triage.do == QUEUE else Status.DISMISSED
    words = {"because": triage.because, "kind": triage.kind if triage.do == DISMISS else ""}

    def together(claim: Claim) -> tuple[str, str]:
        return str(claim.desk_id), claim.status

    for _same, group in groupby(sorted(fit, key=together), together):
        move_many(list(group), to, by=by, **words)
    return outcomes


def routed(claims: Sequence[Claim], *, by: User) -> set[UUID]:
    """Give them to reviewers, desk by desk; the ids of those that somebody got."""
    served: set[UUID] = set()
    for desk in {claim.desk_id for claim in claims}:
        mine = [claim for claim in claims if claim.desk_id == desk]
        served |= {seat.claim_id for seat in route_many(mine, by=by)}
    return served


def outcomes_of(
    claims: Sequence[Claim], served: Iterable[UUID], *, otherwise: str
) -> list[Outcome]:
    got = set(served)
    return [Outcome(claim, "" if claim.pk in got else otherwise) for claim in claims]


def refuse_unfit(triage: Triage) -> None:
    """Raise what is missing, whatever the claims are."""
    if triage.do not in (*FROM, ROUTE):
        raise NotValid({"do": _("Choose what shall be done.")})
    checked({"because": triage.because}, required=["because"] if triage.do == DISMISS else [])
    if triage.do != DISMISS:
        return
    if triage.kind not in Dismissal.values:
        raise NotValid({"kind": _("Choose one of the reasons.")})
    if triage.twin and triage.kind != Dismissal.DUPLICATE:
        raise NotValid({"twin": _("Only a claim that is checked elsewhere has a twin.")})


def why_not(claim: Claim, seen: int | None, triage: Triage) -> str:
    """What stands against it for this claim; "" if nothing does."""
    if claim.version != seen:
        return _("It was changed since you saw it.")
    if claim.status not in FROM[triage.do]:
        return _("This cannot be done while the claim is “%(state)s”.") % {
            "state": claim.get_status_display()
        }
    if triage.twin:
        return why_no_twin(claim, triage.twin)
    return ""


def why_no_twin(claim: Claim, twin: Claim) -> str:
    if twin.pk == claim.pk:
        return _("It is the twin itself.")
    if twin.desk_id != claim.desk_id:
        return _("The twin is another desk's.")
    if twin.duplicate_of_id == claim.pk:
        return _("The twin is a duplicate of this one.")
    return ""
