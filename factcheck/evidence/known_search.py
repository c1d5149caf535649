"""Our own fact-checks by words, language and age: what readers may ask for."""

from dataclasses import dataclass
from datetime import date
from itertools import islice
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q, QuerySet

from factcheck.evidence.corroboration.words import terms_of
from factcheck.evidence.known import KnownCheck
from factcheck.evidence.known_index import candidates_for

LEAST = 0.5  # share of what the words of a query weigh that a check has


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. `language` is BCP 47, its region ignored; `site` is a host or address."""

    query: str = ""
    language: str = ""
    site: str = ""
    since: date | None = None


def search_our_own(wanted: Wanted, start: int, end: int) -> list[KnownCheck]:
    """Those in force from `start` to `end`, the likeliest first; without words the newest first."""
    ours = _in_force(wanted)
    if not wanted.query:
        return list(ours.order_by("-reviewed_on", "pk")[start:end])
    terms = terms_of(wanted.query)
    found = candidates_for(terms, ours_only=True)
    whole = sum(found.weights.get(term, found.most) for term in terms)
    shares = {
        check.pk: sum(found.weights.get(t, 0.0) for t in terms & _terms(check)) / whole
        for check in found.checks
    }
    likely = ours.in_bulk([pk for pk, share in shares.items() if share >= LEAST])
    ordered = sorted(likely.values(), key=lambda k: (-shares[k.pk], k.pk))
    return list(islice(ordered, start, end))


def _terms(check: KnownCheck) -> frozenset[str]:
    return terms_of(f"{check.text}\n{check.title}\n{check.claimant}")


def _in_force(wanted: Wanted) -> QuerySet[KnownCheck]:
    checks = KnownCheck.objects.filter(claim__isnull=False, withdrawn=False).defer("vector")
    if wanted.since:
        checks = checks.filter(reviewed_on__gte=wanted.since)
    if wanted.language:
        primary = wanted.language.split("-", 1)[0]
        checks = checks.filter(Q(language__iexact=primary) | Q(language__istartswith=f"{primary}-"))
    return checks if not wanted.site or _host(wanted.site) == _ours() else checks.none()


def _host(site: str) -> str:
    """The host of `checks.example`, `www.checks.example/` or a full address."""
    try:
        host = urlsplit(site if "//" in site else f"//{site}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _ours() -> str:
    return (urlsplit(settings.SITE_URL).hostname or "").removeprefix("www.")
