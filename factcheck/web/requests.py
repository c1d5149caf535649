"""Requests as the pages see them: signed in, and looking at one claim or article."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.db.models.expressions import BaseExpression
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.languages import language_of
from factcheck.people.models import User
from factcheck.review.models import Assignment
from factcheck.review.queries import assignment_of


class SignedIn(HttpRequest):
    """A request behind `signed_in`."""

    user: User


def signed_in(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Strangers are led to the sign-in page; what they had typed is shown to them again."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if isinstance(request.user, User):
            translation.activate(language_of(request.user))  # InTheirLanguage lays it down
            return view(request, *args, **kwargs)
        if request.method == "POST":
            raise NotYou(_("Sign in again, then send it once more."))
        return redirect_to_login(request.get_full_path())

    return asked


def find_claim(user: User, claim_id: UUID, *named: str, **told: BaseExpression) -> Claim:
    """The claim with its desk, its outlet, and what else is `named` or `told` of it.

    404 for whoever may not know of it.
    """
    claims = Claim.objects.visible_to(user).filter(pk=claim_id).order_by()
    found = claims.select_related("desk__rules", "article__publisher", *named).annotate(**told)
    for claim in found:  # no get(): its LIMIT makes PostgreSQL plan many joins four times as long
        return claim
    raise Http404


def seat_of(claim: Claim, user: User) -> Assignment:
    """The person's own seat; nobody looks at anybody else's."""
    assignment = assignment_of(claim, user)
    if assignment is None:
        raise NotNow(_("You hold no seat on this claim."))
    return assignment


def find_article(user: User, article_id: UUID) -> Article:
    """The article, or 404 for whoever may not know of it."""
    articles = Article.objects.visible_to(user).select_related("desk", "publisher", "partner")
    return get_object_or_404(articles, pk=article_id)


def address_of(claim: Claim, part: str = "") -> str:
    """The claim's page, or one part of it."""
    return reverse("web:claim", args=[claim.pk]) + (f"#{part}" if part else "")
