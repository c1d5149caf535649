"""Requests as the pages see them: signed in, and looking at one claim or article."""

from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.people.models import User


class SignedIn(HttpRequest):
    """A request behind `login_required`."""

    user: User


def find_claim(user: User, claim_id: UUID) -> Claim:
    """The claim with all that its page names, or 404 for whoever may not know of it."""
    claims = Claim.objects.visible_to(user).select_related(
        "desk__rules", "article__publisher", "revision", "speaker", "topic"
    )
    return get_object_or_404(claims, pk=claim_id)


def find_article(user: User, article_id: UUID) -> Article:
    """The article, or 404 for whoever may not know of it."""
    articles = Article.objects.visible_to(user).select_related("desk", "publisher", "partner")
    return get_object_or_404(articles, pk=article_id)


def address_of(claim: Claim, part: str = "") -> str:
    """The claim's page, or one part of it."""
    return reverse("web:claim", args=[claim.pk]) + (f"#{part}" if part else "")
