"""Google Fact Check Tools: published fact-checks, found by the words of the claim they check.

They are shown beside the coverage and never counted: a fact-check is no witness of its own.
`textualRating` is free text and kept as it is.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from factcheck.evidence.corroboration.wording import Syntax
from factcheck.evidence.models import Role
from factcheck.evidence.providers.base import Capabilities, ProviderFailed
from factcheck.evidence.providers.dialect import Dialect, Page, Request, Seen, Wish
from factcheck.evidence.providers.reading import (
    LONGEST_SAYING,
    LONGEST_TEXT,
    Json,
    clean,
    day_of,
    link,
    page,
    parsed,
    rows,
    words_at,
)

CAPABILITIES = Capabilities(
    syntax=Syntax(phrases=False, longest=500),
    windowed=False,
    role=Role.CHECK,
    needs_key=True,
)


def ask(wish: Wish) -> Request:
    fields = [("query", wish.query), ("pageSize", str(wish.limit))]
    if wish.language:
        fields.append(("languageCode", wish.language))
    return Request(tuple(fields), secret_field="key")  # noqa: S106 (the name of the field)


def read(body: bytes, _address: str) -> Page:
    answer = parsed(body)
    if "error" in answer:
        raise ProviderFailed(words_at(answer, "error", "message") or _("It reports an error."))
    empty = answer.keys() <= {"nextPageToken"}
    more = bool(words_at(answer, "nextPageToken"))
    return page(rows(answer, "claims", absent=empty), _reviews, more=more)


def _reviews(claim: Json) -> Iterator[Seen]:
    said = words_at(claim, "text", longest=LONGEST_TEXT)
    for review in rows(claim, "claimReview", absent=True):
        rating = words_at(review, "textualRating")
        yield Seen(
            url=link(review, "url"),
            title=words_at(review, "title") or said[:LONGEST_SAYING],
            text=said,
            outlet=words_at(review, "publisher", "name") or words_at(review, "publisher", "site"),
            day=day_of(words_at(review, "reviewDate")),
            says=clean(_saying(said, rating), LONGEST_SAYING),
        )


def _saying(said: str, rating: str) -> str:
    words = {"rating": rating, "claim": said}
    return _("Rated “%(rating)s”: %(claim)s") % words if rating else said


FACT_CHECK_TOOLS = Dialect(
    CAPABILITIES, ask, read, address="https://factchecktools.googleapis.com/v1alpha1/claims:search"
)
