"""Putting a revision into the archive's index, by which its words are found again."""

from django.db import transaction

from articles.models import Revision
from factcheck.evidence.corroboration.gist import gist_of
from factcheck.evidence.corroboration.shingles import probes
from factcheck.evidence.models import ArchiveText
from factcheck.evidence.prepared import array, prepared
from factcheck.evidence.prose import prose

LONGEST_TERM = 200  # characters; what is longer is no word

# One statement: an article is never findable by its words and not by its shingles.
_INDEX = """
    WITH archived AS (
        INSERT INTO evidence_archivetext (revision_id, article_id, day, words, vector, gist)
        VALUES (%(revision)s, %(article)s, %(day)s, %(words)s,
            array_to_tsvector(%(terms)s::text[]), %(gist)s)
        ON CONFLICT (article_id) DO UPDATE
        SET revision_id = excluded.revision_id, day = excluded.day, words = excluded.words,
            vector = excluded.vector, gist = excluded.gist),
    shingled AS (
        INSERT INTO evidence_shingles (article_id, revision_id, day, probes)
        VALUES (%(article)s, %(revision)s, %(day)s, %(probes)s::text::int[])
        ON CONFLICT (article_id) DO UPDATE
        SET revision_id = excluded.revision_id, day = excluded.day, probes = excluded.probes)
    INSERT INTO evidence_newcomer (article_id, since) VALUES (%(article)s, statement_timestamp())
    ON CONFLICT (article_id) DO UPDATE SET since = excluded.since"""
# What was said of another text is looked at again, in the order of the keys, so that two articles
# at once do not wait for each other. Of an article that is as old as another one now, nothing
# stays: else each of two copies could be the other's.
_AGAIN = """
    WITH before AS (
        SELECT revision_id, day FROM evidence_shingles WHERE article_id = %(article)s),
    void AS (
        DELETE FROM evidence_copy USING before
        WHERE before.day IS DISTINCT FROM %(day)s::date
        AND %(article)s::uuid IN (copy_id, original_id))
    INSERT INTO evidence_newcomer (article_id, since)
    SELECT copy_id, statement_timestamp() FROM evidence_copy, before
    WHERE original_id = %(article)s
    AND (before.revision_id <> %(revision)s OR before.day IS DISTINCT FROM %(day)s::date)
    ORDER BY copy_id
    ON CONFLICT (article_id) DO UPDATE SET since = excluded.since"""


def lexeme(term: str) -> str:
    """A term as PostgreSQL reads it in a tsquery: quoted, so that none of it is an operator."""
    inner = term[:LONGEST_TERM].replace("\\", "\\\\").replace("'", "''")
    return f"'{inner}'"


@transaction.atomic
def index_revision(revision: Revision) -> None:
    """Make the newest revision of an article findable; its older ones leave the index.

    It is compared with the other articles by a job. Safe to repeat, in any order: an older revision
    never replaces a newer one.
    """
    known = ArchiveText.objects.filter(article=revision.article_id)
    number = known.values_list("revision__number", flat=True).first()
    if number and number > revision.number:
        return
    text = prose(revision)
    gist, said = gist_of(revision.title, text)
    facts = {
        "article": revision.article_id,
        "revision": revision.pk,
        "day": revision.published_at or revision.article.published_at,
        "words": gist.length,
        "terms": sorted({term[:LONGEST_TERM] for term in said}),
        "gist": gist.packed(),
        "probes": array(probes(text)),
    }
    with prepared() as cursor:
        if number:
            cursor.execute(_AGAIN, facts)
        cursor.execute(_INDEX, facts)
