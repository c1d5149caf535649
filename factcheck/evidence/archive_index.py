"""Putting a revision into the archive's index, by which its words are found again."""

from django.db import connection, transaction

from articles.models import Revision
from factcheck.evidence.corroboration.gist import gist_of
from factcheck.evidence.models import ArchiveText
from factcheck.evidence.prose import prose

LONGEST_TERM = 200  # characters; what is longer is no word

_INDEX = """
    INSERT INTO evidence_archivetext (revision_id, day, words, vector, gist)
    VALUES (%s, %s, %s, array_to_tsvector(%s::text[]), %s)
    ON CONFLICT (revision_id) DO UPDATE SET day = excluded.day, words = excluded.words,
        vector = excluded.vector, gist = excluded.gist"""


def lexeme(term: str) -> str:
    """A term as PostgreSQL reads it in a tsquery: quoted, so that none of it is an operator."""
    inner = term[:LONGEST_TERM].replace("\\", "\\\\").replace("'", "''")
    return f"'{inner}'"


@transaction.atomic
def index_revision(revision: Revision) -> None:
    """Make the newest revision of an article findable; its older ones leave the index.

    Safe to repeat, in any order: an older revision never replaces a newer one.
    """
    same = ArchiveText.objects.filter(revision__article=revision.article_id)
    if same.filter(revision__number__gt=revision.number).exists():
        return
    same.exclude(revision=revision).delete()
    gist, said = gist_of(revision.title, prose(revision))
    terms = {term[:LONGEST_TERM] for term in said}
    day = revision.published_at or revision.article.published_at
    with connection.cursor() as cursor:
        cursor.execute(_INDEX, [revision.pk, day, gist.length, sorted(terms), gist.packed()])
