"""What can be asked of copies: what is folded under what, as one person or partner sees it.

Everything is worked out from the articles that the actor may see. An article whose original is
hidden from them stands by itself, or under another one that they may see, so that nothing tells
of the hidden one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import Exists, F, OuterRef, QuerySet

from articles.models import Article
from factcheck.evidence.models import Copy
from factcheck.people.models import Partner, User

Actor = User | Partner | AnonymousUser

# All that is linked with some articles, whoever may see it: one statement, however long the chain.
_BELOW = """WITH RECURSIVE linked (id) AS (
        SELECT unnest(%s::uuid[])
        UNION SELECT copy_id FROM evidence_copy JOIN linked ON original_id = linked.id)
    SELECT id FROM linked"""
_ABOVE = """WITH RECURSIVE linked (id) AS (
        SELECT unnest(%s::uuid[])
        UNION SELECT original_id FROM evidence_copy JOIN linked ON copy_id = linked.id)
    SELECT id FROM linked"""


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
    """The copies of these articles, and theirs, by the article.

    A copy of two articles that are no copies of each other is under both.
    """
    tops = [article.pk for article in articles]
    links: dict[UUID, list[Copy]] = {}
    linked = _linked(_BELOW, tops)
    if linked <= set(tops):
        return {}
    for row in Copy.objects.visible_to(seen_by).filter(original__in=linked):
        links.setdefault(row.original_id, []).append(row)
    facts = Article.objects.with_facts().in_bulk(
        {row.copy_id for rows in links.values() for row in rows}
    )
    return {top: _under(top, links, facts) for top in tops if top in links}


def _linked(statement: str, articles: list[UUID]) -> set[UUID]:
    """These articles and all that the statement leads to, hidden ones too: not to be shown."""
    with connection.cursor() as cursor:
        cursor.execute(statement, [articles])
        return {article for (article,) in cursor.fetchall()}


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
    linked = _linked(_ABOVE, [article.pk])
    if len(linked) == 1:
        return article
    rows = Copy.objects.visible_to(seen_by).filter(copy__in=linked)
    oldest_first = rows.order_by(F("original__shingles__day").asc(nulls_last=True), "original_id")
    above: dict[UUID, UUID] = {}
    for copy, original in oldest_first.values_list("copy_id", "original_id"):
        above.setdefault(copy, original)
    top = article.pk
    while top in above:
        top = above.pop(top)
    return article if top == article.pk else Article.objects.with_facts().get(pk=top)
