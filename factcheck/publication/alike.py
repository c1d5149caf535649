"""Which of our published pages may answer somebody before they ask."""

import re
from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q
from django.urls import Resolver404, resolve, reverse

from factcheck.claims.models import Claim
from factcheck.evidence.lookups import near_to
from factcheck.people.models import Desk
from factcheck.publication.models import FactCheck
from factcheck.publication.submitting import joinable

SHOWN = 5
LONGEST = 1_000  # characters of the words that are compared
PATH = re.compile(r"(?:https?://[^/\s]+)?(/\S+)")


def pages_like(words: str, url: str = "") -> Sequence[FactCheck]:
    """Pages in force about the same, the likeliest first; those on that very article before."""
    claims = [
        check.claim_id
        for check, _same in near_to(words[:LONGEST], ours_only=True)[:SHOWN]
        if check.claim_id
    ]
    about = Q(claim__in=claims)
    if url:
        about |= Q(claim__article__url=url)
    pages = FactCheck.objects.in_force().filter(about).select_related("verdict__rating", "claim")
    place = {claim: number for number, claim in enumerate(claims)}
    found = pages.order_by("-published_at", "pk")[: 2 * SHOWN]
    return sorted(found, key=lambda page: place.get(page.claim_id, -1))[:SHOWN]


def claim_at(address: str, desk: Desk) -> Claim | None:
    """The claim behind the address of its page, or of its public page, if this desk may join it."""
    found = PATH.fullmatch(address.strip())
    try:
        names = resolve(found[1]).kwargs if found else {}
    except Resolver404:
        return None
    claims = joinable(desk)
    if isinstance(names.get("claim_id"), UUID):
        return claims.filter(pk=names["claim_id"]).first()
    if not found or not found[1].startswith(reverse("web:fact_checks")) or "slug" not in names:
        return None
    return claims.filter(fact_check__slug=names["slug"]).first()
