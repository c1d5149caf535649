"""How common each term of the archive is, counted now and then.

Only public articles are counted: what one desk or partner keeps to itself tells nothing to others,
not even by making a word common. The empty term stands for all of them. A large archive is counted
by a sample of it. A figure that is old, or missing, changes the order of what is found a little and
loses nothing.
"""

from collections.abc import Mapping

from django.db import connection, transaction

from articles.models import Article
from factcheck.evidence.models import Term

SAMPLED = 50_000  # texts
MOST_TERMS = 200_000
ALL = 100.0  # per cent
EVERY = ""  # the term that stands for all articles

_PUBLIC = """SELECT vector FROM evidence_archivetext TABLESAMPLE SYSTEM ({share}) REPEATABLE (1)
    JOIN articles_revision ON articles_revision.id = evidence_archivetext.revision_id
    JOIN articles_article ON articles_article.id = articles_revision.article_id
    WHERE articles_article.visibility = '{public}'"""
_COUNT = """SELECT word, ndoc FROM ts_stat(%s) WHERE ndoc > %s
    ORDER BY ndoc DESC, word LIMIT %s"""

_WRITE = """INSERT INTO evidence_term (term, documents)
    SELECT * FROM unnest(%s::text[], %s::int[])
    ON CONFLICT (term) DO UPDATE SET documents = excluded.documents"""
_SIZE = "SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = 'evidence_archivetext'::regclass"


def count_terms(sampled: int = SAMPLED) -> dict[str, int]:
    """In how many public articles each term occurs. Writes nothing."""
    with connection.cursor() as cursor:
        cursor.execute(_SIZE)
        (texts,) = cursor.fetchone() or (0,)
        share = min(ALL, ALL * sampled / max(texts, 1))
        # Of a sample a single find says nothing; of a whole archive it tells a word from none.
        least = 0 if share == ALL else 1
        public = _PUBLIC.format(share=share, public=Article.Visibility.PUBLIC.value)
        cursor.execute(f"SELECT '{EVERY}', count(*) FROM ({public}) AS counted")  # noqa: S608 - our own words
        every = cursor.fetchall()
        cursor.execute(_COUNT, [public, least, MOST_TERMS])
        return {word: round(n * ALL / share) for word, n in (*every, *cursor.fetchall())}


@transaction.atomic
def write_terms(counts: Mapping[str, int]) -> None:
    """Put these counts in the place of the last ones."""
    Term.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute(
            _WRITE,
            [list(counts), list(counts.values())],
        )
