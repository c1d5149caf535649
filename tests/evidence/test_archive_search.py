"""The one statement that looks into the archive's index, gated by what it reads."""

import json
from datetime import date

import pytest
from django.db import connection

from articles.models import Article
from factcheck.evidence.archive_search import heaviest, kept, statement
from factcheck.evidence.corroboration.question import EVERYTHING, Window, ask
from factcheck.evidence.providers.archive import archive_for
from tests.evidence.corroboration import stories
from tests.evidence.newsroom import claim_on, put

pytestmark = pytest.mark.django_db

WEEK = Window(date(2024, 3, 1), date(2024, 3, 8))
ELSEWHEN = """INSERT INTO evidence_archivetext (revision_id, article_id, day, words, vector, gist)
    SELECT gen_random_uuid(), gen_random_uuid(), DATE '2021-01-01' + n %% 900, 300,
        array_to_tsvector(ARRAY['lifeboat', 'skerry', 'w' || n]), ''
    FROM generate_series(1, %s) AS n"""


def fill(articles: int) -> None:
    """Articles of other months that have the same words."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(ELSEWHEN, [articles])
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("ANALYZE evidence_archivetext")


def plan(window: Window) -> dict:
    """How the statement is carried out, and what it reads, with all of it in memory."""
    sql, given = statement({"lifeboat": 2.0, "skerry": 3.0}, window, Article.objects.all(), 60)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", given)
        (told,) = cursor.fetchone()
    return (json.loads(told) if isinstance(told, str) else told)[0]["Plan"]


def nodes(of: dict) -> list[dict]:
    return [of, *(each for child in of.get("Plans", []) for each in nodes(child))]


def buffers(window: Window) -> int:
    plan(window)
    told = plan(window)
    return told["Shared Hit Blocks"] + told["Shared Read Blocks"]


def test_heaviest_reads_no_more_when_other_months_grow(desk):
    put(desk, "Kelda News", stories.WIRE)
    fill(4_000)
    few = buffers(WEEK)
    fill(8_000)

    assert buffers(WEEK) <= 1.3 * few


def test_heaviest_looks_up_words_and_months_in_one_index(desk):
    put(desk, "Kelda News", stories.WIRE)
    fill(4_000)

    scans = [node for node in nodes(plan(WEEK)) if node.get("Index Name") == "archive_words"]

    (condition,) = [node["Index Cond"] for node in scans]
    assert ("vector @@" in condition, "months &&" in condition) == (True, True)


@pytest.mark.parametrize("articles", [1, 3])
def test_search_takes_as_many_statements_whatever_it_finds(
    desk, articles, django_assert_num_queries
):
    claim = claim_on(desk)
    for number in range(articles):
        put(desk, f"Kelda News {number}", stories.WIRE)
    question = ask(stories.CLAIM)

    # A savepoint and its end, the deadline, two counts of terms, the look, and what is kept.
    with django_assert_num_queries(7):
        answer = archive_for(claim).search(question, EVERYTHING, limit=50, deadline=10)

    assert len(answer.items) == articles


@pytest.mark.parametrize(
    ("window", "outlets"),
    [
        (WEEK, {"March"}),
        (Window(date(2024, 3, 1), date(2024, 5, 8)), {"March", "May"}),
        (Window(date(2024, 3, 1), date(2024, 3, 8), undated=True), {"March", "Undated"}),
        (Window(first=date(2024, 3, 1)), {"March", "May", "Late"}),
        (Window(date(2024, 3, 1), date(2034, 3, 8)), {"March", "May", "Late"}),
        (Window(), {"March", "May", "Late"}),
        (EVERYTHING, {"March", "May", "Late", "Undated"}),
    ],
)
def test_heaviest_keeps_to_the_window(desk, window, outlets):
    for outlet, day in (
        ("March", date(2024, 3, 4)),
        ("May", date(2024, 5, 8)),
        ("Late", date(2033, 12, 31)),
        ("Undated", None),
    ):
        put(desk, outlet, stories.WIRE, published_at=day)

    found = heaviest({"lifeboat": 1.0}, window, Article.objects.all(), 60)

    told = kept(revision for revision, _ in found)
    assert {each.publisher for each in told.values()} == outlets


def test_heaviest_of_no_words_is_nothing(desk):
    put(desk, "Kelda News", stories.WIRE)

    assert heaviest({}, EVERYTHING, Article.objects.all(), 60) == []
