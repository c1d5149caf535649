"""An article to be checked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from factcheck.people.models import Desk, User
from factcheck.people.rules import desks_of, is_administrator


class ArticleForm(forms.Form):
    """Words pasted as text or HTML, or only an address to read them from."""

    AS = (("text", _("plain text")), ("html", _("HTML source")))

    words = forms.CharField(
        label=_("Text of the article"),
        required=False,
        strip=False,
        help_text=_("Paste all of it. Leave this empty to have the address below read."),
        widget=forms.Textarea(attrs={"class": "tall", "rows": 14}),
    )
    kind = forms.ChoiceField(
        label=_("What you pasted is"), choices=AS, initial="text", widget=forms.RadioSelect
    )
    url = forms.URLField(
        label=_("Address"),
        required=False,
        max_length=2000,
        assume_scheme="https",
        help_text=_("Where it was published. With a pasted text it only names the source."),
    )
    title = forms.CharField(
        label=_("Title"),
        required=False,
        max_length=500,
        help_text=_("Taken from the text if you leave it empty."),
    )
    published_at = forms.DateField(
        label=_("Published on"),
        required=False,
        help_text=_("Words like “on Friday” are counted from this day."),
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    visibility = forms.ChoiceField(
        label=_("Who may find it"),
        choices=[c for c in Article.Visibility.choices if c[0] != Article.Visibility.PARTNER],
        initial=Article.Visibility.DESK,
    )
    desk = forms.ModelChoiceField(Desk.objects.none(), label=_("Desk"), empty_label=None)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        desks = Desk.objects.filter(active=True) if is_administrator(user) else desks_of(user)
        self.fields["desk"].queryset = desks  # type: ignore[attr-defined]
        self.fields["desk"].initial = desks.first()
        self.has_desk = desks.exists()

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if not (facts.get("words") or "").strip() and not facts.get("url") and not self.errors:
            self.add_error("words", _("Paste the text, or give the address of the article."))
        return facts

    def submission(self) -> dict[str, Any]:
        """The keyword arguments of `submit_article`."""
        facts = dict(self.cleaned_data)
        words, kind = facts.pop("words"), facts.pop("kind")
        if words.strip():
            facts[kind] = words
        return {name: value or None for name, value in facts.items()} | {"title": facts["title"]}
