"""Writing down a claim that the engine missed, in its article."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles.models import Article, Revision
from articles.queries import newest_revision
from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow
from factcheck.review.amendable import why_not_add
from factcheck.review.cutting import add_claim
from factcheck.web.errors import said_in
from factcheck.web.forms.new_claim import NewClaimForm, from_voice
from factcheck.web.locating import read_places
from factcheck.web.pages.articles import article_facts
from factcheck.web.requests import SignedIn, address_of, find_article, signed_in


@signed_in
@require_http_methods(["GET", "POST"])
def new_claim(request: SignedIn, article_id: UUID) -> HttpResponse:
    """The article with the form beside it; `at` are the places that were marked."""
    article = find_article(request.user, article_id)
    if refusal := why_not_add(article, request.user):
        raise refusal
    revision = newest_revision(article)
    if revision is None:
        raise NotNow(_("The article has not been read yet."))
    claims = list(Claim.objects.visible_to(request.user).in_article(revision))
    if request.method == "POST":
        return _sent(request, article, revision, claims)
    form = NewClaimForm.marked(revision, claims, read_places(request.GET.get("at", "")))
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "articles/_new_claim.html", {"article": article, "form": form})
    return _page(request, article, form)


def _sent(
    request: SignedIn, article: Article, revision: Revision, claims: Sequence[Claim]
) -> HttpResponse:
    form = NewClaimForm(request.POST, revision=revision, claims=claims)
    if form.is_valid():
        if form.says_nothing_of_voices() and any(vars(form.near()).values()):
            return _look_again(request, article, form)
        answers = form.cleaned_data
        with said_in(form):
            claim = add_claim(
                revision,
                form.places,
                by=request.user,
                speaker=form.who(),
                mention=answers["mention"],
                carriers=form.carried_by(),
            )
            messages.success(request, _("Written down. It starts as every new claim does."))
            return redirect(address_of(claim))
    return _page(request, article, form, status=400)


def _look_again(request: SignedIn, article: Article, form: NewClaimForm) -> HttpResponse:
    """Nobody was named, but the words around name somebody: shown once, then it is as sent."""
    start = {"spans": form.cleaned_data["spans"], "at": form.carried(), "looked": True}
    shown = NewClaimForm(
        revision=form.revision, claims=form.claims, initial=start | from_voice(form.near())
    )
    return _page(request, article, shown, guessed=True)


def _page(
    request: SignedIn, article: Article, form: NewClaimForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    facts = article_facts(article, request.user) | {"form": form} | more
    return render(request, "articles/article.html", facts, status=status)
