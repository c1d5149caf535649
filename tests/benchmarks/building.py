"""A large archive written into the tables, and into tantivy, a thousand articles at a time.

The rows are those that the product writes when articles come in one by one: `test_building` holds
them beside each other. The two large indexes are made once all rows are there, as when a dump is
read.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice

import tantivy
from django.db import connection
from django.db.models import Model

from articles.models import Article, Revision
from factcheck.evidence.corroboration.shingles import probes
from factcheck.evidence.models import ArchiveText, Shingles
from factcheck.people.models import Desk
from tests.benchmarks.lexicon import Lexicon
from tests.benchmarks.stories import FIRST_DAY, Archive, Drawn, Told

AT_ONCE = 1_000  # articles
SHINGLED = 100_000  # articles that copies are looked for among
HEAP = 200_000_000  # bytes
LATER = ("archive_words", "shingles_probes")

Value = str | bytes | int | bool | date | list[int] | None


def build(archive: Archive, desk: Desk) -> tantivy.Index:
    """Write the same articles into both."""
    index = tantivy.Index(schema())
    writer = index.writer(heap_size=HEAP, num_threads=1)
    lexicon = Lexicon.of(archive.vocabulary)
    left = SHINGLED
    with at_the_end(LATER):
        for some in together(archive.drawn(), AT_ONCE):
            told = [each.told for each in some]
            copy(Article, [article(each, desk) for each in told])
            copy(Revision, [revision(each) for each in told])
            copy(ArchiveText, archive_texts(some, lexicon))
            copy(Shingles, [shingles(each) for each in told[:left]])
            left = max(0, left - len(told))
            for each in told:
                writer.add_document(document(each))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return index


def together(drawn: Iterable[Drawn], most: int) -> Iterator[list[Drawn]]:
    left = iter(drawn)
    while some := list(islice(left, most)):
        yield some


@contextmanager
def at_the_end(indexes: Sequence[str]) -> Iterator[None]:
    """Make these indexes last, and look up no key of another table meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = ANY(%s)", [[*indexes]])
        made = [statement for (statement,) in cursor.fetchall()]
        for name in indexes:
            cursor.execute(f"DROP INDEX {name}")
        cursor.execute("SET session_replication_role = replica")
        yield
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("SET maintenance_work_mem = '1GB'")
        for statement in made:
            cursor.execute(statement)
        cursor.execute("RESET maintenance_work_mem")


def copy(model: type[Model], rows: Sequence[dict[str, Value]]) -> None:
    if not rows:
        return
    columns = ", ".join(rows[0])
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {model._meta.db_table} ({columns}) FROM STDIN") as into,
    ):
        for row in rows:
            into.write_row(tuple(row.values()))


def article(told: Told, desk: Desk) -> dict[str, Value]:
    return {
        "id": told.id,
        "desk_id": desk.pk,
        "visibility": "public",
        "state": "ready",
        "url": f"https://bench.example/{told.id}",
        "title": told.title,
        "published_at": told.day,
        "language": "en",
        "digest": str(told.id),
    }


def revision(told: Told) -> dict[str, Value]:
    return {
        "id": told.id,
        "article_id": told.id,
        "fetch_id": told.id,
        "number": 1,
        "text": told.text,
        "sha256": str(told.id),
        "title": told.title,
        "byline": "",
        "published_at": told.day,
        "language": "en",
        "blocks": "[]",
        "truncated": False,
    }


def archive_texts(drawn: Sequence[Drawn], lexicon: Lexicon) -> list[dict[str, Value]]:
    return [
        {
            "revision_id": each.told.id,
            "article_id": each.told.id,
            "day": each.told.day,
            "words": gist.length,
            "vector": lexicon.vector(each),
            "gist": gist.packed(),
        }
        for each, gist in zip(drawn, lexicon.gists(drawn), strict=True)
    ]


def shingles(told: Told) -> dict[str, Value]:
    return {
        "article_id": told.id,
        "revision_id": told.id,
        "day": told.day,
        "probes": probes(told.text),
    }


def schema() -> tantivy.Schema:
    made = tantivy.SchemaBuilder()
    made.add_text_field("text", stored=False)
    made.add_integer_field("day", indexed=True, fast=True)
    made.add_integer_field("place", stored=True)
    return made.build()


def document(told: Told) -> tantivy.Document:
    day = (told.day - FIRST_DAY).days if told.day else -1
    return tantivy.Document(text=f"{told.title} {told.text}", day=day, place=told.id.int)
