"""Fact-checks for readers who look for some: the list, topics, speakers and outlets."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from factcheck.claims.models import Speaker
from factcheck.people.models import Topic
from factcheck.publication.finding import (
    Wanted,
    outlets_published,
    pages_wanted,
    ratings_given,
    topics_counted,
    topics_published,
)
from factcheck.publication.voices import pages_of, ratings_of, voice, voices_published
from factcheck.web.cards import cards_of
from factcheck.web.figures.balance import look_of
from factcheck.web.forms.finding import FindingForm
from factcheck.web.paging import address_with, page_after
from factcheck.web.plots.in_rows import Part, bars

SIZE = 20
VOICES = 100
OUTLETS = 100


@dataclass(frozen=True)
class Narrowed:
    """One word above the list, and the address of the list without it."""

    label: str
    without: str


def fact_checks(request: HttpRequest) -> HttpResponse:
    """Every fact-check in force, or those that fit what was asked for; the newest first."""
    topics = list(topics_published())
    asked = {name: value.replace("\0", "") for name, value in request.GET.dict().items()}
    form = FindingForm(asked, ratings=ratings_given(), topics=topics)
    wanted = form.wanted()
    page = page_after(
        pages_wanted(wanted), asked.get("after", ""), by="published_at", descending=True, size=SIZE
    )
    given = {name: str(form[name].value() or "") for name in form.fields if name not in form.errors}
    facts = {
        "form": form,
        "page": page,
        "cards": cards_of(page.rows),
        "wanted": wanted,
        "narrowed": narrowed(form, given),
        "opened": bool(form.errors) or any(given[name] for name in given if name != "q"),
        "next": address_with(**given, after=page.next_key) if page.next_key else "",
        "first": address_with(**given) if any(given.values()) else "?",
        "later": "after" in asked,
    }
    status = 400 if form.errors else 200
    return render(request, "public/fact_checks.html", facts, status=status)


def narrowed(form: FindingForm, given: dict[str, str]) -> list[Narrowed]:
    """What narrows the list, as words that can be taken away."""
    found = []
    for name, value in given.items():
        if not value:
            continue
        choices = dict(getattr(form.fields[name], "choices", []))
        shown = choices.get(value, value)
        if name in {"since", "until"}:
            shown = date_format(form.cleaned_data[name], "j F Y")
        rest = {other: kept for other, kept in given.items() if kept and other != name}
        found.append(Narrowed(f"{form.fields[name].label}: {shown}", "?" + urlencode(rest)))
    return found


def topics(request: HttpRequest) -> HttpResponse:
    """What we have checked claims about."""
    return render(request, "public/topics.html", {"topics": topics_counted()})


def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """All fact-checks on one topic, the newest first; a topic without any says so."""
    found = get_object_or_404(Topic, slug=slug)
    after = request.GET.get("after", "")
    pages = pages_wanted(Wanted(topic=slug))
    page = page_after(pages, after, by="published_at", descending=True, size=SIZE)
    facts = {
        "topic": found,
        "page": page,
        "cards": cards_of(page.rows),
        "next": address_with(after=page.next_key) if page.next_key else "",
        "later": bool(after),
    }
    return render(request, "public/topic.html", facts)


def voices(request: HttpRequest) -> HttpResponse:
    """Everybody of whom we checked something, by name."""
    after = request.GET.get("after", "").replace("\0", "")
    found = voices_published(after, most=VOICES + 1)
    facts = {
        "voices": found[:VOICES],
        "next": address_with(after=found[VOICES - 1][0].key) if found[VOICES:] else "",
        "later": bool(after),
    }
    return render(request, "public/voices.html", facts)


def outlets(request: HttpRequest) -> HttpResponse:
    """Where what we checked stood, by name; each leads to its fact-checks."""
    after = request.GET.get("after", "").replace("\0", "")
    found = outlets_published(after, most=OUTLETS + 1)
    facts = {
        "outlets": [(name, address_with(outlet=name), much) for name, much in found[:OUTLETS]],
        "next": address_with(after=found[OUTLETS - 1][0]) if found[OUTLETS:] else "",
        "later": bool(after),
    }
    return render(request, "public/outlets.html", facts)


def who(request: HttpRequest, speaker_id: UUID) -> HttpResponse:
    """What we checked of what somebody said, and how it was rated, without a mark for them."""
    try:
        speaker = voice(speaker_id)
    except Speaker.DoesNotExist as unknown:
        raise Http404 from unknown
    if speaker.id != speaker_id:
        return redirect("web:who", speaker.id, permanent=True)
    after = request.GET.get("after", "")
    page = page_after(pages_of(speaker), after, by="published_at", descending=True, size=SIZE)
    steps = ratings_of(speaker)
    parts = [Part(much, look_of(step), f"{much} {step.name}") for step, much in steps.items()]
    facts = {
        "speaker": speaker,
        "site": settings.SITE_URL,
        "page": page,
        "cards": cards_of(page.rows),
        "steps": list(steps.items()),
        "told": ", ".join(f"{much} {step.name}" for step, much in steps.items()),
        "plot": bars([parts])[0],
        "caption": _("Ratings of what we checked"),
        "next": address_with(after=page.next_key) if page.next_key else "",
        "later": bool(after),
    }
    return render(request, "public/who.html", facts)
