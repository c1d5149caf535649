"""A form with a field of every kind, to be looked at."""

from django import forms
from django.utils.translation import gettext_lazy as _

from factcheck.web.design.sentences import FROM_THE_RIGHT
from factcheck.web.forms.words import words

ANSWERS = (("yes", _("as quoted")), ("otherwise", _("otherwise")), ("no", _("not at all")))


class EveryField(forms.Form):
    """Shown empty, filled and with errors; nobody can send it."""

    line = forms.CharField(label=_("A line"), help_text=_("With a word of help."))
    sentences = words(_("Sentences"), required=False)
    day = forms.DateField(label=_("A day"), widget=forms.DateInput({"type": "date"}))
    choice = forms.ChoiceField(label=_("A choice"), choices=ANSWERS)
    answer = forms.ChoiceField(label=_("Was it said?"), choices=ANSWERS, widget=forms.RadioSelect)
    several = forms.MultipleChoiceField(
        label=_("Several"), choices=ANSWERS, widget=forms.CheckboxSelectMultiple, required=False
    )
    sure = forms.BooleanField(label=_("I am sure"))
    file = forms.FileField(label=_("A file"), required=False)


FILLED = {
    "line": "Till roll of January",
    "sentences": f"It ends at 3,902.\n\n{FROM_THE_RIGHT.text}",
    "day": "2025-02-03",
    "choice": "otherwise",
    "answer": "yes",
    "several": ["yes", "no"],
    "sure": "on",
}
