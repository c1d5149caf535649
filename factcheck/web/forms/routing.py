"""One routing rule as its desk's editors write it."""

from collections.abc import Callable, Iterable
from typing import Any, cast
from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Publisher
from factcheck.claims.models import Speaker
from factcheck.people.language_codes import known_languages
from factcheck.people.models import Desk, Topic, User
from factcheck.review.models import RoutingRule, RoutingVersion
from factcheck.review.routing.candidates import primary
from factcheck.review.routing.deciding import Knowing, Rule
from factcheck.web.forms.words import words


def in_commas(text: str) -> list[str]:
    return [part for one in text.split(",") if (part := one.strip())]


def in_lines(text: str) -> list[str]:
    return [line for one in text.splitlines() if (line := one.strip())]


class RuleForm(forms.Form):
    """If a claim is so, then these people get it; what is left empty fits every claim."""

    name = forms.CharField(label=gettext_lazy("Name of the rule"), max_length=80)
    languages = forms.CharField(
        label=gettext_lazy("Languages"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Codes with commas between them, for example en, de."),
    )
    topics = forms.ModelMultipleChoiceField(
        Topic.objects.all(),
        label=gettext_lazy("Topics"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    publishers = words(
        gettext_lazy("Publishers"), required=False, help_text=gettext_lazy("One name a line.")
    )
    speakers = words(
        gettext_lazy("Speakers"), required=False, help_text=gettext_lazy("One name a line.")
    )
    worth_from = forms.FloatField(
        label=gettext_lazy("Worth at least"), min_value=0, max_value=1, required=False
    )
    harmful = forms.BooleanField(
        label=gettext_lazy("Only claims that an editor marked as harmful"), required=False
    )
    skills = forms.CharField(
        label=gettext_lazy("Asks for the skills"),
        required=False,
        max_length=400,
        help_text=gettext_lazy("All of them, with commas between; whoever lacks one gets nothing."),
    )
    topic = forms.ChoiceField(
        label=gettext_lazy("Knowing the topic"),
        choices=RoutingRule.Knowing.choices,
        widget=forms.RadioSelect,
    )
    people = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label=gettext_lazy("These people come first"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    only_people = forms.BooleanField(label=gettext_lazy("They alone"), required=False)
    lead = forms.IntegerField(
        label=gettext_lazy("How many claims more than the others may who comes first have?"),
        min_value=0,
        max_value=1000,
    )
    position = forms.IntegerField(
        label=gettext_lazy("Place in the order"),
        min_value=1,
        max_value=50,
        help_text=gettext_lazy("The first rule that fits a claim decides."),
    )
    remove = forms.BooleanField(label=gettext_lazy("Take this rule away"), required=False)
    because = words(
        gettext_lazy("Reason for the change"),
        required=False,
        rows=2,
        help_text=gettext_lazy("Needed to save it; it stays with the version."),
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput({"autocomplete": "off"}))

    def __init__(self, *args: Any, desk: Desk, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.desk = desk
        people = User.objects.filter(
            memberships__desk=desk, memberships__role="reviewer", memberships__active=True
        )
        self.fields["people"].queryset = people  # type: ignore[attr-defined]

    def clean_languages(self) -> list[str]:
        """Codes of languages that there are."""
        codes = in_commas(self.cleaned_data["languages"])
        known_languages(codes)
        return codes

    def clean_publishers(self) -> frozenset[UUID]:
        return named(Publisher.objects.all(), in_lines(self.cleaned_data["publishers"]))

    def clean_speakers(self) -> frozenset[UUID]:
        known = Speaker.objects.filter(desk=self.desk)
        return named(known, in_lines(self.cleaned_data["speakers"]))

    def rule(self) -> Rule:
        facts = self.cleaned_data
        return Rule(
            name=facts["name"].strip(),
            languages=frozenset(map(primary, facts["languages"])),
            topics=ids(facts["topics"]),
            publishers=facts["publishers"],
            speakers=facts["speakers"],
            worth_from=facts["worth_from"] or 0,
            harmful=facts["harmful"],
            skills=frozenset(one.casefold() for one in in_commas(facts["skills"])),
            people=ids(facts["people"]),
            only_people=facts["only_people"],
            topic=Knowing(facts["topic"]),
            lead=facts["lead"],
        )


def ids(rows: Iterable[Any]) -> frozenset[UUID]:
    return frozenset(row.pk for row in rows)


def named(rows: QuerySet[Any], names: list[str]) -> frozenset[UUID]:
    """The rows of these names, or what is wrong with one."""
    found = set()
    for name in names:
        row = rows.filter(name__iexact=name).values_list("pk", flat=True).first()
        if row is None:
            raise forms.ValidationError(_("“%(name)s” is not known.") % {"name": name})
        found.add(row)
    return frozenset(found)


def initial_of(rule: Rule, position: int, seen: int) -> dict[str, Any]:
    """What the form shows of a rule that is in force, or of a new one."""
    names: Callable[[Any, Any], str] = lambda model, keys: "\n".join(  # noqa: E731
        cast("Any", model).objects.filter(pk__in=keys).values_list("name", flat=True)
    )
    return {
        "name": rule.name,
        "languages": ", ".join(sorted(rule.languages)),
        "topics": list(rule.topics),
        "publishers": names(Publisher, rule.publishers),
        "speakers": names(Speaker, rule.speakers),
        "worth_from": rule.worth_from or None,
        "harmful": rule.harmful,
        "skills": ", ".join(sorted(rule.skills)),
        "topic": rule.topic.value,
        "people": list(rule.people),
        "only_people": rule.only_people,
        "lead": rule.lead,
        "position": position,
        "seen": seen,
    }


class BalanceForm(forms.Form):
    """What shall be even among reviewers."""

    balance = forms.ChoiceField(
        label=gettext_lazy("Even out"),
        choices=RoutingVersion.Balance.choices,
        widget=forms.RadioSelect,
    )
    because = words(gettext_lazy("Reason for the change"), rows=2)
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput({"autocomplete": "off"}))
