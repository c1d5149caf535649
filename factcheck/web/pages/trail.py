"""Who did what on the desks that somebody edits."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from factcheck.claims.models import Claim
from factcheck.people.errors import NotYou
from factcheck.people.models import Desk, Entry, User
from factcheck.people.telling import actor_of, actors_of, known_actions, sentence_of
from factcheck.review.queries import desks_edited_by
from factcheck.review.trail import about_claim, visible_entries
from factcheck.web.paging import address_with
from factcheck.web.requests import SignedIn, signed_in

SHOWN = 50
DAY = {"type": "date"}


class TrailFilter(forms.Form):
    """What the address may narrow the trail by; what it cannot mean is left out."""

    desk = forms.ModelChoiceField(
        Desk.objects.none(), label=_("Desk"), required=False, empty_label=_("all desks")
    )
    about = forms.ChoiceField(required=False, label=pgettext_lazy("what it is told of", "about"))
    person = forms.ModelChoiceField(
        User.objects.none(),
        required=False,
        empty_label=_("anybody"),
        label=pgettext_lazy("who did it", "by"),
    )
    since = forms.DateField(required=False, widget=forms.DateInput(DAY), label=_("from"))
    until = forms.DateField(required=False, widget=forms.DateInput(DAY), label=_("to"))
    claim = forms.UUIDField(required=False, widget=forms.HiddenInput)
    before = forms.IntegerField(
        required=False, min_value=1, max_value=2**63 - 1, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, user: User) -> None:
        super().__init__(*args)
        edited = desks_edited_by(user)
        nouns = sorted({action.partition(".")[0] for action in known_actions()} - {"admin"})
        self.fields["desk"].queryset = edited  # type: ignore[attr-defined]
        self.fields["person"].queryset = (  # type: ignore[attr-defined]
            User.objects.filter(memberships__desk__in=edited).distinct()
        )
        self.fields["about"].choices = [  # type: ignore[attr-defined]
            ("", _("everything")),
            *((noun, noun.replace("_", " ")) for noun in nouns),
        ]


@dataclass(frozen=True)
class Told:
    """An entry, and what it says."""

    entry: Entry
    sentence: str
    claim: str


@signed_in
def trail(request: SignedIn) -> HttpResponse:
    """The newest entries first; for editors, who read their own desks alone."""
    if not desks_edited_by(request.user).exists():
        raise NotYou(_("The trail of a desk is for its editors."))
    asked = TrailFilter(request.GET, user=request.user)
    asked.is_valid()
    rows = list(narrowed(request.user, asked.cleaned_data)[: SHOWN + 1])
    kept = {name: request.GET.get(name) for name in asked.fields if name != "before"}
    more = rows[SHOWN - 1].pk if len(rows) > SHOWN else None
    facts = {
        "asked": asked,
        "entries": told(rows[:SHOWN], request.user),
        "next": address_with(**kept, before=str(more)) if more else "",
        "later": bool(asked.cleaned_data.get("before")),
        "first": address_with(**kept),
    }
    return render(request, "workbench/trail.html", facts)


def narrowed(user: User, asked: dict[str, Any]) -> Any:
    """The entries that were asked for."""
    rows = visible_entries(user).order_by("-pk")
    if desk := asked.get("desk"):
        rows = rows.filter(desk_id=desk.pk)
    if noun := asked.get("about"):
        rows = rows.filter(action__startswith=f"{noun}.")
    if person := asked.get("person"):
        rows = rows.filter(actor_kind=Entry.ActorKind.USER, actor_id=str(person.pk))
    if claim := asked.get("claim"):
        rows = about_claim(rows, str(claim))
    if since := asked.get("since"):
        rows = rows.filter(at__date__gte=since)
    if until := asked.get("until"):
        rows = rows.filter(at__date__lte=until)
    if before := asked.get("before"):
        rows = rows.filter(pk__lt=before)
    return rows


def told(rows: list[Entry], user: User) -> list[Told]:
    """The entries as sentences, each with the claim that it leads to."""
    names = actors_of(rows)
    named = {entry.pk: claim_of(entry) for entry in rows}
    seen = Claim.objects.visible_to(user).filter(pk__in=filter(None, named.values()))
    known = {str(pk) for pk in seen.values_list("pk", flat=True)}
    return [
        Told(
            entry,
            sentence_of(entry, actor_of(entry, names)),
            named[entry.pk] if named[entry.pk] in known else "",
        )
        for entry in rows
    ]


def claim_of(entry: Entry) -> str:
    """The id of the claim that an entry is about, or ""."""
    if entry.subject_kind == "claim":
        return entry.subject_id
    return str(entry.facts.get("claim") or "")
