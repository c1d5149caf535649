"""What is asked before a claim takes a step."""

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.models import User
from factcheck.review.abstentions import Abstention
from factcheck.review.models import Assignment, CorrectionKind, Deadline, Dismissal, HarmMark
from factcheck.review.routing.candidates import candidates
from factcheck.review.who import IN_HAND, seats
from factcheck.web.forms.contact import moment
from factcheck.web.forms.twins import twin_in
from factcheck.web.forms.words import seen_version, words


class StepForm(forms.Form):
    """Nothing to say; only the version that was seen."""

    version = seen_version()

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.claim = claim


class BecauseForm(StepForm):
    """A step that needs a reason."""

    because = words(_("Reason"), help_text=_("It stays in the claim's history."))


class RejectForm(BecauseForm):
    """A claim that its reviewer does not think one."""

    kind = forms.ChoiceField(label=_("It is"), choices=Dismissal.choices, widget=forms.RadioSelect)
    field_order = ("kind", "because")


class AbstainForm(BecauseForm):
    """Why somebody cannot judge this claim."""

    kind = forms.ChoiceField(
        label=_("Why"), choices=Abstention.Kind.choices, widget=forms.RadioSelect
    )
    field_order = ("kind", "because")


class DismissForm(BecauseForm):
    """A claim that will not be checked; the twin of one that is checked elsewhere."""

    kind = forms.ChoiceField(label=_("It is"), choices=Dismissal.choices, widget=forms.RadioSelect)
    twin = forms.CharField(
        label=_("Address of the claim that it repeats"), required=False, max_length=500
    )
    field_order = ("kind", "twin", "because")

    def clean_twin(self) -> Claim | None:
        return twin_in(self.cleaned_data["twin"], Claim.objects.filter(desk=self.claim.desk_id))


class CorrectionStepForm(BecauseForm):
    """A published verdict is taken up again."""

    kind = forms.ChoiceField(
        label=_("Because of"), choices=CorrectionKind.choices, widget=forms.RadioSelect
    )
    field_order = ("kind", "because")


class WithdrawForm(CorrectionStepForm):
    """A published verdict is taken back; the reason in the history is what readers are told."""

    because = words(
        _("Public note"), help_text=_("Readers see this on the page and in the corrections log.")
    )


class AssignForm(StepForm):
    """Who shall have a seat."""

    reviewer = forms.ModelChoiceField(
        User.objects.none(), label=_("Reviewer"), empty_label=None, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reviewer"].queryset = reviewers(self.claim)  # type: ignore[attr-defined]


class DueForm(BecauseForm):
    """When the claim shall be due. `seen` is the due date that the editor moves."""

    due_at = moment(_("Due"))
    seen = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)
    field_order = ("due_at", "because")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = Deadline.objects.filter(claim=self.claim).first()
        self.fields["due_at"].initial = known and known.due_at
        self.fields["seen"].initial = known.due_at.isoformat() if known else ""

    def clean_seen(self) -> datetime | None:
        try:
            return parse_datetime(self.cleaned_data["seen"])
        except ValueError:
            return None


class MarkForm(BecauseForm):
    """What harm it would do."""

    kind = forms.ChoiceField(
        label=_("Harm to"), choices=HarmMark.Kind.choices, widget=forms.RadioSelect
    )
    field_order = ("kind", "because")


class SeatField(forms.ModelChoiceField):  # type: ignore[type-arg] # not subscriptable at run time
    """Seats by who sits on them."""

    def label_from_instance(self, obj: Assignment) -> str:
        return str(obj.reviewer)


class HandOverForm(StepForm):
    """Whose seat somebody else shall have."""

    seat = SeatField(
        Assignment.objects.none(), label=_("Whose seat"), empty_label=None, widget=forms.RadioSelect
    )
    to = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Hand over to"),
        required=False,
        blank=True,
        empty_label=_("whoever is next"),
        widget=forms.RadioSelect,
    )
    note = words(
        _("Note"),
        help_text=_(
            "Whoever held the seat and whoever gets it read this. Nothing of what others think."
        ),
    )
    field_order = ("seat", "to", "note")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = seats(self.claim).filter(state__in=IN_HAND).select_related("reviewer")
        self.fields["seat"].queryset = held  # type: ignore[attr-defined]
        self.fields["to"].queryset = reviewers(self.claim)  # type: ignore[attr-defined]


class NoteForm(StepForm):
    """The correction note as readers get it."""

    note = words(
        _("Public correction note"),
        required=False,
        help_text=_("Leave it empty to use the note that came with the new verdict."),
    )


class PublishForm(StepForm):
    """Where the page will stand."""

    slug = forms.SlugField(
        label=_("Last part of the address"),
        required=False,
        max_length=120,
        help_text=_("Made from the headline if you leave it empty."),
    )


class AtATimeForm(StepForm):
    """When it will happen, by the clock of the server."""

    publish_at = moment(_("Publish at"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = timezone.get_current_timezone_name()
        self.fields["publish_at"].help_text = _("By the clock of %(zone)s.") % {"zone": zone}


class LaterForm(AtATimeForm, PublishForm):
    """When the page will stand there."""

    field_order = ("publish_at", "slug")


class CorrectionLaterForm(AtATimeForm, NoteForm):
    """When the corrected verdict will be in force, and what readers are told then."""

    field_order = ("publish_at", "note")


class RenameForm(StepForm):
    """Where a published page stands from now on."""

    slug = forms.SlugField(label=_("Last part of the address"), max_length=120)


class RecheckForm(BecauseForm):
    """When to look again, and why."""

    due_on = forms.DateField(label=_("Day"), widget=forms.DateInput({"type": "date"}))
    field_order = ("due_on", "because")


class StillHoldsForm(StepForm):
    """What readers are told of the second look."""

    note = words(_("Note for readers"), required=False)


class HandBackForm(forms.Form):
    """A seat is given up."""

    because = words(
        _("Reason"), help_text=_("The next reviewer does not see your draft."), first=True
    )


def reviewers(claim: Claim) -> "QuerySet[User]":
    """The people who review for the claim's desk and have no seat of this round yet."""
    seated = [one.user_id for one in candidates(claim) if one.seated]
    return User.objects.filter(
        memberships__desk=claim.desk_id, memberships__role="reviewer", memberships__active=True
    ).exclude(pk__in=seated)
