"""An article that we checked: the passages with its published claims, each verdict beside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Article, Revision
from factcheck.claims.models import Claim
from factcheck.publication.checked import CheckedArticle, checked_article
from factcheck.publication.models import FactCheck
from factcheck.web.reading import Mark, paragraphs


@dataclass(frozen=True)
class Passage:
    """A paragraph of the article, or the words of a claim alone, and what we say of it.

    `after_gap`: something of the article was left out before it.
    """

    html: SafeString
    pages: tuple[FactCheck, ...]
    after_gap: bool = False


def article_checked(request: HttpRequest, article_id: UUID) -> HttpResponse:
    """404 for an article of which nothing is published."""
    try:
        found = checked_article(article_id)
    except Article.DoesNotExist as unknown:
        raise Http404 from unknown
    facts = {
        "article": found.article,
        "site": settings.SITE_URL,
        "checks": found.pages,
        "passages": list(passages_of(found)),
        "in_text": bool(found.texts),
    }
    return render(request, "public/checked.html", facts)


def passages_of(found: CheckedArticle) -> Iterator[Passage]:
    """The newest text first; claims whose text is not shown come as their words."""
    for revision in found.texts.values():
        here = [page for page in found.pages if page.claim.revision_id == revision.pk]
        yield from passages_in(revision, here)
    for page in found.pages:
        if page.claim.revision_id not in found.texts:
            quoted = page.claim.kind == Claim.Kind.DIRECT
            yield Passage(format_html("“{}”" if quoted else "{}", page.claim.text), (page,))


def passages_in(revision: Revision, pages: Sequence[FactCheck]) -> Iterator[Passage]:
    """The paragraphs in which claims stand, in order."""
    by_claim = {str(page.claim_id): page for page in pages}
    gap = False
    for paragraph in paragraphs(revision.text, revision.blocks, list(marks_of(pages))):
        if paragraph.marked:
            begun = tuple(by_claim[mark.name] for mark in paragraph.begins)
            yield Passage(paragraph.html, begun, after_gap=gap)
        gap = not paragraph.marked


def marks_of(pages: Sequence[FactCheck]) -> Iterator[Mark]:
    """Each claim underlined where it stands, leading to its page."""
    for page in pages:
        for span in page.claim.spans.all():
            yield Mark(
                start=span.start,
                end=span.end,
                name=str(page.claim_id),
                kind=page.claim.kind,
                href=reverse("web:fact_check", args=[page.slug]),
                words=page.claim.text,
            )
