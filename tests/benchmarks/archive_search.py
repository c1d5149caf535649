"""Searching a large archive, beside BM25 of tantivy and ts_rank of PostgreSQL.

The processor time of ours is that of this process and of its PostgreSQL backend; all three are
given the same words and the same days, and answer with keys in order. The product reads the texts
as well, to judge them; that is a row of its own.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from uuid import UUID

import tantivy
from django.core.management import call_command
from django.db import connection, transaction

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.evidence.archive_index import lexeme
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.question import Question, Window, ask
from factcheck.evidence.corroboration.words import words
from factcheck.evidence.providers.archive import archive_for
from factcheck.evidence.terms import count_terms, write_terms
from factcheck.people.models import Desk
from tests.benchmarks.building import build
from tests.benchmarks.measuring import backend_pid, cpu
from tests.benchmarks.row import Row
from tests.benchmarks.stories import FIRST_DAY, Archive, Story

SCREEN = 10
READ = 60  # articles that are ranked
SLOW_PEER = 5  # questions that the slowest peer is asked
Finder = Callable[[Question], list[UUID]]
RANKED = """SELECT revision_id FROM evidence_archivetext
    WHERE vector @@ %s::tsquery AND day BETWEEN %s AND %s
    ORDER BY ts_rank(vector, %s::tsquery) DESC LIMIT 10"""


def bench(articles: int, questions: int) -> list[Row]:
    call_command("migrate", verbosity=0)
    archive = Archive(articles, questions)
    desk = Desk.objects.create(name="Bench", slug="bench", languages=["en"])
    index = build(archive, desk)
    write_terms(count_terms())
    asked = [
        (story, ask(ClaimFacts(story.claim, made_on=story.day))) for story in archive.questions()
    ]
    claim = Claim(desk=desk, article=Article(id=UUID(int=2**100)))
    backend = backend_pid()

    def ours(question: Question) -> list[UUID]:
        with transaction.atomic():
            best = archive_for(claim).best(question, question.window, most=READ)
        return [UUID(one.id) for one in best[:SCREEN]]

    def with_texts(question: Question) -> list[UUID]:
        answer = archive_for(claim).search(question, question.window, limit=50, deadline=60)
        return [one.revision_id for one in answer.items[:SCREEN] if one.revision_id]

    run(ours, asked[:SCREEN], backend)  # what is read once is read by now
    theirs = searching(index)
    run(theirs, asked[:SCREEN], None)
    product, peer = run(ours, asked, backend), run(theirs, asked, None)
    whole = run(with_texts, asked, backend)
    few = asked[:SLOW_PEER]
    some, ranked = run(ours, few, backend), run(by_ts_rank, few, backend)
    size = f"archive, {articles:,}"
    return [
        beside(f"{size}: CPU beside tantivy", product.cpu, peer.cpu, 1.5, "ms", asked),
        beside(f"{size}: CPU, and 50 texts read", whole.cpu, peer.cpu, None, "ms", asked),
        beside(f"{size}: CPU, median", product.usual, peer.usual, 1.5, "ms", asked),
        beside(f"{size}: CPU, p95", product.slow, peer.slow, None, "ms", asked),
        beside(f"{size}: p95 by the clock, texts read", whole.wall, peer.wall, 50.0, "ms", asked),
        beside(f"{size}: hit@10", product.hits, peer.hits, 0.98, "share", asked),
        beside(f"{size}: CPU beside ts_rank", some.cpu, ranked.cpu, None, "ms", few),
        beside(f"{size}: hit@10 beside ts_rank", some.hits, ranked.hits, None, "share", few),
        beside(f"{size}: buffers beside ts_rank", some.buffers, ranked.buffers, None, "8 kB", few),
        beside(f"{size}: buffers", product.buffers, ranked.buffers, None, "8 kB", asked),
    ]


Judged = Sequence[tuple[Story, Question]]


def beside(
    name: str, product: float, peer: float, limit: float | None, unit: str, asked: Judged
) -> Row:
    return Row(name, product, peer, limit, product / peer, unit, len(asked))


@dataclass(frozen=True)
class Ran:
    """Of a question: milliseconds of processor time, the mean, the usual and the slow case; the slow
    case by the clock; the share of right answers among ten; pages that PostgreSQL looked at.
    """

    cpu: float
    usual: float
    slow: float
    wall: float
    hits: float
    buffers: float


def run(find: Finder, asked: Judged, backend: int | None) -> Ran:
    hits, walls, cpus = 0.0, [], []
    read = pages() if backend else 0
    for story, question in asked:
        start, began = time.perf_counter(), cpu(backend)
        found = find(question)
        cpus.append(1000 * (cpu(backend) - began))
        walls.append(1000 * (time.perf_counter() - start))
        hits += len(set(found[:SCREEN]) & set(story.articles)) / len(story.articles)
    n = len(asked)
    return Ran(
        cpu=sum(cpus) / n,
        usual=median(cpus),
        slow=p95(cpus),
        wall=p95(walls),
        hits=hits / n,
        buffers=(pages() - read) / n if backend else 0.0,
    )


def p95(values: Sequence[float]) -> float:
    return sorted(values)[int(0.95 * (len(values) - 1))]


def pages() -> int:
    """How many pages of 8 kB PostgreSQL has looked at, in memory or not."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_force_next_flush()")
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(
            "SELECT blks_hit + blks_read FROM pg_stat_database WHERE datname = current_database()"
        )
        return int(cursor.fetchone()[0])


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
