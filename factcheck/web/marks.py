"""Claims as marks on the text they stand in."""

from collections.abc import Iterable

from django.urls import reverse

from articles.models import Revision
from factcheck.claims.models import Attribution, Claim
from factcheck.web.reading import Mark, Paragraph, paragraphs


def marks_of(claims: Iterable[Claim], in_hand: Claim | None = None) -> list[Mark]:
    """One mark a span; the spans of one claim share its name.

    Dismissed claims have none, so that what is a claim can be read; but the one in hand has.
    """
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
        if claim.status != Claim.Status.DISMISSED or claim == in_hand
        for span in claim.spans.all()
    ]


def chain_of(claim: Claim, links: Iterable[Attribution]) -> list[str]:
    """Who says it, who carried it, and the outlet last; nobody twice in a row."""
    names = [link.speaker.name for link in links]
    publisher = claim.article.publisher
    if publisher and names[-1:] != [publisher.name]:
        names.append(publisher.name)
    return names


def read_with(
    revision: Revision,
    claims: Iterable[Claim],
    in_hand: Claim | None = None,
    *,
    carried: Iterable[Mark] = (),
) -> list[Paragraph]:
    """The revision in paragraphs with these claims marked, and those of earlier ones."""
    marks = [*marks_of(claims, in_hand), *carried]
    return paragraphs(revision.text, revision.blocks, marks)
