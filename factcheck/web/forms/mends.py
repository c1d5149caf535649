"""What is asked of whoever puts a claim right. Each begins with the claim as it stands."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.claims.models import Claim
from factcheck.review.amendable import OPEN_WORDS
from factcheck.review.wordings import LONGEST as LONGEST_WORDING
from factcheck.web.forms.passage import PassageForm
from factcheck.web.forms.voices import VoicesForm, speakers_in
from factcheck.web.forms.words import LONGEST, seen_version, words
from factcheck.web.locating import cut, lines_of, write_places

NEIGHBOURS = 3  # on either side


class MendForm(forms.Form):
    """A reason and the version that was seen. `claims` are all of the article, in its order."""

    because = words(gettext_lazy("Why"), required=False, rows=2)
    version = seen_version()

    def __init__(self, *args: Any, claim: Claim, claims: Sequence[Claim], **kwargs: Any) -> None:
        self.claim, self.claims = claim, claims
        if not args and "data" not in kwargs:
            kwargs["initial"] = {"version": claim.version} | self.start(claim)
        super().__init__(*args, **kwargs)

    @staticmethod
    def start(claim: Claim) -> dict[str, Any]:  # noqa: ARG004 - for those that begin with it
        """What stands now, by the name of its field."""
        return {}


class WordsForm(PassageForm, MendForm):
    """Other words of the article."""

    field_order = ("spans", "at", "because", "version")

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, revision=claim.revision, claim=claim, **kwargs)

    @staticmethod
    def start(claim: Claim) -> dict[str, Any]:
        spans = list(claim.spans.all())
        return {
            "spans": "\n".join(" ".join(span.text.split()) for span in spans),
            "at": write_places((span.start, span.end) for span in spans),
        }


class SplitForm(MendForm):
    """A claim for each line."""

    parts = forms.CharField(
        label=gettext_lazy("One claim a line"),
        max_length=LONGEST,
        help_text=gettext_lazy(
            "Press Enter where it shall be cut. Words may be left out or stand in several "
            "lines; write “ … ” where a line leaves some out."
        ),
        widget=forms.Textarea(attrs={"rows": 4, "class": "passage"}),
    )
    field_order = ("parts", "because", "version")

    @staticmethod
    def start(claim: Claim) -> dict[str, Any]:
        return {"parts": " ".join(claim.text.split())}

    def clean_parts(self) -> list[list[tuple[int, int]]]:
        typed = self.cleaned_data["parts"]
        spans = list(self.claim.spans.all())
        parts = cut(self.claim.revision.text, typed, (spans[0].start, spans[-1].end))
        for line, places in zip(lines_of(typed), parts, strict=True):
            if not places:
                raise forms.ValidationError(
                    _("“%(words)s” does not stand in this claim."), params={"words": line[:80]}
                )
        if len(parts) == 1:
            raise forms.ValidationError(_("Press Enter at least once: one line is one claim."))
        return parts


class ClaimChoice(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Claims by their words."""

    def label_from_instance(self, obj: Claim) -> str:
        return f"{obj.text} ({obj.speaker or obj.get_kind_display()})"


class MergeForm(MendForm):
    """Neighbours that become part of this claim."""

    others = ClaimChoice(
        Claim.objects.none(),
        label=gettext_lazy("Claims to merge into this one"),
        widget=forms.CheckboxSelectMultiple,
    )
    because = words(gettext_lazy("Why"), rows=2)
    seen = forms.CharField(required=False, widget=forms.HiddenInput({"autocomplete": "off"}))
    field_order = ("others", "because", "version", "seen")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        near = neighbours(self.claim, self.claims)
        rows = Claim.objects.in_article(self.claim.revision)
        offered = rows.filter(pk__in=[each.pk for each in near])
        self.fields["others"].queryset = offered  # type: ignore[attr-defined]
        self.initial["seen"] = " ".join(f"{each.pk}:{each.version}" for each in near)

    def as_seen(self) -> list[Claim]:
        """The chosen ones, each at the version that the person saw."""
        sent = re.findall(r"(\S+):([0-9]{1,9})", self.cleaned_data["seen"])
        seen = {pk: int(version) for pk, version in sent}
        chosen = list(self.cleaned_data["others"])
        for other in chosen:
            other.version = seen.get(str(other.pk), other.version)
        return chosen


def neighbours(claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """The claims before and after it in the article whose words may still change."""
    place = [each.pk for each in claims].index(claim.pk)
    before = [each for each in claims[:place] if each.status in OPEN_WORDS]
    after = [each for each in claims[place + 1 :] if each.status in OPEN_WORDS]
    return before[-NEIGHBOURS:] + after[:NEIGHBOURS]


class ClaimVoicesForm(VoicesForm, MendForm):
    """Who says it and who carried it."""

    field_order = ("speaker", "speaker_name", "mention", "carriers", "because", "version")

    def __init__(self, *args: Any, claims: Sequence[Claim], **kwargs: Any) -> None:
        super().__init__(*args, speakers=speakers_in(claims), claims=claims, **kwargs)

    @staticmethod
    def start(claim: Claim) -> dict[str, Any]:
        links = list(claim.attributions.all())
        return {
            "speaker": claim.speaker_id,
            "mention": "".join(link.mention for link in links if not link.position),
            "carriers": "\n".join(link.speaker.name for link in links if link.position),
        }


class JudgementForm(MendForm):
    """What the engine judged, as a person judges it."""

    kind = forms.ChoiceField(
        label=gettext_lazy("It is"), choices=Claim.Kind.choices, widget=forms.RadioSelect
    )
    checkable = forms.BooleanField(label=gettext_lazy("It can be checked"), required=False)
    denied = forms.BooleanField(label=gettext_lazy("The speaker denies it"), required=False)
    about_date = forms.DateField(
        label=gettext_lazy("It is about the day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    because = words(gettext_lazy("Why"), rows=2)
    field_order = ("kind", "checkable", "denied", "about_date", "because", "version")

    @staticmethod
    def start(claim: Claim) -> dict[str, Any]:
        judged = ("kind", "checkable", "denied", "about_date")
        return {name: getattr(claim, name) for name in judged}


class WordingForm(MendForm):
    """Our wording: `do` is the button that was pressed."""

    APPROVE, PROPOSE, REJECT = "approve", "propose", "reject"

    wording = forms.CharField(
        label=gettext_lazy("Our wording"),
        max_length=LONGEST_WORDING,
        help_text=gettext_lazy(
            "The claim in words that stand on their own. Readers see it, marked as ours, once it "
            "is approved."
        ),
        widget=forms.Textarea(attrs={"rows": 3, "class": "passage"}),
    )
    because = words(
        gettext_lazy("Why"), required=False, rows=2, help_text=gettext_lazy("Needed to reject it.")
    )
    field_order = ("wording", "because", "version")

    @staticmethod
    def start(claim: Claim) -> dict[str, Any]:
        return {"wording": claim.wording}
