"""Our own articles as a provider of coverage.

Two stages. First the claim's terms, rarest first, each by an index scan of its own, until their
documents add up to a bound: cheap however common the other terms are. Then the best of these are
read and ranked in Python, where document frequencies are known. No extension of PostgreSQL is
needed: terms are matching keys (`corroboration.words.key`), made by the same function for the
index and the question, so no text search configuration or dictionary comes in.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit
from uuid import UUID

from django.db import OperationalError, connection, transaction
from django.utils.translation import gettext as _

from articles.models import Revision
from factcheck.claims.models import Claim
from factcheck.evidence.archive_index import lexeme
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.question import Question, Window
from factcheck.evidence.corroboration.ranking import rank
from factcheck.evidence.corroboration.traits import Candidate
from factcheck.evidence.prose import prose
from factcheck.evidence.providers.base import Capabilities, Found, ProviderAnswer, ProviderFailed
from factcheck.evidence.queries import archive_of

CAPABILITIES = Capabilities(remote=False)
MOST_DOCUMENTS = 10_000  # that the terms of one question bring together
RESCORED = 200
_COUNTED = MOST_DOCUMENTS + 1
_MANY = 100_000  # from here on the size of the archive is taken from the planner's statistics

Value = float | str | date

_FREQUENCY = """(SELECT %s::text, count(*) FROM (
    SELECT 1 FROM evidence_archivetext WHERE vector @@ %s::tsquery LIMIT %s) AS found)"""
_SCAN = """SELECT revision_id, %s::float8 AS weight FROM evidence_archivetext
    WHERE vector @@ %s::tsquery AND {window}"""
_BEST = """SELECT scan.revision_id FROM ({scans}) AS scan
    JOIN articles_revision ON articles_revision.id = scan.revision_id
    WHERE articles_revision.article_id IN ({articles})
    GROUP BY scan.revision_id ORDER BY sum(scan.weight) DESC, scan.revision_id LIMIT %s"""


def archive_for(claim: Claim) -> "Archive":
    """The archive as this claim's desk may search it."""
    return Archive(claim)


@dataclass(frozen=True)
class Archive:
    """The public articles and the desk's own, without the article that makes the claim."""

    claim: Claim
    name: str = "archive"
    capabilities: Capabilities = CAPABILITIES

    def search(
        self, question: Question, window: Window, *, limit: int, deadline: float
    ) -> ProviderAnswer:
        """Scan, then rank. A database that runs out of time has failed; it did not find nothing."""
        try:
            with transaction.atomic():
                _allow(deadline)
                return self._look(question, window, limit)
        except OperationalError as error:
            raise ProviderFailed(
                _("The archive did not answer within %(seconds)s seconds.")
                % {"seconds": f"{deadline:g}"}
            ) from error

    def _look(self, question: Question, window: Window, limit: int) -> ProviderAnswer:
        documents = _size()
        frequencies = _frequencies(question.terms)
        weights = {
            term: math.log(1 + documents / frequencies[term])
            for term in _bounded(question, frequencies)
        }
        ids = self._best(weights, window) if weights else []
        read = {str(r.pk): r for r in _revisions(ids)}
        ranked = rank(
            question,
            [Candidate(key, r.title, prose(r)) for key, r in read.items()],
            frequencies=frequencies,
            documents=documents,
        )
        return ProviderAnswer(
            tuple(_found(read[one.id], one.score) for one in ranked[:limit]),
            exhausted=len(ids) < RESCORED and len(ranked) <= limit,
        )

    def _best(self, weights: Mapping[str, float], window: Window) -> list[UUID]:
        """The revisions that weigh most, of those this desk may see."""
        condition, days = _window(window)
        open_to_us = archive_of(self.claim).exclude(pk=self.claim.article_id).order_by()
        visible, mine = open_to_us.values("pk").query.sql_with_params()
        scans = " UNION ALL ".join([_SCAN.format(window=condition)] * len(weights))
        given: list[Value] = []
        for term, weight in weights.items():
            given += [weight, lexeme(term), *days]
        with connection.cursor() as cursor:
            cursor.execute(_BEST.format(scans=scans, articles=visible), [*given, *mine, RESCORED])
            return [row[0] for row in cursor.fetchall()]


def _allow(seconds: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('statement_timeout', %s, true)", [str(max(1, int(seconds * 1000)))]
        )


def _size() -> int:
    """How many texts the archive holds: counted while that is cheap, then estimated."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT reltuples::bigint FROM pg_class WHERE relname = %s", ["evidence_archivetext"]
        )
        estimate = int(cursor.fetchone()[0])
        if estimate >= _MANY:
            return estimate
        cursor.execute("SELECT count(*) FROM evidence_archivetext")
        return int(cursor.fetchone()[0])


def _frequencies(terms: Sequence[str]) -> dict[str, int]:
    """In how many texts each term occurs; beyond the bound nobody counts on. Absent: in none."""
    if not terms:
        return {}
    sql = " UNION ALL ".join([_FREQUENCY] * len(terms))
    given = [value for term in terms for value in (term, lexeme(term), _COUNTED)]
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return {term: count for term, count in cursor.fetchall() if count}


def _bounded(question: Question, frequencies: Mapping[str, int]) -> list[str]:
    """The rarest terms whose documents together stay within the bound, at least the rarest one."""
    chosen: list[str] = []
    total = 0
    for term in sorted(frequencies, key=lambda t: (frequencies[t], question.terms.index(t))):
        total += frequencies[term]
        if chosen and total > MOST_DOCUMENTS:
            break
        chosen.append(term)
    return chosen


def _window(window: Window) -> tuple[str, list[Value]]:
    """The window as a condition on `day` and its parameters."""
    parts: list[str] = []
    days: list[Value] = []
    if window.first:
        parts.append("day >= %s")
        days.append(window.first)
    if window.last:
        parts.append("day <= %s")
        days.append(window.last)
    dated = " AND ".join(parts) or "day IS NOT NULL"
    if not window.undated:
        return dated, days
    return (f"({dated} OR day IS NULL)", days) if parts else ("TRUE", [])


def _revisions(ids: Sequence[UUID]) -> list[Revision]:
    return list(
        Revision.objects.filter(pk__in=ids).select_related("article__publisher").order_by("pk")
    )


def _found(revision: Revision, score: float) -> Found:
    article = revision.article
    publisher = article.publisher
    day = revision.published_at or article.published_at
    host = urlsplit(article.url).hostname or ""
    item = Item(
        id=str(revision.pk),
        publisher=publisher.name if publisher else host,
        title=revision.title or article.title,
        text=prose(revision),
        domain=(publisher.domain if publisher else host) or "",
        kind=Kind(publisher.kind) if publisher else Kind.OUTLET,
        owner=publisher.owner if publisher else "",
        byline=revision.byline,
        published_at=datetime.combine(day, time(), UTC) if day else None,
        first_seen=article.created_at,
    )
    return Found(
        key=str(revision.pk),
        item=item,
        score=score,
        url=article.url,
        publisher_id=publisher.pk if publisher else None,
        revision_id=revision.pk,
    )
