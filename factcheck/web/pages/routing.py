"""A desk's routing rules: read, changed one at a time, tried out before they are saved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from factcheck.claims.models import Claim
from factcheck.people.errors import NotYou
from factcheck.people.models import Desk, User
from factcheck.review.models import RoutingVersion
from factcheck.review.routing.deciding import OTHERWISE, Rule
from factcheck.review.setting_routing import (
    NotTried,
    Routing,
    Tried,
    desks_set_by,
    routing_of,
    save_routing,
    try_out,
)
from factcheck.review.trial_marks import trial_mark
from factcheck.web.errors import said_in
from factcheck.web.forms.routing import BalanceForm, RuleForm, initial_of
from factcheck.web.requests import SignedIn, signed_in
from factcheck.web.ruling import sentences_of

SHOWN_VERSIONS = 20


@dataclass(frozen=True)
class Row:
    """A past claim that would go to others: who would get it, instead of whom, by which rule."""

    claim: Claim
    now: str
    before: str
    rule: str


@dataclass(frozen=True)
class Trial:
    """What the last claims would have done by the rules as they stand in the form.

    `mark`: what lets just these rules be saved. `untried`: why they were not saved.
    """

    much: int
    rows: list[Row]
    mark: str
    untried: str


@signed_in
def routing(request: SignedIn) -> HttpResponse:
    """The rules of the desks that one may set."""
    desks = list(desks_set_by(request.user))
    if not desks:
        raise NotYou(_("This is for the editors of a desk."))
    if len(desks) == 1:
        return redirect("web:routing_rules", desks[0].slug)
    return render(request, "routing/desks.html", {"desks": desks})


@signed_in
@require_http_methods(["GET", "POST"])
def routing_rules(request: SignedIn, slug: str) -> HttpResponse:
    """What is in force, in order, and how it came to be."""
    desk = find_desk(request.user, slug)
    now = routing_of(desk)
    form = BalanceForm(request.POST or None, initial={"balance": now.balance, "seen": now.number})
    if form.is_valid():
        with said_in(form):
            save_routing(desk, now.rules, by=request.user, **form.cleaned_data)
            messages.success(request, _("Saved. It is in force from now on."))
            return redirect("web:routing_rules", slug)
    versions = RoutingVersion.objects.filter(desk=desk).select_related("by").order_by("-number")
    facts = {
        "desk": desk,
        "rules": [
            (position, rule.name, sentences_of(rule))
            for position, rule in enumerate(now.rules, start=1)
        ],
        "versions": versions[:SHOWN_VERSIONS],
        "form": form,
    }
    return render(request, "routing/rules.html", facts, status=400 if form.errors else 200)


@signed_in
@require_http_methods(["GET", "POST"])
def routing_rule(request: SignedIn, slug: str, position: int = 0) -> HttpResponse:
    """One rule, or a new one: GET shows it, POST tries it out, or saves what was tried out."""
    desk = find_desk(request.user, slug)
    now = routing_of(desk)
    if position > len(now.rules):
        raise Http404
    rule = now.rules[position - 1] if position else OTHERWISE
    place = position or len(now.rules) + 1
    if request.method != "POST":
        form = RuleForm(desk=desk, initial=initial_of(rule, place, now.number))
        return _shown(request, desk, form, position)
    form = RuleForm(request.POST, desk=desk)
    if not form.is_valid():
        return _shown(request, desk, form, position)
    changed = with_change(now, position, form)
    untried = ""
    if "save" in request.POST:
        try:
            with said_in(form):
                return _saved(request, desk, now, changed, form)
        except NotTried as refusal:
            untried = refusal.because
    mark = trial_mark(desk, changed, seen=form.cleaned_data["seen"])
    trial = trial_of(try_out(desk, changed), mark, untried)
    return _shown(request, desk, form, position, trial)


def with_change(now: Routing, position: int, form: RuleForm) -> list[Rule]:
    """The rules with this one put in, moved, or taken away."""
    rules = list(now.rules)
    if position:
        del rules[position - 1]
    if not form.cleaned_data["remove"]:
        rules.insert(form.cleaned_data["position"] - 1, form.rule())
    return rules


def _saved(
    request: SignedIn, desk: Desk, now: Routing, rules: Sequence[Rule], form: RuleForm
) -> HttpResponse:
    facts = form.cleaned_data
    save_routing(
        desk,
        rules,
        balance=now.balance,
        by=request.user,
        because=facts["because"],
        seen=facts["seen"],
        tried=request.POST.get("tried", ""),
    )
    messages.success(request, _("Saved. It is in force from now on."))
    return redirect("web:routing_rules", desk.slug)


def _shown(
    request: SignedIn, desk: Desk, form: RuleForm, position: int, trial: Trial | None = None
) -> HttpResponse:
    facts: dict[str, Any] = {"desk": desk, "form": form, "position": position, "trial": trial}
    untried = NotTried.status if trial and trial.untried else 200
    status = 400 if form.errors else untried
    return render(request, "routing/rule.html", facts, status=status)


def trial_of(tried: Sequence[Tried], mark: str, untried: str) -> Trial:
    """The claims that would go to others, the newest first."""
    ids = {person for each in tried for person in (*each.before, *each.after)}
    names = {user.pk: str(user) for user in User.objects.filter(pk__in=ids)}

    def people(keys: Iterable[UUID]) -> str:
        return ", ".join(sorted(names[key] for key in keys)) or _("nobody")

    rows = [
        Row(each.claim, people(each.after), people(each.before), each.now.name)
        for each in reversed(tried)
        if each.differs
    ]
    return Trial(len(tried), rows, mark, untried)


def find_desk(user: User, slug: str) -> Desk:
    return get_object_or_404(
        Desk.objects.filter(pk__in=[d.pk for d in desks_set_by(user)]), slug=slug
    )
