"""Handing in an article: what it is, a look at what would be read, and only then an article."""

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles.extraction.article import Unreadable
from articles.looking import hand_in, start_look
from articles.models import Look
from factcheck.claims.ticking import tick_off
from factcheck.people.errors import NotNow
from factcheck.web.errors import said_in
from factcheck.web.forms.article import ArticleForm, MetadataForm, open_desks
from factcheck.web.locating import read_places
from factcheck.web.preview import Preview, preview
from factcheck.web.progress import going_on
from factcheck.web.requests import SignedIn, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def article_new(request: SignedIn) -> HttpResponse:
    """Say what is to be read; whatever is wrong with it, what was typed stays."""
    start = {"url": request.GET.get("url", "")[:2000]}
    form = ArticleForm(request.POST or None, request.FILES or None, initial=start)
    if form.is_valid():
        with said_in(form):
            look = start_look(by=request.user, **form.handed())
            return redirect("web:look", look.pk)
    facts = {"form": form, "has_desk": open_desks(request.user).exists()}
    return render(request, "articles/new.html", facts, status=400 if form.is_bound else 200)


@signed_in
@require_http_methods(["GET", "POST"])
def look(request: SignedIn, look_id: UUID) -> HttpResponse:
    """The article as it would be read, for the person alone who is about to hand it in."""
    found = get_object_or_404(Look, pk=look_id, by=request.user)
    if request.POST.get("do") == "leave":
        found.delete()
        messages.info(request, _("Left. Nothing of it was kept."))
        return redirect("web:article_new")
    if found.state != Look.State.READY:
        if request.method == "POST":
            raise NotNow(_("There is nothing to be handed in yet."))
        return render(request, page_for(request), waiting_facts(found))
    try:
        seen = preview(found)
    except Unreadable as error:
        facts = {"look": found, "failed": True, "reason": str(error)}
        return render(request, page_for(request), facts)
    if request.method == "POST":
        return _sent(request, found, seen)
    form = form_for(request, seen)
    return render(request, page_for(request), {"look": found, "seen": seen, "form": form})


def _sent(request: SignedIn, found: Look, seen: Preview) -> HttpResponse:
    form = form_for(request, seen, request.POST)
    none = request.POST.getlist("none")
    if form.is_valid():
        with said_in(form), transaction.atomic():
            article, is_new = hand_in(found, by=request.user, **form.corrections())
            if is_new:
                places = [read_places(each) for each in none]
                tick_off(article, places, by=request.user, sha256=seen.read.sha256)
                messages.success(request, _("Received."))
            else:
                messages.info(request, _("Your desk has this article already: here it is."))
            return redirect("web:article", article.pk)
    facts = {"look": found, "seen": seen, "form": form, "none": none}
    return render(request, "articles/look.html", facts, status=400)


def form_for(request: SignedIn, seen: Preview, sent: QueryDict | None = None) -> MetadataForm:
    language = seen.read.language
    return MetadataForm(sent, user=request.user, language=language, initial=seen.metadata)


def page_for(request: SignedIn) -> str:
    """A page that is waiting asks for its inside alone."""
    htmx: bool = request.htmx  # type: ignore[attr-defined]
    return "articles/_look.html" if htmx else "articles/look.html"


def waiting_facts(found: Look) -> dict[str, object]:
    if found.state == Look.State.FAILED:
        return {"look": found, "failed": True, "reason": found.reason}
    progress = going_on(_("The page is being fetched."), since=found.created_at)
    return {"look": found, "progress": progress}
