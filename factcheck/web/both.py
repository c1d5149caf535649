"""Two drafts of one review beside each other: what was typed, and what was saved elsewhere."""

from dataclasses import dataclass

from django.forms import BoundField

from factcheck.review.models import Draft
from factcheck.web.forms.judgement import ReviewForm


@dataclass(frozen=True)
class Both:
    """One field in which they differ, as people read it; `value`: the saved one as it is sent."""

    name: str
    label: str
    typed: str
    saved: str
    value: str


def both_of(form: ReviewForm, kept: Draft) -> list[Both]:
    """The fields in which the form, filled with what was typed, differs from the draft."""
    found = []
    for field in form.visible_fields():
        typed, saved = (str(words.get(field.name) or "") for words in (form.initial, kept.content))
        if tidy(typed) != tidy(saved):
            facts = (shown(field, typed), shown(field, saved), saved)
            found.append(Both(field.name, str(field.label), *facts))
    return found


def tidy(words: str) -> str:
    """Browsers end lines in their own way."""
    return words.replace("\r\n", "\n").strip()


def shown(field: BoundField, value: str) -> str:
    """The words of the answer that was chosen, or what was typed; a dash for nothing."""
    if field.widget_type != "radioselect":
        return value or "–"
    answers = {str(each.data["value"]): each.choice_label for each in field}
    return answers.get(value, "–")
