"""What the address of a page of figures may ask for."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.people.errors import NotValid
from factcheck.people.models import Desk, User
from factcheck.people.periods import LONGEST, Period
from factcheck.review.queries import desks_edited_by

DAY = {"type": "date"}
CHOICES = (30, 90, 365)  # days until today
USUAL = 90
EARLIEST = 1900  # year


def of_our_time(day: date) -> None:
    if not EARLIEST <= day.year <= timezone.localdate().year + 1:
        raise forms.ValidationError(_("There are no figures of that year."))


class FiguresForm(forms.Form):
    """A desk, and either two days or how many days until today."""

    desk = forms.ModelChoiceField(
        Desk.objects.none(),
        required=False,
        to_field_name="slug",
        empty_label=gettext_lazy("all my desks"),
        label=gettext_lazy("Desk"),
    )
    since = forms.DateField(
        required=False,
        widget=forms.DateInput(DAY),
        label=gettext_lazy("From"),
        validators=[of_our_time],
    )
    until = forms.DateField(
        required=False,
        widget=forms.DateInput(DAY),
        label=gettext_lazy("To"),
        validators=[of_our_time],
    )
    days = forms.ChoiceField(
        choices=[(str(days), days) for days in CHOICES],
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Nothing is called “%(value)s” here.")},
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        desks = desks_edited_by(user).order_by("name")
        self.fields["desk"].queryset = desks  # type: ignore[attr-defined]

    def clean(self) -> None:
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if bool(since) != bool(until) and not self.errors:
            raise forms.ValidationError(_("Give the first day and the last one."))
        if since and until and since > until:
            self.add_error("until", _("The last day comes after the first."))
        elif since and until and Period(since, until).days > LONGEST:
            self.add_error("until", _("That is too long: take three years at most."))

    def refuse(self) -> None:
        """For a file, which cannot show what is wrong: raises NotValid."""
        if not self.is_valid():
            raise NotValid(" ".join(str(each) for said in self.errors.values() for each in said))

    def period(self, days: int) -> Period:
        """The days that were asked for, else so many until today. Call it on a valid form."""
        since, until = self.cleaned_data["since"], self.cleaned_data["until"]
        return Period(since, until) if since and until else Period.until_today(days)
