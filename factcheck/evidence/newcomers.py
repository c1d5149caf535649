"""Which articles may be copies of a newcomer: those that have many of its shingles.

Every newcomer has been committed with its shingles before it is compared, so of two articles that
come in at the same moment at least one is compared with the other. Shingles that many articles
have (a paper's own small print, a set phrase) are left out of the look-up, the commonest first,
unless there are too few others: no article is compared with half an archive.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from articles.models import Article
from factcheck.evidence.models import Newcomer
from factcheck.evidence.prepared import array, prepared

AT_ONCE = 500  # newcomers of one job
CANDIDATES = 20  # that are read closely, of each circle
FEW = 16  # probes of a text so short that one in common is much
LEAST = 0.1  # share of the shorter text's probes in common from which a pair is read closely
LOOKED_UP = 16  # probes of one newcomer: of 200 copies of a quarter of a text, 2 share none of them
MOST_SCANNED = 4_000  # articles that the probes of one newcomer may bring
UNCOUNTED = 20  # articles that have a shingle which nobody has counted as common

PREPARED = 50  # newcomers of one look-up: for more, PostgreSQL would compile it first

Order = tuple[date, UUID]
Row = tuple[UUID, UUID, date | None, int]

_COMMON = "SELECT probe, articles FROM evidence_phrase WHERE probe = ANY(%s::text::int[])"

# The look-up alone: joined with anything, PostgreSQL would read all of it to be prepared.
_LOOK_UP = """
    SELECT asked.article, found.article_id, found.day, found.shared
    FROM unnest(%s::uuid[], %s::text[], %s::text[]) AS given (article, rare, probes)
    CROSS JOIN LATERAL (
        SELECT given.article, given.rare::int[] AS rare, given.probes::int[] AS probes OFFSET 0
    ) AS asked
    CROSS JOIN LATERAL (
        SELECT near.article_id, near.day, cardinality(near.probes) AS size, (
            SELECT count(*) FROM unnest(near.probes) AS probe
            WHERE probe = ANY(asked.probes)) AS shared
        FROM (
            SELECT article_id, day, probes FROM evidence_shingles
            WHERE probes && asked.rare AND article_id <> asked.article LIMIT %s) AS near
        OFFSET 0) AS found
    WHERE found.shared >= CASE WHEN least(found.size, cardinality(asked.probes)) <= %s THEN 1
        ELSE greatest(2, %s * least(found.size, cardinality(asked.probes))) END"""
_HAVING = """
    SELECT evidence_copy.copy_id FROM evidence_copy
    JOIN articles_article AS original ON original.id = evidence_copy.original_id
    JOIN articles_article AS copy ON copy.id = evidence_copy.copy_id
    JOIN articles_article AS newcomer ON newcomer.id = %s
    WHERE evidence_copy.copy_id = ANY(%s) AND original.id <> newcomer.id
    AND CASE WHEN original.visibility <> 'public' THEN original.desk_id END
        IS NOT DISTINCT FROM CASE WHEN newcomer.visibility <> 'public' THEN newcomer.desk_id END
    AND (original.partner_id = newcomer.partner_id
        OR copy.partner_id IS DISTINCT FROM newcomer.partner_id
        OR newcomer.partner_id IS NULL)"""

# In the order of the keys, so that two of these at once do not wait for each other.
_AGAIN = """
    INSERT INTO evidence_newcomer (article_id, since)
    SELECT id, statement_timestamp() FROM (
        SELECT %(article)s::uuid AS id
        UNION SELECT copy_id FROM evidence_copy WHERE original_id = %(article)s) AS again
    ORDER BY id
    ON CONFLICT (article_id) DO UPDATE SET since = excluded.since"""


class Asked(NamedTuple):
    """A newcomer as it was when it was looked at; `since` tells whether it has come again."""

    article: UUID
    since: datetime
    day: date | None
    probes: Sequence[int]

    @property
    def order(self) -> Order:
        return order(self.day, self.article)


@dataclass(frozen=True, slots=True)
class Near:
    """An article that has much in common with a newcomer.

    `circle` is the desk that keeps it to itself, None for a public one. `sent_together` says that
    one partner sent both.
    """

    article: UUID
    day: date | None
    circle: UUID | None
    sent_together: bool

    @property
    def order(self) -> Order:
        return order(self.day, self.article)

    @property
    def circles(self) -> frozenset[object]:
        """All whose members can see it beside the newcomer."""
        return frozenset([self.circle, *(["together"] if self.sent_together else [])])


def order(day: date | None, article: UUID) -> Order:
    """The older first; an undated one is older than none, and ids begin with the time."""
    return day or date.max, article


def waiting(most: int = AT_ONCE) -> list[Asked]:
    """The newcomers that have waited longest."""
    rows = Newcomer.objects.order_by("since").values_list(
        "article_id", "since", "article__shingles__day", "article__shingles__probes"
    )
    return [Asked(article, since, day, probes or ()) for article, since, day, probes in rows[:most]]


def near(newcomers: Iterable[Asked]) -> dict[UUID, list[Near]]:
    """For each newcomer that has any, the articles to read closely, the oldest first."""
    found = _look_up([each for each in newcomers if each.probes])
    articles = {article for row in found for article in (row[0], row[1])}
    facts = Article.objects.filter(pk__in=articles)
    known = {article.pk: article for article in facts.only("visibility", "desk", "partner")}
    crowds: dict[tuple[UUID, object], list[tuple[int, Near]]] = {}
    for newcomer, article, day, shared in found:
        own, other = known[newcomer], known[article]
        public = other.visibility == Article.Visibility.PUBLIC
        sent_together = own.partner_id is not None and own.partner_id == other.partner_id
        one = Near(article, day, None if public else other.desk_id, sent_together)
        for circle in one.circles:
            crowds.setdefault((newcomer, circle), []).append((-shared, one))
    beside: dict[UUID, set[Near]] = {}
    for (newcomer, _), crowd in crowds.items():
        closest = sorted(crowd, key=lambda each: (each[0], each[1].order))[:CANDIDATES]
        beside.setdefault(newcomer, set()).update(one for _, one in closest)
    return {newcomer: sorted(each, key=lambda one: one.order) for newcomer, each in beside.items()}


def _look_up(asked: Sequence[Asked]) -> list[Row]:
    """Newcomer, article, its day, and how many probes both have."""
    if not asked:
        return []
    found: list[Row] = []
    with prepared() as cursor:
        cursor.execute(_COMMON, [array(chain.from_iterable(each.probes for each in asked))])
        common = dict(cursor.fetchall())
        for start in range(0, len(asked), PREPARED):
            some = asked[start : start + PREPARED]
            articles = [each.article for each in some]
            rarest = [array(rare(each.probes, common)) for each in some]
            probes = [array(each.probes) for each in some]
            cursor.execute(_LOOK_UP, [articles, rarest, probes, MOST_SCANNED, FEW, LEAST])
            found += cursor.fetchall()
    return found


def rare(probes: Sequence[int], common: Mapping[int, int]) -> Sequence[int]:
    """The rarest LOOKED_UP probes, as many as bring MOST_SCANNED articles together; one at least.

    Of those nobody has counted, first the least, which texts of any length are likely to keep.
    """
    if common.keys().isdisjoint(probes):
        return probes[: min(LOOKED_UP, MOST_SCANNED // UNCOUNTED)]
    left = MOST_SCANNED
    kept: list[int] = []
    rarest = sorted(probes, key=lambda probe: common.get(probe, 0))
    for probe in rarest[:LOOKED_UP]:
        left -= common.get(probe, UNCOUNTED)
        if left < 0 and kept:
            break
        kept.append(probe)
    return kept


def having_originals(newcomer: Asked, later: Sequence[Near]) -> set[UUID]:
    """Which of these have an original already where the newcomer would be one of theirs.

    That is among the articles of its own circle, or of its own partner for what that one sent.
    """
    if not later:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(_HAVING, [newcomer.article, [each.article for each in later]])
        return {article for (article,) in cursor.fetchall()}


def compare_again(article: Article) -> None:
    """Have an article and its copies compared once more: others may see it now than before."""
    with connection.cursor() as cursor:
        cursor.execute(_AGAIN, {"article": article.pk})
