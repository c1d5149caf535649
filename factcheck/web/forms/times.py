"""When somebody works, and when they are away."""

import re
from datetime import time
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.people.away import Hours
from factcheck.people.models import User, WorkingHours

SPAN = re.compile(r"(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})")
Weekday = WorkingHours.Weekday


class AbsenceForm(forms.Form):
    """Days away, the first and the last included."""

    first_day = forms.DateField(
        label=gettext_lazy("Away from"), widget=forms.DateInput({"type": "date"})
    )
    last_day = forms.DateField(
        label=gettext_lazy("to, that day included"), widget=forms.DateInput({"type": "date"})
    )


class HoursForm(forms.Form):
    """A line for each day of the week; all empty: at any time."""

    time_zone = forms.CharField(
        label=gettext_lazy("Time zone"),
        required=False,
        max_length=64,
        help_text=gettext_lazy("For example Europe/Oslo. Empty: that of the server."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for day in Weekday:
            self.fields[f"day_{day.value}"] = day_field(str(day.label))

    def clean_time_zone(self) -> str:
        zone: str = self.cleaned_data["time_zone"].strip()
        if zone and zone not in available_timezones():
            raise forms.ValidationError(_("There is no such time zone."))
        return zone

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        facts["hours"] = []
        for day in Weekday:
            name = f"day_{day.value}"
            try:
                facts["hours"] += hours_in(day.value, facts.get(name, ""))
            except ValueError:
                self.add_error(name, _("Write it like 9:00-12:30, 13:30-17:00."))
        return facts


def day_field(label: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=100,
        widget=forms.TextInput({"placeholder": "9:00-17:00"}),
    )


def hours_in(weekday: int, text: str) -> list[Hours]:
    """The spans of one day. Raises ValueError for what is none."""
    found = []
    for part in text.split(","):
        if not part.strip():
            continue
        match = SPAN.fullmatch(part.strip())
        if match is None:
            raise ValueError(part)
        hour, minute, last_hour, last_minute = map(int, match.groups())
        begins, ends = time(hour, minute), time(last_hour, last_minute)
        if begins >= ends:
            raise ValueError(part)
        found.append((weekday, begins, ends))
    return found


def hours_of(user: User) -> dict[str, str]:
    """What the form shows of somebody's hours."""
    days: dict[str, list[str]] = {}
    for span in user.working_hours.order_by("weekday", "begins"):
        words = f"{span.begins:%H:%M}-{span.ends:%H:%M}"
        days.setdefault(f"day_{span.weekday}", []).append(words)
    shown = {name: ", ".join(spans) for name, spans in days.items()}
    return {"time_zone": user.time_zone, **shown}
