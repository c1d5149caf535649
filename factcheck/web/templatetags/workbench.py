"""What the templates of the workbench and the public pages say with one word."""

import math
from collections.abc import Collection
from datetime import datetime
from urllib.parse import urlsplit

from django import template
from django.template import Context
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models import Article, Revision
from factcheck.claims.extraction.ruled import RULED
from factcheck.claims.models import Claim
from factcheck.notices.queries import unread_count
from factcheck.people.models import User
from factcheck.publication.house import written_pages
from factcheck.publication.models import HousePage
from factcheck.review.deadline import DUE
from factcheck.review.measuring.rounds import Figure
from factcheck.review.models import Panel, Rating, VoteDeadline
from factcheck.web import moments, prose, reading, signs
from factcheck.web.engine_words import told
from factcheck.web.highlighting import highlighted
from factcheck.web.moments import Clock
from factcheck.web.rows import faces, time_gone
from factcheck.web.why_you import why_in_short, why_you
from factcheck.web.working import Working, working_on
from factcheck.web.xml import for_xml

register = template.Library()
CALLED_BY = 12  # words
register.filter("for_xml", for_xml)
register.filter("told", told)
register.filter("why_you", why_you)
register.filter("why_in_short", why_in_short)


@register.simple_tag(takes_context=True)
def here(context: Context, name: str) -> bool:
    """Whether the page shown is this one or lies under it."""
    request = context.get("request")
    return request is not None and request.path.startswith(reverse(name))


@register.simple_tag(takes_context=True)
def unread(context: Context) -> int:
    """How many notices the person has not read."""
    user: User = context["user"]
    return unread_count(user)


@register.simple_tag
def signed_by(article: Article, revision: Revision) -> str:
    """Who signed a revision, or nothing."""
    return article.signed_by(revision)


register.simple_tag(faces)


@register.simple_tag
def sign(status: str, *, named: bool = True) -> SafeString:
    """The sign of a status; with its word for screen readers unless the word stands beside it."""
    if named:
        return signs.named(status)
    return format_html('<span class="sign {}">{}</span>', status, signs.drawing(status))


@register.simple_tag
def rating(step: Rating) -> SafeString:
    """A rating as its word in its shape; when to use it is told on hover."""
    value = "none" if step.value is None else step.value
    looks = format_html("rating value-{} {}", value, step.slug)
    when = format_html(' title="{}"', step.description) if step.description else ""
    return format_html('<span class="{}"{}>{}</span>', looks, when, step.name)


@register.simple_tag
def called(article: Article, text: str | None) -> str:
    """What an article goes by: without a title and an address its first words."""
    lines = (text or "").strip().splitlines()
    named = article.title or article.url or not lines
    return str(article) if named else Truncator(lines[0]).words(CALLED_BY)


@register.filter
def ago(moment: datetime) -> SafeString:
    """A time in words, with the exact one in reach."""
    return moments.ago(moment, Clock.read())


@register.simple_tag
def due(claim: Claim) -> SafeString | str:
    """When a claim is due, or since when it is late; nothing once that matters no more."""
    if claim.due_at is None or claim.status not in DUE:
        return ""
    return moments.due(claim.due_at, Clock.read())


@register.simple_tag
def vote_due(panel: Panel) -> SafeString | str:
    """The same of an open vote."""
    deadline: VoteDeadline | None = getattr(panel, "deadline", None)
    if deadline is None or panel.closed_at:
        return ""
    return moments.due(deadline.due_at, Clock.read())


@register.simple_tag
def age(claim: Claim) -> SafeString:
    """How much of its time has gone, as a thin bar; the word for it stands beside."""
    return time_gone(claim, claim.due_at or claim.created_at, Clock.read())


@register.simple_tag(takes_context=True)
def list_in_hand(context: Context) -> Working | None:
    """The list that is being worked through, on the pages of claims."""
    request = context.get("request")
    match = getattr(request, "resolver_match", None)
    return working_on(request) if request and match and match.url_name == "claim" else None


@register.filter
def inside(words: str) -> str:
    """The words of a button within a line; German keeps the capitals of its nouns."""
    return words if get_language() == "de" else words[:1].lower() + words[1:]


@register.filter
def seconds_left(moment: datetime) -> int:
    """Whole seconds until then, at least 0."""
    return max(0, math.ceil((moment - timezone.now()).total_seconds()))


@register.filter
def dir_of(language: str) -> str:
    """The `dir` of a text in this language."""
    return reading.direction(language)


@register.filter
def unruled(language: str) -> bool:
    """Whether the engine knows no verb of this language, so that it hears nobody speak."""
    return language not in RULED


@register.filter
def host_of(address: str) -> str:
    """Whose site an address leads to, as people say it."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


@register.filter
def hits(text: str, keys: Collection[str] | None) -> SafeString:
    """The text with the words marked that were looked for, if any were."""
    return highlighted(text, keys or ())


@register.filter
def as_prose(text: str) -> SafeString:
    """What somebody wrote in the small Markdown."""
    return mark_safe(prose.as_html(text))


@register.filter
def as_page(text: str) -> SafeString:
    """The same with headings, for a page of its own."""
    return mark_safe(prose.as_html(text, headings=True))


@register.simple_tag(takes_context=True)
def house_pages(context: Context) -> list[HousePage]:
    """The pages of the house for the foot: readers get those that were written, staff all."""
    user = context.get("user")
    return list(HousePage) if user and user.is_authenticated else written_pages()


@register.filter
def as_percent(share: float | None) -> str:
    """A share in whole percent; a dash where there is none."""
    return "–" if share is None else _("%(share)s%%") % {"share": round(100 * share)}


@register.filter
def as_figure(figure: Figure | None) -> str:
    """A figure with two digits and its interval in brackets; a dash where there is none."""
    if figure is None or figure.value is None:
        return "–"
    known = number_format(figure.value, 2)
    if figure.low is None or figure.high is None:
        return known
    return f"{known} ({number_format(figure.low, 2)} … {number_format(figure.high, 2)})"
