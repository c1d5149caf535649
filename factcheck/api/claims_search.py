"""`claims:search` as Google's Fact Check Tools answer it, over our own published fact-checks.

Clients of that service work with our address as theirs: same parameters, same answer, same shape
of errors. All it tells is public, so no key is asked for; `key` is taken and not looked at.
"""

from datetime import date, timedelta
from http import HTTPStatus
from typing import Any

from django import forms
from django.core import signing
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from factcheck.api.throttles import Standing, count_visit
from factcheck.evidence.known_search import Wanted, search_our_own
from factcheck.evidence.models import KnownCheck

SALT = "claims:search"
PAGE = 10
LARGEST_PAGE = 100


class Parameters(forms.Form):
    """The query parameters by their names; the empty ones are as if not given."""

    query = forms.CharField(required=False, max_length=1_000)
    languageCode = forms.CharField(required=False, max_length=35)  # noqa: N815 - Google's name
    reviewPublisherSiteFilter = forms.CharField(required=False, max_length=500)  # noqa: N815
    maxAgeDays = forms.IntegerField(required=False, min_value=0, max_value=100_000)  # noqa: N815
    pageSize = forms.IntegerField(required=False, min_value=0, max_value=1_000_000)  # noqa: N815
    pageToken = forms.CharField(required=False, max_length=2_000)  # noqa: N815
    offset = forms.IntegerField(required=False, min_value=0, max_value=1_000_000)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("query") and not given.get("reviewPublisherSiteFilter"):
            raise forms.ValidationError(_("query or reviewPublisherSiteFilter is required."))
        if given.get("pageToken") and given.get("offset") is not None:
            raise forms.ValidationError(_("offset must not be given with pageToken."))
        return given


@require_safe
def claims_search(request: HttpRequest) -> JsonResponse:
    """Published fact-checks in force that match, the likeliest first."""
    standing = count_visit(request)
    if standing.spent:
        return too_many(standing)
    form = Parameters(request.GET)
    if not form.is_valid():
        name, problems = next(iter(form.errors.items()))
        return refused(f"{'' if name == '__all__' else f'{name}: '}{problems[0]}")
    given = form.cleaned_data
    wanted = Wanted(
        query=given["query"],
        language=given["languageCode"],
        site=given["reviewPublisherSiteFilter"],
        since=_since(given["maxAgeDays"]),
    )
    same = [given[name] for name in ("query", "languageCode", "reviewPublisherSiteFilter")]
    same = [*same, given["maxAgeDays"], given["pageSize"]]
    start = given["offset"] or 0
    if given["pageToken"]:
        try:
            start, before = signing.loads(given["pageToken"], salt=SALT)
        except signing.BadSignature:
            return refused("pageToken: this is none of ours.")
        if before != same:
            return refused("pageToken: all other parameters must be those of the page before.")
    end = start + min(given["pageSize"] or PAGE, LARGEST_PAGE)
    found = search_our_own(wanted, start, end + 1)
    token = signing.dumps([end, same], salt=SALT) if len(found) > end - start else ""
    return JsonResponse(
        {"claims": [told(known) for known in found[: end - start]], "nextPageToken": token}
    )


def told(known: KnownCheck) -> dict[str, Any]:
    """One claim with its review; what is not known is left out."""
    review = {
        "publisher": {"name": known.publisher, "site": known.site},
        "url": known.address,
        "title": known.title,
        "reviewDate": _moment(known.reviewed_on),
        "textualRating": known.rating,
        "languageCode": known.language,
    }
    claim = {
        "text": known.text,
        "claimant": known.claimant,
        "claimDate": _moment(known.claimed_on),
        "claimReview": [{name: value for name, value in review.items() if value}],
    }
    return {name: value for name, value in claim.items() if value}


def refused(
    message: str, code: HTTPStatus = HTTPStatus.BAD_REQUEST, status: str = "INVALID_ARGUMENT"
) -> JsonResponse:
    """An error as Google's services word it."""
    error = {"code": code, "message": message, "status": status}
    return JsonResponse({"error": error}, status=code)


def too_many(standing: Standing) -> JsonResponse:
    message = f"At most {standing.limit} requests a minute."
    answer = refused(message, HTTPStatus.TOO_MANY_REQUESTS, "RESOURCE_EXHAUSTED")
    answer["Retry-After"] = str(standing.reset)
    return answer


def _since(days: int | None) -> date | None:
    return timezone.localdate() - timedelta(days=days) if days else None


def _moment(day: date | None) -> str:
    return f"{day.isoformat()}T00:00:00Z" if day else ""
