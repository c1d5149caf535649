"""The workbench: what waits for the person who looks at it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from factcheck.claims.models import Claim
from factcheck.people.models import Membership, User
from factcheck.people.rules import desks_of
from factcheck.people.saving_filters import visible_filters
from factcheck.publication.models import Flag
from factcheck.review.deadlines import DUE, by_due, late
from factcheck.review.decisions import last_decisions, returned_to
from factcheck.review.going_on import begin_next
from factcheck.review.panels import to_vote
from factcheck.review.queries import (
    disputed,
    for_editor,
    free_claims,
    my_work,
    to_publish,
    to_write,
)
from factcheck.review.rows import with_row_facts
from factcheck.web.requests import SignedIn, signed_in

SHOWN = 8


@dataclass(frozen=True)
class Pile:
    """One heap of work with a name, its first rows and how many there are."""

    title: Promise
    empty: Promise
    why: Promise
    rows: list[Claim]
    much: int
    more: str = ""


@signed_in
def home(request: SignedIn) -> HttpResponse:
    """My seats, what I may take, and for editors what waits for a decision."""
    roles = set(request.user.memberships.filter(active=True).values_list("role", flat=True))
    reviews, edits = Membership.Role.REVIEWER in roles, Membership.Role.EDITOR in roles
    work = my_work(request.user).select_related("claim__deadline")
    facts: dict[str, Any] = {
        "roles": roles,
        "reviews": reviews,
        "edits": edits,
        "work": list(work) if reviews else [],
        "free": _free(request.user) if reviews else None,
        **(_flags(request.user) if edits else {}),
        "piles": _piles(request.user, edits=edits),
        "desks": desks_of(request.user),
        "decisions": last_decisions(request.user) if roles else [],
        "saved": list(visible_filters(request.user)),
    }
    return render(request, "workbench/home.html", facts)


def _pile(
    user: User,
    claims: QuerySet[Claim],
    title: Promise,
    empty: Promise,
    why: Promise,
    more: str = "",
) -> Pile:
    rows = list(with_row_facts(claims, user)[:SHOWN])
    much = len(rows) if len(rows) < SHOWN else claims.count()
    return Pile(title, empty, why, rows, much, more)


def _free(user: User) -> Pile:
    return _pile(
        user,
        free_claims(user),
        gettext_lazy("Free to take"),
        gettext_lazy("No claim is waiting for a reviewer."),
        gettext_lazy("New ones come from the articles that your desk reads."),
        "status=queued",
    )


def _returned(user: User) -> Pile:
    return _pile(
        user,
        returned_to(user),
        gettext_lazy("Returned to you"),
        gettext_lazy("Nothing came back."),
        gettext_lazy("Claims land here when they are opened again after you had done with them."),
    )


def _flags(user: User) -> dict[str, Any]:
    """The oldest of what was flagged, and how much there is."""
    flags = Flag.objects.for_editor(user).with_facts()
    rows = list(flags[:SHOWN])
    much = len(rows) if len(rows) < SHOWN else flags.count()
    return {"flags": rows, "flags_much": much}


def _piles(user: User, *, edits: bool) -> list[Pile]:
    """What waits for a decision; whoever reviewed a claim may write its verdict."""
    write = _pile(
        user,
        to_write(user),
        gettext_lazy("To write"),
        gettext_lazy("No decided claim lacks its text."),
        gettext_lazy("Claims land here when the reviews of a round agree."),
        "status=decided",
    )
    ballots = _pile(
        user,
        to_vote(user),
        gettext_lazy("To vote on"),
        gettext_lazy("No panel waits for your vote."),
        gettext_lazy("Disputes of colleagues land here where your desk votes on them."),
        "status=disputed",
    )
    returned = _returned(user)
    if not edits:
        return [pile for pile in (returned, ballots, write) if pile.rows]
    publish = _pile(
        user,
        to_publish(user),
        gettext_lazy("Ready to publish"),
        gettext_lazy("Nothing waits for a second pair of eyes."),
        gettext_lazy("Verdicts that a colleague wrote land here; your own do not."),
        "status=decided",
    )
    disagreement = _pile(
        user,
        disputed(user),
        gettext_lazy("To adjudicate"),
        gettext_lazy("No two reviewers disagree."),
        gettext_lazy("Claims land here when the reviews of a round differ."),
        "status=disputed",
    )
    new = _pile(
        user,
        for_editor(user, Claim.Status.NEW),
        gettext_lazy("New, to triage"),
        gettext_lazy("No new claim waits for triage."),
        gettext_lazy("What is worth checking is queued by itself; the rest lands here."),
        "status=new",
    )
    overdue = _pile(
        user,
        by_due(late(for_editor(user, *DUE))),
        gettext_lazy("Late"),
        gettext_lazy("No claim is late."),
        gettext_lazy("Claims land here when their due date has passed."),
        "due=late",
    )
    if_any = [pile for pile in (overdue, returned, ballots) if pile.rows]
    return [*if_any, disagreement, publish, write, new]


@signed_in
@require_POST
def take_the_next(request: SignedIn) -> HttpResponse:
    """The most urgent claim this person may take, on whichever desk."""
    if seat := begin_next(by=request.user):
        messages.success(request, _("The claim is yours. Nobody sees your draft."))
        return redirect("web:claim", seat.claim_id)
    messages.info(request, _("No claim is waiting for you to take it."))
    return redirect("web:home")
