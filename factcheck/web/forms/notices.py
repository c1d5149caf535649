"""How somebody wants to be told."""

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.notices.models import Choice, How, MailHours, Notice
from factcheck.people.models import User

CLOCK = {"type": "time"}


def clock(label: Any, *, required: bool = False) -> forms.TimeField:
    """A field for an hour of the day, as browsers offer it."""
    widget = forms.TimeInput(CLOCK, format="%H:%M")
    return forms.TimeField(label=label, required=required, widget=widget)


class NoticesForm(forms.Form):
    """One choice for each kind of notice, and the hours of mail."""

    wanted = forms.BooleanField(label=_("Send me mail"), required=False)
    digest_at = clock(_("Daily mail at"), required=True)
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=[(zone, zone) for zone in sorted(available_timezones())]
    )
    quiet_from = clock(_("No mail from"))
    quiet_until = clock(_("No mail until"))

    def __init__(self, data: Any, *, user: User, hours: MailHours) -> None:
        names = ("wanted", "digest_at", "time_zone", "quiet_from", "quiet_until")
        chosen = dict(Choice.objects.filter(user=user).values_list("kind", "how"))
        super().__init__(data, initial={name: getattr(hours, name) for name in names})
        for kind in Notice.Kind:
            self.fields[kind.value] = forms.ChoiceField(
                label=Notice(kind=kind).sentence(),
                choices=How.choices,
                initial=chosen.get(kind.value, How.DIGEST),
            )

    @property
    def kinds(self) -> list[Any]:
        """The fields of the kinds, in their order."""
        return [self[kind.value] for kind in Notice.Kind]

    @property
    def hours(self) -> list[Any]:
        return [self[name] for name in ("wanted", "digest_at", "time_zone")]

    def answers(self) -> dict[str, Any]:
        """What the action is given."""
        given = dict(self.cleaned_data)
        return {"choices": {kind.value: given.pop(kind.value) for kind in Notice.Kind}, **given}
