"""Which shingles many articles have, counted now and then.

Small print and set phrases would bring half the archive as candidates. As with terms, only public
articles are counted, a large archive by a sample, and an old figure costs time and loses nothing.
"""

from collections.abc import Mapping

from django.db import connection, transaction

from factcheck.evidence.models import Phrase

SAMPLED = 50_000  # articles
COMMON = 100  # articles from which a shingle counts as common
MOST = 100_000
ALL = 100.0  # per cent

_COUNT = """
    SELECT probe, count(*) FROM evidence_shingles TABLESAMPLE SYSTEM (%(share)s) REPEATABLE (1)
    JOIN articles_article ON articles_article.id = evidence_shingles.article_id
    CROSS JOIN LATERAL unnest(evidence_shingles.probes) AS probe
    WHERE articles_article.visibility = 'public'
    GROUP BY probe HAVING count(*) >= %(least)s ORDER BY count(*) DESC, probe LIMIT %(most)s"""
_SIZE = "SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = 'evidence_shingles'::regclass"
_WRITE = """INSERT INTO evidence_phrase (probe, articles)
    SELECT * FROM unnest(%s::int[], %s::int[])
    ON CONFLICT (probe) DO UPDATE SET articles = excluded.articles"""


def count_phrases(sampled: int = SAMPLED, common: int = COMMON) -> dict[int, int]:
    """In how many public articles each common shingle occurs. Writes nothing."""
    with connection.cursor() as cursor:
        cursor.execute(_SIZE)
        (articles,) = cursor.fetchone() or (0,)
        share = min(ALL, ALL * sampled / max(articles, 1))
        least = max(2, common * share / ALL)
        cursor.execute(_COUNT, {"share": share, "least": least, "most": MOST})
        return {probe: round(n * ALL / share) for probe, n in cursor.fetchall()}


@transaction.atomic
def write_phrases(counts: Mapping[int, int]) -> None:
    """Put these counts in the place of the last ones."""
    Phrase.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute(_WRITE, [list(counts), list(counts.values())])
