"""What can be asked of claims."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Min, OuterRef, Q, Subquery

from articles.models import Revision
from factcheck.claims.history import Contradiction
from factcheck.people.models import Desk, Partner, User

if TYPE_CHECKING:
    from factcheck.claims.models import Claim

MOST_WORDS_ASKED = 10


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims, narrowed by who asks and what for."""

    def visible_to(self, actor: User | Partner | AnonymousUser) -> Self:
        """A desk sees its own claims, a partner those of articles it submitted."""
        if isinstance(actor, Partner):
            return self.filter(article__partner=actor)
        if isinstance(actor, AnonymousUser):
            return self.none()
        if actor.is_superuser:
            return self
        places = actor.memberships.filter(active=True, desk__active=True)
        return self.filter(desk__in=places.values("desk"))

    def in_article(self, revision: Revision) -> Self:
        """All claims of a revision in the order of its text, with their words and speakers."""
        return (
            self.filter(revision=revision)
            .annotate(start=Min("spans__start"))
            .order_by("start", "id")
            .with_words()
        )

    def with_words(self) -> Self:
        """With all that is needed to show them, in three statements however many they are."""
        return self.select_related("speaker", "topic").prefetch_related(
            "spans", "attributions__speaker"
        )

    def saying(self, q: str) -> Self:
        """Claims whose words hold every word asked for, in any case and order."""
        if "\0" in q:
            return self.none()
        claims = self
        for word in q.split()[:MOST_WORDS_ASKED]:
            claims = claims.filter(text__icontains=word)
        return claims


def read_by_older_engines(
    engine: str, *, desk: Desk | None = None, since: date | None = None
) -> models.QuerySet[Revision]:
    """The newest revisions of articles that this engine has not read yet, the oldest first."""
    newest = Revision.objects.filter(article=OuterRef("article")).order_by("-number")
    revisions = Revision.objects.filter(pk=Subquery(newest.values("pk")[:1]), redacted_at=None)
    if desk:
        revisions = revisions.filter(article__desk=desk)
    if since:
        revisions = revisions.filter(article__created_at__date__gte=since)
    return revisions.exclude(extractions__engine=engine).order_by("created_at", "pk")


def contradictions_in(revision: Revision) -> models.QuerySet[Contradiction]:
    """The hints of one article that nobody has dismissed, each with its two claims."""
    hints = Contradiction.objects.filter(first__revision=revision, dismissed_at=None)
    none = Q(first__status="dismissed") | Q(second__status="dismissed")
    return hints.exclude(none).select_related("first", "second")


def contradictions_of(claim: "Claim") -> models.QuerySet[Contradiction]:
    """The hints that name this claim."""
    return contradictions_in(claim.revision).filter(Q(first=claim) | Q(second=claim))
