"""An article to be checked: what is handed in, and what is known of it."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.publishers import LONGEST_NAME, publisher_of
from factcheck.people.models import Desk, User
from factcheck.people.rules import desks_of, is_administrator
from factcheck.review.routing.candidates import first_reading
from factcheck.web.uploads import content_of


class ArticleForm(forms.Form):
    """Words pasted as text or HTML, a file, or only an address to read them from."""

    AS = (("text", _("plain text")), ("html", _("HTML source")))

    words = forms.CharField(
        label=_("Text of the article"),
        required=False,
        strip=False,
        help_text=_("Paste all of it. Leave this empty to have a file or the address read."),
        widget=forms.Textarea(attrs={"class": "tall", "rows": 14, "dir": "auto"}),
    )
    kind = forms.ChoiceField(
        label=_("What you pasted is"), choices=AS, initial="text", widget=forms.RadioSelect
    )
    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("Text, HTML, PDF or DOCX, at most 5 MB. Paste the words of other files."),
        widget=forms.FileInput(
            attrs={"accept": ".txt,.md,.html,.htm,.pdf,.docx,text/plain,text/html,application/pdf"}
        ),
    )
    url = forms.URLField(
        label=_("Address"),
        required=False,
        max_length=2000,
        assume_scheme="https",
        help_text=_("Where it was published. With a text or a file it only names the source."),
    )

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        pasted = bool((facts.get("words") or "").strip())
        if pasted and facts.get("file"):
            self.add_error("file", _("Paste the text or choose a file, not both."))
        elif not pasted and not facts.get("file") and not facts.get("url") and not self.errors:
            self.add_error(
                "words", _("Paste the text, choose a file, or give the address of the article.")
            )
        return facts

    def handed(self) -> dict[str, str]:
        """The keyword arguments of `start_look`; raises NotValid for a file without words."""
        facts = self.cleaned_data
        handed = {"url": facts["url"]} if facts["url"] else {}
        if facts["file"]:
            kind, words = content_of(facts["file"])
            return handed | {kind: words}
        return handed | ({facts["kind"]: facts["words"]} if facts["words"].strip() else {})


class MetadataForm(forms.Form):
    """What was found out about an article, for a person to correct."""

    title = forms.CharField(label=_("Title"), required=False, max_length=500)
    byline = forms.CharField(label=_("Byline"), required=False, max_length=500)
    published_at = forms.DateField(
        label=_("Published on"),
        required=False,
        help_text=_("Words like “on Friday” are counted from this day."),
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    publisher = forms.CharField(
        label=_("Publisher"),
        required=False,
        max_length=LONGEST_NAME,
        help_text=_("One that nobody knows yet is written down."),
    )
    visibility = forms.ChoiceField(
        label=_("Who may find it"),
        choices=[c for c in Article.Visibility.choices if c[0] != Article.Visibility.PARTNER],
        initial=Article.Visibility.DESK,
    )
    desk = forms.ModelChoiceField(Desk.objects.none(), label=_("Desk"), empty_label=None)

    def __init__(self, *args: Any, user: User, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        desks = open_desks(user)
        self.fields["desk"].queryset = desks  # type: ignore[attr-defined]
        self.fields["desk"].initial = first_reading(desks, language)
        for name in ("title", "byline", "publisher"):
            self.fields[name].widget.attrs["dir"] = "auto"

    def corrections(self) -> dict[str, Any]:
        """The keyword arguments of `hand_in`: of what was found only what was corrected.

        A byline that was taken out is one, too: nobody signed it.
        """
        facts = self.cleaned_data
        changed = {
            name: facts[name]
            for name in ("title", "byline", "published_at", "publisher")
            if name in self.changed_data and (facts[name] or name == "byline")
        }
        if name := changed.pop("publisher", ""):
            changed["publisher"] = publisher_of(name=name)
        return changed | {"visibility": facts["visibility"], "desk": facts["desk"]}


def open_desks(user: User) -> QuerySet[Desk]:
    """The desks for which this person may hand something in."""
    return Desk.objects.filter(active=True) if is_administrator(user) else desks_of(user)
