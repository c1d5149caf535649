"""The two axes and the words of a review and of a verdict."""

from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.evidence.contacting import standing_contacts
from factcheck.evidence.models import Contact, Evidence
from factcheck.people.models import User
from factcheck.review.models import Rating, Said
from factcheck.review.queries import visible_evidence
from factcheck.review.scales import scale_for
from factcheck.review.verdicts import rating_choices, said_by_decision
from factcheck.web.forms.words import LONGEST, seen_version, words


class ReviewForm(forms.Form):
    """One reviewer's answer; the versions are those of the draft and the claim that were shown."""

    said = forms.ChoiceField(
        label=_("Was it said?"), choices=Said.choices, widget=forms.RadioSelect
    )
    rating = forms.ModelChoiceField(
        Rating.objects.none(),
        label=_("Is it true?"),
        empty_label=None,
        widget=forms.RadioSelect,
    )
    known = words(_("What we know"), help_text=_("The facts that settle it, each with its source."))
    method = words(_("How you checked"), help_text=_("So that a reader could do the same."))
    unknown = words(_("What we do not know"), required=False, rows=2)
    why_checked = words(_("Why this claim matters"), required=False, rows=2)
    waiver = words(
        _("Why fewer sources suffice"),
        required=False,
        rows=2,
        help_text=_("Only if you attached less evidence than your desk asks for."),
    )
    draft_version = seen_version()
    claim_version = seen_version(required=False)

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["claim_version"] = claim.version
        self.fields["rating"].queryset = scale_for(claim).ratings.all()  # type: ignore[attr-defined]


class DraftForm(forms.Form):
    """What a draft keeps: anything typed, complete or not."""

    said = forms.CharField(required=False, max_length=20)
    rating = forms.CharField(required=False, max_length=40)
    known = forms.CharField(required=False, max_length=LONGEST)
    method = forms.CharField(required=False, max_length=LONGEST)
    unknown = forms.CharField(required=False, max_length=LONGEST)
    why_checked = forms.CharField(required=False, max_length=LONGEST)
    waiver = forms.CharField(required=False, max_length=LONGEST)
    draft_version = seen_version()


class EvidenceChoice(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Pieces of evidence to pin, each named so that it can be told from the others."""

    def label_from_instance(self, obj: Evidence) -> str:
        label = f"{obj.title} ({obj.get_stance_display()}, {obj.added_by})"
        return _now("%s – withheld from readers") % label if obj.withheld else label


class ContactChoice(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Contacts that readers are told of."""

    def label_from_instance(self, obj: Contact) -> str:
        facts = {"whom": obj.whom, "day": date_format(obj.asked_at, "j M Y")}
        if obj.answer:
            return _now("%(whom)s, asked %(day)s, answered") % facts
        return _now("%(whom)s, asked %(day)s, no answer yet") % facts


class VerdictForm(forms.Form):
    """What the desk decides, as readers will see it."""

    said = forms.ChoiceField(
        label=_("Was it said?"), choices=Said.choices, widget=forms.RadioSelect
    )
    rating = forms.ModelChoiceField(
        Rating.objects.none(),
        label=_("Is it true?"),
        empty_label=None,
        widget=forms.RadioSelect,
    )
    headline = forms.CharField(label=_("Headline"), max_length=200)
    summary = words(_("One sentence why"), rows=2, help_text=_("It stands beside the rating."))
    known = words(_("What we found"), rows=5)
    method = words(_("How we checked"))
    unknown = words(_("What we do not know"), required=False, rows=2)
    why_checked = words(_("Why this claim"), required=False, rows=2)
    evidence = EvidenceChoice(
        Evidence.objects.none(),
        label=_("Evidence the page shows"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    contacts = ContactChoice(
        Contact.objects.none(),
        label=_("Readers are told that we asked"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("One sentence each: whom we asked, when, and whether they answered."),
    )
    version = seen_version()

    def __init__(self, *args: Any, claim: Claim, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if settled := said_by_decision(claim):
            self.fields["said"].choices = [(settled, Said(settled).label)]  # type: ignore[attr-defined]
        self.fields["rating"].queryset = rating_choices(claim)  # type: ignore[attr-defined]
        self.fields["evidence"].queryset = visible_evidence(claim, user)  # type: ignore[attr-defined]
        self.fields["contacts"].queryset = standing_contacts(claim)  # type: ignore[attr-defined]


class AdjudicationForm(VerdictForm):
    """A verdict over a disagreement: whoever was overruled is heard."""

    dissent = words(
        _("Dissent"),
        required=False,
        rows=2,
        help_text=_(
            "What the other view was. Readers see it, unless your desk keeps dissent to itself."
        ),
    )
    field_order = ("said", "rating", "headline", "summary", "known", "method", "dissent")


class CorrectionForm(VerdictForm):
    """A new version of a published verdict, with the note that readers get."""

    note = words(_("Public correction note"), help_text=_("What was wrong and what is right now."))
    field_order = ("note", "said", "rating")
