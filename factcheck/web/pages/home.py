"""The workbench: what waits for the person who looks at it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet, prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from factcheck.claims.models import Claim
from factcheck.people.models import Membership, User
from factcheck.people.rules import desks_of, places_of
from factcheck.people.saving_filters import visible_filters
from factcheck.publication.models import Flag
from factcheck.review.deadline import DUE
from factcheck.review.deadlines import by_due, late
from factcheck.review.decisions import last_decisions, returned_to
from factcheck.review.free import first_free
from factcheck.review.fronts import first
from factcheck.review.going_on import begin_next, to_turn_to
from factcheck.review.panels import to_vote
from factcheck.review.piles import PILED, piles_of
from factcheck.review.queries import (
    WRITTEN_UP,
    desks_edited_by,
    disputed,
    for_editor,
    my_work,
    to_publish,
    to_write,
)
from factcheck.web.requests import SignedIn, signed_in

FLAGS_SHOWN = 8


@dataclass(frozen=True)
class Heap:
    """Claims that wait, under a title; what to say where there are none, or to leave it out then.

    `more`: the part after `?` of the address of the list that holds all of them.
    """

    claims: QuerySet[Claim]
    title: Promise
    empty: Promise
    why: Promise
    more: str = ""
    if_any: bool = False


@signed_in
def home(request: SignedIn) -> HttpResponse:
    """My seats, what I may take, and for editors what waits for a decision."""
    user = request.user
    roles = {place.role for place in places_of(user)}
    reviews, edits = Membership.Role.REVIEWER in roles, Membership.Role.EDITOR in roles
    prefetch_related_objects([user], "conflicts")  # without any, no heap is searched for them
    heaps = {
        **({"free": _free(user)} if reviews else {}),
        **(_heaps(user, edits=edits) if roles else {}),
    }
    piles = piles_of({name: heap.claims for name, heap in heaps.items()}, user)
    shown = [
        (name, heap, piles[name])
        for name, heap in heaps.items()
        if piles[name].rows or not heap.if_any
    ]
    facts: dict[str, Any] = {
        "roles": roles,
        "reviews": reviews,
        "edits": edits,
        "work": list(my_work(user)) if reviews else [],
        "free": piles.get("free"),
        "next": reviews and bool(piles["free"].rows or to_turn_to(user)[:1]),
        **(_flags(user) if edits else {}),
        "piles": shown,
        "desks": [place.desk for place in places_of(user)],
        "decisions": last_decisions(user) if roles else [],
        "saved": list(visible_filters(user)),
    }
    return render(request, "workbench/home.html", facts)


def _flags(user: User) -> dict[str, Any]:
    """The oldest of what was flagged, and how much there is."""
    flags = Flag.objects.for_editor(user).with_facts()
    rows = list(flags[:FLAGS_SHOWN])
    much = len(rows) if len(rows) < FLAGS_SHOWN else flags.count()
    return {"flags": rows, "flags_much": much}


def _free(user: User) -> Heap:
    return Heap(
        first_free(user, PILED + 1),
        gettext_lazy("Free to take"),
        gettext_lazy("No claim is waiting for a reviewer."),
        gettext_lazy("New ones come from the articles that your desk reads."),
        "status=queued",
    )


def _heaps(user: User, *, edits: bool) -> dict[str, Heap]:
    """What waits for a decision; whoever reviewed a claim may write its verdict."""
    return {
        **(_late(user) if edits else {}),
        **_to_look_at(user),
        **(_to_decide(user) if edits else {}),
        "write": Heap(
            first(to_write(user), desks_of(user).order_by().values("pk"), WRITTEN_UP, PILED + 1),
            gettext_lazy("To write"),
            gettext_lazy("No decided claim lacks its text."),
            gettext_lazy("Claims land here when the reviews of a round agree."),
            "status=decided",
            if_any=not edits,
        ),
        **(_to_triage(user) if edits else {}),
    }


def _late(user: User) -> dict[str, Heap]:
    return {
        "late": Heap(
            by_due(late(for_editor(user, *DUE))),
            gettext_lazy("Late"),
            gettext_lazy("No claim is late."),
            gettext_lazy("Claims land here when their due date has passed."),
            "due=late",
            if_any=True,
        )
    }


def _to_look_at(user: User) -> dict[str, Heap]:
    return {
        "returned": Heap(
            returned_to(user),
            gettext_lazy("Returned to you"),
            gettext_lazy("Nothing came back."),
            gettext_lazy(
                "Claims land here when they are opened again after you had done with them."
            ),
            if_any=True,
        ),
        "vote": Heap(
            to_vote(user),
            gettext_lazy("To vote on"),
            gettext_lazy("No panel waits for your vote."),
            gettext_lazy("Disputes of colleagues land here where your desk votes on them."),
            "status=disputed",
            if_any=True,
        ),
    }


def _to_decide(user: User) -> dict[str, Heap]:
    return {
        "adjudicate": Heap(
            _first(disputed(user), user, Claim.Status.DISPUTED),
            gettext_lazy("To adjudicate"),
            gettext_lazy("No two reviewers disagree."),
            gettext_lazy("Claims land here when the reviews of a round differ."),
            "status=disputed",
        ),
        "publish": Heap(
            _first(to_publish(user), user, *WRITTEN_UP),
            gettext_lazy("Ready to publish"),
            gettext_lazy("Nothing waits for a second pair of eyes."),
            gettext_lazy("Verdicts that a colleague wrote land here; your own do not."),
            "status=decided",
        ),
    }


def _to_triage(user: User) -> dict[str, Heap]:
    return {
        "new": Heap(
            _first(for_editor(user, Claim.Status.NEW), user, Claim.Status.NEW),
            gettext_lazy("New, to triage"),
            gettext_lazy("No new claim waits for triage."),
            gettext_lazy("What is worth checking is queued by itself; the rest lands here."),
            "status=new",
        )
    }


def _first(claims: QuerySet[Claim], user: User, *states: str) -> QuerySet[Claim]:
    """Of what waits for an editor, as much as a pile tells."""
    return first(claims, desks_edited_by(user).order_by().values("pk"), states, PILED + 1)


@signed_in
@require_POST
def take_the_next(request: SignedIn) -> HttpResponse:
    """The most urgent claim this person may take, on whichever desk."""
    if seat := begin_next(by=request.user):
        messages.success(request, _("The claim is yours. Nobody sees your draft."))
        return redirect("web:claim", seat.claim_id)
    messages.info(request, _("No claim is waiting for you to take it."))
    return redirect("web:home")
