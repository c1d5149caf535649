"""The first look into the archive's index: the texts that weigh most, in one statement."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from articles.models import Article
from factcheck.evidence.archive_index import LONGEST_TERM, lexeme
from factcheck.evidence.corroboration.question import Window
from factcheck.evidence.prepared import prepared
from factcheck.evidence.prose import Block, prose_of

_USUAL = 400  # words of an article
_MOST_MONTHS = 36  # that are looked up; a longer window is left to the days alone
_UNDATED = 0  # as a month

Value = float | str | date | list[str] | list[float] | list[int]

# One scan of the index for each term and no more than its texts of these months: the words and the
# month lie in one index. `OFFSET 0` keeps the scans apart: the planner, who does not know the
# terms, would read all of the months once and look through them. Who may see a text is asked of
# the heaviest alone, one after the other, until there are enough. A long text has any word sooner
# than a short one (the length of BM25, for words counted once). What was scanned is read again
# where it lies (`ctid`), which holds within one statement.
_HEAVIEST = """
    WITH heavy AS MATERIALIZED (
        SELECT scan.at, scan.words, scan.revision_id, scan.article_id,
            sum(asked.weight) / (1.3::float8 + 0.9::float8 * scan.words / %s::float8) AS weight
        FROM unnest(%s::text[], %s::float8[]) AS asked (term, weight)
        CROSS JOIN LATERAL (
            SELECT ctid AS at, words, revision_id, article_id FROM evidence_archivetext
            WHERE vector @@ asked.term::tsquery AND {window} OFFSET 0) AS scan
        GROUP BY scan.at, scan.words, scan.revision_id, scan.article_id
        ORDER BY weight DESC, scan.revision_id)
    SELECT heavy.revision_id::text, kept.gist FROM heavy
    CROSS JOIN LATERAL (
        SELECT 1 FROM ({articles}) AS open (id) WHERE open.id = heavy.article_id LIMIT 1) AS seen
    JOIN evidence_archivetext AS kept ON kept.ctid = heavy.at
    ORDER BY heavy.weight DESC, heavy.revision_id LIMIT %s"""

_KEPT = """
    SELECT revision.id, revision.title, revision.text, revision.blocks,
        CASE WHEN article.unsigned THEN ''
            ELSE coalesce(nullif(article.byline, ''), revision.byline) END,
        coalesce(revision.published_at, article.published_at),
        article.title, article.url, article.created_at,
        publisher.id, publisher.name, publisher.domain, publisher.kind, owner.name
    FROM articles_revision AS revision
    JOIN articles_article AS article ON article.id = revision.article_id
    LEFT JOIN articles_publisher AS publisher ON publisher.id = article.publisher_id
    LEFT JOIN articles_owner AS owner ON owner.id = publisher.owner_id
    WHERE revision.id = ANY(%s::uuid[])"""
_COUNTED = "SELECT term, documents FROM evidence_term WHERE term = ANY(%s::text[])"


class Kept(NamedTuple):
    """An article as the archive holds it: of its newest text what is told of it."""

    revision_id: UUID
    title: str
    text: str
    blocks: list[Block]
    byline: str
    day: date | None
    article_title: str
    url: str
    first_seen: datetime
    publisher_id: UUID | None
    publisher: str | None
    domain: str | None
    kind: str | None
    owner: str | None

    @property
    def prose(self) -> str:
        """The running text, at its own offsets."""
        return prose_of(self.text, self.blocks)


def heaviest(
    weights: Mapping[str, float], window: Window, among: QuerySet[Article], most: int
) -> list[tuple[str, bytes]]:
    """The texts of these articles that weigh most, at most so many, in a window of days.

    Of each the revision's id and its gist.
    """
    if not weights:
        return []
    with prepared() as cursor:
        cursor.execute(*statement(weights, window, among, most))
        return list(cursor.fetchall())


def statement(
    weights: Mapping[str, float], window: Window, among: QuerySet[Article], most: int
) -> tuple[str, list[Value]]:
    """What `heaviest` asks the database, and its parameters."""
    condition, days = condition_of(window)
    articles, theirs = among.order_by().values("pk").query.sql_with_params()
    terms = [lexeme(term) for term in weights]
    given: list[Value] = [_USUAL, terms, list(weights.values()), *days, *theirs, most]
    return _HEAVIEST.format(window=condition, articles=articles), given


def kept(revisions: Iterable[str]) -> dict[str, Kept]:
    """What the archive holds of these revisions, by their ids."""
    with prepared() as cursor:
        cursor.execute(_KEPT, [list(revisions)])
        return {str(row[0]): Kept(*row) for row in cursor.fetchall()}


def counted(terms: Iterable[str]) -> dict[str, int]:
    """In how many public texts each term occurs, as last counted; others are left out."""
    wanted = [term[:LONGEST_TERM] for term in terms]
    if not wanted:
        return {}
    with prepared() as cursor:
        cursor.execute(_COUNTED, [wanted])
        return dict(cursor.fetchall())


def condition_of(window: Window) -> tuple[str, list[Value]]:
    """The window as a condition on month and day, and its parameters."""
    parts: list[str] = []
    given: list[Value] = []
    for sign, day in ((">=", window.first), ("<=", window.last)):
        if day:
            parts.append(f"day {sign} %s")
            given.append(day)
    if window.undated and not parts:
        return "TRUE", []
    dated = " AND ".join(parts) or "day IS NOT NULL"
    condition = f"({dated} OR day IS NULL)" if window.undated else dated
    months = _months(window)
    if not months:
        return condition, given
    return f"months && %s::int[] AND {condition}", [months, *given]


def _months(window: Window) -> list[int]:
    """The months that a window touches, or none where they are too many to be looked up."""
    if not (window.first and window.last):
        return []
    first, last = (12 * day.year + day.month for day in (window.first, window.last))
    months = [*range(first, last + 1), *([_UNDATED] if window.undated else [])]
    return months if len(months) <= _MOST_MONTHS else []
