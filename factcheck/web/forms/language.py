"""In which language somebody reads."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from factcheck.people.models import User


class LanguageForm(forms.Form):
    """Each language by its own name, so that its readers find it."""

    reads = forms.ChoiceField(label=gettext_lazy("Language"), required=False)

    def __init__(self, data: Any, *, user: User) -> None:
        super().__init__(data, initial={"reads": user.reads})
        own = [(code, own_name(code)) for code, _name in settings.LANGUAGES]
        usual = _("As the site: %(language)s") % {"language": own_name(settings.LANGUAGE_CODE)}
        self.fields["reads"].choices = [("", usual), *own]  # type: ignore[attr-defined] # a choice


def own_name(code: str) -> str:
    return str(get_language_info(code)["name_local"]).capitalize()
