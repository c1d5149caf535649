"""What somebody declares a conflict of interest with."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Publisher
from factcheck.claims.models import Party, Speaker
from factcheck.claims.speakers import speaker_key
from factcheck.people.models import Topic, User
from factcheck.people.rules import desks_of
from factcheck.review.declaring import Thing, declare_conflict
from factcheck.web.forms.words import words

OFFERED = 5
KINDS = (
    ("speaker", gettext_lazy("a speaker")),
    ("party", gettext_lazy("a party or organisation")),
    ("publisher", gettext_lazy("a publisher")),
    ("topic", gettext_lazy("a topic")),
)


class ConflictForm(forms.Form):
    """A name as the desk knows it. One speaker may be known to several desks of a person."""

    kind = forms.ChoiceField(
        label=gettext_lazy("A conflict with"),
        choices=KINDS,
        widget=forms.RadioSelect,
        help_text=gettext_lazy(
            "A speaker is whoever is quoted; a party, company or organisation stands for all who "
            "speak for it."
        ),
    )
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=300,
        help_text=gettext_lazy("As it stands in the lists, in full."),
    )
    because = words(
        gettext_lazy("Reason"), help_text=gettext_lazy("Editors and administrators may read it.")
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if "kind" in facts and "name" in facts:
            facts["things"] = self._things(facts["kind"], facts["name"])
        return facts

    def _things(self, kind: str, name: str) -> Sequence[Thing]:
        rows, exact = self._known(kind, name)
        found = list(rows.filter(exact).distinct())
        if not found:
            near = rows.filter(name__icontains=name).values_list("name", flat=True)[:OFFERED]
            said = _("Nobody and nothing of that name is known.")
            if near:
                said = _("That name is not known. Close to it: %(names)s.") % {
                    "names": "; ".join(near)
                }
            self.add_error("name", said)
        return found

    def _known(self, kind: str, name: str) -> tuple[QuerySet[Any], Q]:
        if kind == "speaker":
            key = speaker_key(name)
            rows = Speaker.objects.filter(desk__in=desks_of(self.user))
            return rows, Q(key=key) | Q(aliases__key=key) | Q(name__iexact=name)
        if kind == "party":
            parties = Party.objects.filter(desk__in=desks_of(self.user))
            return parties, Q(key=speaker_key(name)) | Q(name__iexact=name)
        if kind == "publisher":
            return Publisher.objects.all(), Q(name__iexact=name) | Q(aliases__contains=[name])
        return Topic.objects.all(), Q(name__iexact=name)

    @transaction.atomic
    def declare(self) -> None:
        for thing in self.cleaned_data["things"]:
            because = self.cleaned_data["because"]
            declare_conflict(self.user, thing, by=self.user, because=because)
