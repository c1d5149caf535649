"""Searching a large archive, beside BM25 of tantivy and ts_rank of PostgreSQL.

The processor time of ours is that of this process and of its PostgreSQL backend; all three are
given the same words and the same days.
"""

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

import tantivy
from django.core.management import call_command
from django.db import connection

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.evidence.archive_index import lexeme
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import Question, Window, ask
from factcheck.evidence.corroboration.words import keys, words
from factcheck.evidence.providers.archive import archive_for
from factcheck.evidence.terms import count_terms, write_terms
from factcheck.people.models import Desk
from tests.benchmarks.row import Row
from tests.benchmarks.stories import FIRST_DAY, Archive, Story, Told

SCREEN = 10
SLOW_PEER = 5  # questions that the slowest peer is asked
TICKS = os.sysconf("SC_CLK_TCK")
Finder = Callable[[Question], list[UUID]]
RANKED = """SELECT revision_id FROM evidence_archivetext
    WHERE vector @@ %s::tsquery AND day BETWEEN %s AND %s
    ORDER BY ts_rank(vector, %s::tsquery) DESC LIMIT 10"""


def bench(articles: int, questions: int) -> list[Row]:
    call_command("migrate", verbosity=0)
    archive = Archive(articles, questions)
    index = build(archive)
    asked = [
        (story, ask(ClaimFacts(story.claim, made_on=story.day))) for story in archive.questions()
    ]
    claim = Claim(desk=Desk.objects.get(), article=Article(id=UUID(int=2**100)))
    backend = backend_pid()

    def ours(question: Question) -> list[UUID]:
        answer = archive_for(claim).search(question, question.window, limit=50, deadline=60)
        return [one.revision_id for one in answer.items[:SCREEN] if one.revision_id]

    run(ours, asked[:SCREEN], backend)  # what is read once is read by now
    product, slow, product_hits = run(ours, asked, backend)
    theirs = searching(index)
    run(theirs, asked[:SCREEN], None)
    peer, peer_slow, peer_hits = run(theirs, asked, None)
    ranked, _, ranked_hits = run(by_ts_rank, asked[:SLOW_PEER], backend)
    few = len(asked[:SLOW_PEER])
    size = f"archive, {articles:,}"
    n = len(asked)
    return [
        Row(f"{size}: CPU beside tantivy", product, peer, 1.5, product / peer, "ms", n),
        Row(f"{size}: CPU beside ts_rank", product, ranked, None, product / ranked, "ms", few),
        Row(f"{size}: p95", slow, peer_slow, 50.0, slow / peer_slow, "ms", n),
        Row(f"{size}: hit@10", product_hits, peer_hits, 0.98, product_hits / peer_hits, "share", n),
        Row(
            f"{size}: hit@10, ts_rank",
            product_hits,
            ranked_hits,
            None,
            product_hits / ranked_hits,
            "share",
            few,
        ),
    ]


def run(
    find: Finder, asked: Sequence[tuple[Story, Question]], backend: int | None
) -> tuple[float, float, float]:
    """Milliseconds of processor time for a question, the slow case by the clock, hits in ten."""
    hits, walls = 0.0, []
    began = cpu(backend)
    for story, question in asked:
        start = time.perf_counter()
        found = find(question)
        walls.append(1000 * (time.perf_counter() - start))
        hits += len(set(found[:SCREEN]) & set(story.articles)) / len(story.articles)
    spent = 1000 * (cpu(backend) - began) / len(asked)
    return spent, sorted(walls)[int(0.95 * (len(walls) - 1))], hits / len(asked)


def cpu(backend: int | None) -> float:
    spent = time.process_time()
    if backend:
        fields = Path(f"/proc/{backend}/stat").read_text().rpartition(") ")[2].split()
        spent += (int(fields[11]) + int(fields[12])) / TICKS
    return spent


def backend_pid() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def build(archive: Archive) -> tantivy.Index:
    """Write the same articles into both."""
    desk = Desk.objects.create(name="Bench", slug="bench", languages=["en"])
    writer = schema_index().writer(heap_size=200_000_000, num_threads=1)
    index = INDEXES[-1]
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("DROP INDEX archive_vector")
        cursor.execute(
            "CREATE TEMP TABLE told (id uuid, day date, title text, body text, terms text[])"
        )
        with cursor.copy("COPY told FROM STDIN") as copy:
            for told in archive.told():
                copy.write_row((told.id, told.day, told.title, told.text, terms(told)))
                writer.add_document(document(told))
        for statement in FILL:
            cursor.execute(statement, {"desk": desk.pk} if "%(desk)s" in statement else None)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    write_terms(count_terms())
    return index


def terms(told: Told) -> list[str]:
    return sorted({*keys(told.title), *keys(told.text)})


INDEXES: list[tantivy.Index] = []
FILL = (
    """INSERT INTO articles_article (id, desk_id, visibility, state, url, title, published_at,
        language, digest)
        SELECT id, %(desk)s, 'public', 'ready', 'https://bench.example/' || id, title, day, 'en', id
        FROM told""",
    """INSERT INTO articles_revision (id, article_id, fetch_id, number, text, sha256, title, byline,
        published_at, language, blocks, truncated)
        SELECT id, id, id, 1, body, id, title, '', day, 'en', '[]', false FROM told""",
    """INSERT INTO evidence_archivetext (revision_id, day, words, vector)
        SELECT id, day, cardinality(regexp_split_to_array(body, ' ')), array_to_tsvector(terms)
        FROM told""",
    "DROP TABLE told",
    "SET maintenance_work_mem = '500MB'",
    "CREATE INDEX archive_vector ON evidence_archivetext USING gin (vector) WITH (fastupdate = off)",
    "SET session_replication_role = origin",
    "VACUUM ANALYZE",
)


def schema_index() -> tantivy.Index:
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", stored=False)
    schema.add_integer_field("day", indexed=True, fast=True)
    schema.add_integer_field("place", stored=True)
    INDEXES.append(tantivy.Index(schema.build()))
    return INDEXES[-1]


def document(told: Told) -> tantivy.Document:
    day = (told.day - FIRST_DAY).days if told.day else -1
    return tantivy.Document(text=f"{told.title} {told.text}", day=day, place=told.id.int)


def searching(index: tantivy.Index) -> Finder:
    searcher, schema = index.searcher(), index.schema
    query = tantivy.Query

    def find(question: Question) -> list[UUID]:
        window = question.window
        wanted = [
            (tantivy.Occur.Should, query.term_query(schema, "text", word.text.casefold()))
            for word in words(question.text)
        ]
        days = query.range_query(schema, "day", tantivy.FieldType.Integer, *between(window))
        both = [
            (tantivy.Occur.Must, query.boolean_query(wanted)),
            (tantivy.Occur.Must, query.const_score_query(days, 0.0)),
        ]
        hits = searcher.search(query.boolean_query(both), 50).hits
        return [UUID(int=searcher.doc(place)["place"][0]) for _, place in hits[:SCREEN]]

    return find


def between(window: Window) -> tuple[int, int]:
    assert window.first
    assert window.last
    return (window.first - FIRST_DAY).days, (window.last - FIRST_DAY).days


def by_ts_rank(question: Question) -> list[UUID]:
    wanted = " | ".join(lexeme(term) for term in question.terms)
    window = question.window
    with connection.cursor() as cursor:
        cursor.execute(RANKED, [wanted, window.first, window.last, wanted])
        return [row[0] for row in cursor.fetchall()]
