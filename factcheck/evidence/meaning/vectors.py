"""The vectors of the archive's texts in PostgreSQL, by pgvector.

The table is made by a command and not by a migration: nobody needs the extension who sets no model,
and how many numbers a vector has is known by the model alone. The table says by its comment which
model its vectors are of; those of another one are as good as none.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet

from articles.models import Article
from factcheck.evidence.archive_search import condition_of
from factcheck.evidence.corroboration.question import Window
from factcheck.evidence.meaning.encoder import Encoder, Vectors

MOST_DIMENSIONS = 2_000  # that pgvector has an index for
OLDEST = (0, 8)  # that follows its index as far as is needed

_MADE = "SELECT obj_description(to_regclass('evidence_meaning'), 'pg_class')"
_MAKE = """
    DROP TABLE IF EXISTS evidence_meaning;
    CREATE TABLE evidence_meaning (
        revision_id uuid PRIMARY KEY REFERENCES articles_revision (id) ON DELETE CASCADE,
        vector vector({dimensions}) NOT NULL);
    CREATE INDEX evidence_meaning_near ON evidence_meaning USING hnsw (vector vector_cosine_ops);"""
_WAITING = """
    SELECT kept.revision_id FROM evidence_archivetext AS kept
    WHERE NOT EXISTS (
        SELECT FROM evidence_meaning WHERE evidence_meaning.revision_id = kept.revision_id)
    ORDER BY kept.revision_id DESC LIMIT %s"""
_KEEP = """
    INSERT INTO evidence_meaning (revision_id, vector)
    SELECT given.id, given.vector::vector FROM unnest(%s::uuid[], %s::text[]) AS given (id, vector)
    JOIN evidence_archivetext AS kept ON kept.revision_id = given.id
    ON CONFLICT (revision_id) DO UPDATE SET vector = excluded.vector"""
_FORGET = """
    DELETE FROM evidence_meaning WHERE NOT EXISTS (
        SELECT FROM evidence_archivetext AS kept
        WHERE kept.revision_id = evidence_meaning.revision_id)"""
# The index is followed until there are enough that fit, not among a fixed number alone. It still
# loses some (among many twins, or beyond the most it follows): where it brings too few, the texts
# that fit are few as well, and are compared one by one. A text that means nothing is like none.
_FOLLOW = "SELECT set_config('hnsw.iterative_scan', 'strict_order', true)"
_NEAREST = """
    SELECT evidence_meaning.revision_id::text, kept.gist,
        1 - (evidence_meaning.vector <=> %s::vector)
    FROM evidence_meaning
    JOIN evidence_archivetext AS kept ON kept.revision_id = evidence_meaning.revision_id
    WHERE {window} AND vector_norm(evidence_meaning.vector) > 0 AND EXISTS (
        SELECT FROM ({articles}) AS open (id) WHERE open.id = kept.article_id)
    ORDER BY {order} LIMIT %s"""
_BY_INDEX = "evidence_meaning.vector <=> %s::vector"
_ONE_BY_ONE = f"({_BY_INDEX}) + 0, evidence_meaning.revision_id"
_LIKE = """
    SELECT revision_id::text, 1 - (vector <=> %s::vector) FROM evidence_meaning
    WHERE revision_id = ANY(%s::uuid[])"""


class Near(NamedTuple):
    """A text of the archive, what ranking needs of it, and its cosine with what is asked."""

    revision: str
    gist: bytes
    likeness: float


def made_for() -> str:
    """The model whose vectors the table holds, or nothing where there is no table."""
    with connection.cursor() as cursor:
        cursor.execute(_MADE)
        (mark,) = cursor.fetchone() or (None,)
    return str(mark or "").rpartition(" ")[0]


def is_prepared() -> bool:
    """Whether the table holds vectors of the model that is set."""
    return bool(made_for() == settings.SEMANTIC_MODEL)


def prepare(encoder: Encoder) -> None:
    """Make the table for the model that is set, and drop the vectors of another one.

    Raises ValueError for more numbers than can be indexed or too old a pgvector, and DatabaseError
    where PostgreSQL has none or this role may not make tables.
    """
    model = settings.SEMANTIC_MODEL
    if not 0 < encoder.dimensions <= MOST_DIMENSIONS:
        raise ValueError(
            f"{model} makes {encoder.dimensions} numbers of a text;"
            f" 1 to {MOST_DIMENSIONS} can be looked up."
        )
    if is_prepared():
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS vector")
        cursor.execute("SELECT extversion FROM pg_extension WHERE extname = 'vector'")
        (version,) = cursor.fetchone() or ("0",)
        if tuple(map(int, version.split(".")[:2])) < OLDEST:
            raise ValueError(f"pgvector 0.8 or newer is needed; this is {version}.")
        cursor.execute(_MAKE.format(dimensions=encoder.dimensions))
        mark = f"{model} {encoder.dimensions}"
        cursor.execute(f"COMMENT ON TABLE evidence_meaning IS {_quoted(mark)}")


def waiting(most: int) -> list[UUID]:
    """Revisions of the archive without a vector, the newest first."""
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, [most])
        return [revision for (revision,) in cursor.fetchall()]


def keep(revisions: Iterable[UUID], vectors: Vectors) -> None:
    """Write down the vectors of these; what left the archive meanwhile stays out."""
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, [list(revisions), [spelled(each) for each in vectors]])


def forget_what_left() -> None:
    """Drop the vectors of texts that are no longer in the archive's index."""
    if made_for():
        with connection.cursor() as cursor:
            cursor.execute(_FORGET)


def nearest(asked: Vectors, window: Window, among: QuerySet[Article], most: int) -> list[Near]:
    """The texts of these articles that mean most nearly what is asked (one vector)."""
    condition, days = condition_of(window)
    articles, theirs = among.order_by().values("pk").query.sql_with_params()
    vector = spelled(asked)
    with connection.cursor() as cursor:
        cursor.execute(_FOLLOW)
        found: list[tuple[str, memoryview, float]] = []
        for order in (_BY_INDEX, _ONE_BY_ONE):
            sql = _NEAREST.format(window=condition, articles=articles, order=order)
            cursor.execute(sql, [vector, *days, *theirs, vector, most])
            found = cursor.fetchall()
            if len(found) == most:
                break
    return [Near(revision, bytes(gist), cosine) for revision, gist, cosine in found]


def likeness(asked: Vectors, revisions: Iterable[str]) -> Mapping[str, float]:
    """The cosine of each of these with what is asked; those without a vector are left out."""
    with connection.cursor() as cursor:
        cursor.execute(_LIKE, [spelled(asked), list(revisions)])
        return dict(cursor.fetchall())


def spelled(vector: Vectors) -> str:
    """A vector as pgvector reads it."""
    return "[" + ",".join(f"{number:.6g}" for number in vector.tolist()) + "]"


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
