"""Claims as marks on the text they stand in."""

from collections.abc import Iterable

from django.urls import reverse

from articles.models import Revision
from factcheck.claims.models import Claim
from factcheck.web.reading import Mark, Paragraph, paragraphs


def marks_of(claims: Iterable[Claim], in_hand: Claim | None = None) -> list[Mark]:
    """One mark a span; the spans of one claim share its name."""
    return [
        Mark(
            start=span.start,
            end=span.end,
            name=str(claim.pk),
            kind=claim.kind,
            href=reverse("web:claim", args=[claim.pk]),
            status=claim.status,
            words=claim.text,
            in_hand=claim == in_hand,
        )
        for claim in claims
        for span in claim.spans.all()
    ]


def read_with(
    revision: Revision, claims: Iterable[Claim], in_hand: Claim | None = None
) -> list[Paragraph]:
    """The revision in paragraphs with these claims marked."""
    return paragraphs(revision.text, revision.blocks, marks_of(claims, in_hand))
