"""The words in which two articles differ, as a rule two copies of one text."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles.models import Article, Revision
from articles.queries import newest_revision
from factcheck.evidence.copying import in_common
from factcheck.evidence.reprints import age
from factcheck.web.differing import passages
from factcheck.web.requests import SignedIn, find_article, signed_in


@signed_in
def article_beside(request: SignedIn, article_id: UUID, other_id: UUID) -> HttpResponse:
    """Both as one text, the older first, whichever was named first."""
    named = [find_article(request.user, each) for each in (article_id, other_id)]
    older, later = sorted(named, key=age)
    before, after = text_of(older), text_of(later)
    found = passages(
        before.text,
        after.text,
        gone=_("only in %(name)s:") % {"name": called(older)},
        new=_("only in %(name)s:") % {"name": called(later)},
    )
    reuse = in_common(before, after)
    facts = {
        "article": named[0],
        "older": older,
        "later": later,
        "names": (called(older), called(later)),
        "language": after.language,
        "passages": found,
        "same": not any(passage.shown for passage in found),
        "share": round(100 * reuse.share),
        "run": reuse.run,
    }
    return render(request, "articles/beside.html", facts)


def text_of(article: Article) -> Revision:
    """The text as it stands now; 404 for what has not been read."""
    revision = newest_revision(article)
    if revision is None:
        raise Http404
    return revision


def called(article: Article) -> str:
    return str(article.publisher or article)
