"""A routing rule in words, as its desk's people read it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from articles.models import Publisher
from factcheck.claims.models import Speaker
from factcheck.people.models import Topic, User
from factcheck.review.routing.deciding import Knowing, Rule


def sentences_of(rule: Rule) -> list[str]:
    """When it fits, whom it asks for, and who comes first."""
    return [line for line in (when(rule), asked(rule), preferred(rule)) if line]


def when(rule: Rule) -> str:
    parts = [
        _("in %(them)s") % {"them": ", ".join(sorted(rule.languages))} if rule.languages else "",
        _("about %(them)s") % {"them": names(Topic, rule.topics)} if rule.topics else "",
        _("from %(them)s") % {"them": names(Publisher, rule.publishers)} if rule.publishers else "",
        _("said by %(them)s") % {"them": names(Speaker, rule.speakers)} if rule.speakers else "",
        _("worth at least %(much).2f") % {"much": rule.worth_from} if rule.worth_from else "",
        _("marked as harmful") if rule.harmful else "",
    ]
    said = ", ".join(part for part in parts if part)
    return _("Claims %(so)s") % {"so": said} if said else _("All claims")


def asked(rule: Rule) -> str:
    if not rule.skills:
        return ""
    return _("Only people with the skills %(them)s") % {"them": ", ".join(sorted(rule.skills))}


def preferred(rule: Rule) -> str:
    first = []
    if rule.people and rule.only_people:
        first.append(_("%(them)s alone") % {"them": people(rule.people)})
    elif rule.people:
        first.append(_("%(them)s first") % {"them": people(rule.people)})
    if rule.topic == Knowing.ONLY:
        first.append(_("only who knows the topic"))
    elif rule.topic == Knowing.FIRST:
        first.append(_("who knows the topic first"))
    if not first:
        return _("Whoever has least comes first")
    more = _("up to %(much)d claims more than the others") % {"much": rule.lead}
    return f"{', '.join(first)}; {more}"


def names(model: Any, keys: Iterable[UUID]) -> str:
    rows = model.objects.filter(pk__in=keys)
    return ", ".join(rows.order_by("name").values_list("name", flat=True)) or _("nobody known")


def people(keys: Iterable[UUID]) -> str:
    return ", ".join(sorted(map(str, User.objects.filter(pk__in=keys)))) or _("nobody known")
