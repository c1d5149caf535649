"""Articles: the list, and one read with its claims."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from articles.beginning import with_beginning
from articles.models import Article, Revision
from articles.queries import newest_fetch, newest_revision
from factcheck.claims.counts import with_claim_counts, with_reading, with_rewritten
from factcheck.claims.extraction.limits import limits_of
from factcheck.claims.models import Claim, Extraction, ReAnchoring
from factcheck.evidence.reprints import folded, group_of, without_copies
from factcheck.people.models import User
from factcheck.publication.models import Flag
from factcheck.review.amendable import may_add
from factcheck.web.marks import read_with
from factcheck.web.paging import address_with, page_after
from factcheck.web.progress import of_coverage, of_extraction, of_reading
from factcheck.web.requests import SignedIn, find_article, signed_in
from factcheck.web.rewriting import carried_into, gone_from, marks_carried

APART = "apart"  # what the address says of copies that each have a row of their own
MOST_FOLDED = 10  # copies that a row unfolds; the article's page has all


@signed_in
def articles(request: SignedIn) -> HttpResponse:
    """What the person's desks have received, the newest first, copies under the oldest."""
    mine = Article.objects.visible_to(request.user).with_facts()
    apart = request.GET.get("copies") == APART
    shown = mine if apart else without_copies(mine, seen_by=request.user)
    counted = with_rewritten(with_claim_counts(shown, seen_by=request.user), seen_by=request.user)
    page = page_after(
        with_beginning(with_reading(counted)),
        request.GET.get("after", ""),
        by="created_at",
        descending=True,
    )
    reprints = {} if apart else folded(page.rows, seen_by=request.user)
    kept = APART if apart else None
    facts = {
        "rows": [(each, reprints.get(each.pk, ())) for each in page.rows],
        "most": MOST_FOLDED,
        "apart": apart,
        "next": address_with(after=page.next_key, copies=kept) if page.next_key else "",
        "first": address_with(copies=kept),
        "later": "after" in request.GET,
    }
    return render(request, "articles/list.html", facts)


@signed_in
def article(request: SignedIn, article_id: UUID) -> HttpResponse:
    """The newest text with every claim marked, or how far the reading has come."""
    found = find_article(request.user, article_id)
    return render(request, "articles/article.html", article_facts(found, request.user))


@signed_in
def article_progress(request: SignedIn, article_id: UUID) -> HttpResponse:
    """The same as a fragment, for a page that is waiting; or only how far coverage has come."""
    found = find_article(request.user, article_id)
    if request.GET.get("of") == "coverage":
        claims = Claim.objects.visible_to(request.user).filter(article=found, retired_by=None)
        facts = {"article": found, "progress": of_coverage(list(claims))}
        return render(request, "articles/_progress.html", facts)
    return render(request, "articles/_body.html", article_facts(found, request.user))


def article_facts(found: Article, user: User) -> dict[str, object]:
    """Text, claims and the state of fetch and extraction."""
    revision = newest_revision(found)
    facts: dict[str, object] = {"article": found, "revision": revision}
    if revision is None:
        fetch = newest_fetch(found)
        progress = of_reading(found, fetch)
        return facts | {"fetch": fetch, "waiting": found.state == "waiting", "progress": progress}
    extraction = revision.extractions.order_by("-created_at").first()
    claims = list(Claim.objects.visible_to(user).in_article(revision))
    group = group_of(found, seen_by=user)
    carried = carried_into(revision, user) if revision.number > 1 else []
    gone = gone_from(revision, user) if revision.number > 1 else []
    waiting = still_read(revision, extraction)
    return facts | {
        "extraction": extraction,
        "waiting": waiting,
        "progress": of_extraction(revision, extraction) if waiting else of_coverage(claims),
        "claims": claims,
        "limits": limits_of(revision.language),
        "carried": carried,
        "gone": gone,
        "much": len(claims) + len(carried) + len(gone),
        "paragraphs": read_with(revision, claims, carried=marks_carried(carried)),
        "may_add": may_add(user, found),
        "flags": Flag.objects.for_editor(user).filter(article=found).with_facts(),
        "copies": group.beside(found) if group else (),
        "ours": found.desk_id in {place.desk_id for place in user.memberships.all()},
    }


def still_read(revision: Revision, extraction: Extraction | None) -> bool:
    """Whether claims are still looked for: the known ones first, then new ones."""
    if extraction is not None:
        return extraction.state == Extraction.State.WAITING
    return ReAnchoring.objects.filter(revision=revision, finished_at=None).exists()
