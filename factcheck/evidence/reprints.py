"""What can be asked of copies: what is folded under what, as one person or partner sees it.

Everything is worked out from the articles that the actor may see. An article whose original is
hidden from them stands by itself, or under another one that they may see, so that nothing tells
of the hidden one.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, F, OuterRef, QuerySet

from articles.models import Article
from factcheck.evidence.models import Copy
from factcheck.people.models import Partner, User

Actor = User | Partner | AnonymousUser


@dataclass(frozen=True)
class Reprint:
    """An article that is a copy, of which article, and what both have in common.

    `share` is how much of the shorter text lies in the longer one, 0..1, `run` how many words
    follow each other in both. The oldest of a group has no original.
    """

    article: Article
    original: UUID | None
    share: float | None
    run: int | None


@dataclass(frozen=True)
class Group:
    """Copies under the oldest one, the older ones first."""

    oldest: Article
    reprints: tuple[Reprint, ...]

    def beside(self, article: Article) -> tuple["Reprint", ...]:
        """All of them but this one; the oldest is a copy of none."""
        first = Reprint(self.oldest, None, None, None)
        return tuple(each for each in (first, *self.reprints) if each.article.pk != article.pk)


def without_copies(articles: QuerySet[Article], *, seen_by: Actor) -> QuerySet[Article]:
    """Only the oldest of each group that this actor may see, and what has no copies."""
    seen = Article.objects.visible_to(seen_by).order_by()
    return articles.exclude(Exists(Copy.objects.filter(copy=OuterRef("pk"), original__in=seen)))


def folded(articles: Iterable[Article], *, seen_by: Actor) -> dict[UUID, tuple[Reprint, ...]]:
    """The copies of these articles, and theirs, by the article. One query for each generation.

    A copy of two articles that are no copies of each other is under both.
    """
    copies = Copy.objects.visible_to(seen_by)
    links: dict[UUID, list[Copy]] = {}
    tops = [article.pk for article in articles]
    generation: Collection[UUID] = set(tops)
    while generation:
        rows = list(copies.filter(original__in=generation))
        for row in rows:
            links.setdefault(row.original_id, []).append(row)
        generation = {row.copy_id for row in rows} - links.keys() - set(tops)
    facts = Article.objects.with_facts().in_bulk(
        {row.copy_id for rows in links.values() for row in rows}
    )
    return {top: _under(top, links, facts) for top in tops if top in links}


def _under(
    top: UUID, links: dict[UUID, list[Copy]], facts: dict[UUID, Article]
) -> tuple[Reprint, ...]:
    found: dict[UUID, Reprint] = {}
    rows = list(links.get(top, ()))
    while rows:
        row = rows.pop(0)
        if row.copy_id != top and row.copy_id not in found:
            found[row.copy_id] = Reprint(facts[row.copy_id], row.original_id, row.share, row.run)
            rows += links.get(row.copy_id, ())
    return tuple(sorted(found.values(), key=lambda each: age(each.article)))


def age(article: Article) -> tuple[bool, object, UUID]:
    """The older first, an undated one last."""
    return article.published_at is None, article.published_at, article.pk


def group_of(article: Article, *, seen_by: Actor) -> Group | None:
    """All copies of the same text that this actor may see beside this article, if any."""
    oldest = oldest_of(article, seen_by=seen_by)
    reprints = folded([oldest], seen_by=seen_by).get(oldest.pk)
    return Group(oldest, reprints) if reprints else None


def oldest_of(article: Article, *, seen_by: Actor) -> Article:
    """Follow the originals up to the first, of several the oldest each time."""
    copies = Copy.objects.visible_to(seen_by).order_by(
        F("original__shingles__day").asc(nulls_last=True), "original_id"
    )
    top, known = article.pk, {article.pk}
    while above := copies.filter(copy=top).values_list("original_id", flat=True).first():
        if above in known:
            break
        known.add(above)
        top = above
    return article if top == article.pk else Article.objects.with_facts().get(pk=top)
