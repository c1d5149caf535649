"""What an outlet changed in an article from one revision to another."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from articles.models import Revision
from factcheck.claims.models import Claim, Standing
from factcheck.people.models import User
from factcheck.web.differing import passages
from factcheck.web.requests import SignedIn, find_article, signed_in

MOST_DIGITS = 6


@signed_in
def article_changes(request: SignedIn, article_id: UUID) -> HttpResponse:
    """Two revisions as one text; without others named the newest beside the one before it."""
    article = find_article(request.user, article_id)
    revisions = list(article.revisions.defer("text", "blocks").order_by("number"))
    if not revisions:
        raise Http404
    last = revisions[-1].number
    to = asked(request.GET.get("to", ""), revisions, usual=last)
    since = asked(request.GET.get("from", ""), revisions, usual=max(to.number - 1, 1))
    found = passages(since.text, to.text)
    facts = {
        "article": article,
        "revisions": revisions,
        "since": since,
        "to": to,
        "passages": found,
        "same": not any(passage.shown for passage in found),
        "standings": standings_in(to, request.user),
    }
    return render(request, "articles/changes.html", facts)


def asked(number: str, revisions: list[Revision], *, usual: int) -> Revision:
    """The revision of this number, or the usual one for whoever named none that there is."""
    known = {revision.number: revision for revision in revisions}
    named = number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS
    return known.get(int(number) if named else usual) or known[usual]


def standings_in(revision: Revision, user: User) -> list[Standing]:
    """The claims of earlier revisions that read otherwise in this one or are gone."""
    seen = Claim.objects.visible_to(user).exclude(status=Claim.Status.DISMISSED)
    rows = Standing.objects.in_force().filter(revision=revision, claim__in=seen)
    changed = rows.filter(outcome__in=(Standing.Outcome.CHANGED, Standing.Outcome.LOST))
    return list(changed.select_related("claim__speaker").order_by("claim__pk"))
