"""Our own articles as a provider of coverage.

Two stages (`corroboration.candidates`, `corroboration.ranking`): the claim's terms are looked up,
rarest first, each by an index scan of its own; the best of what they bring is read and ranked. No
extension of PostgreSQL is needed: terms are matching keys (`corroboration.words.key`), made by the
same function for the index and the question, so no text search configuration or dictionary comes
in. How common a term is was counted beforehand, over public articles alone, so that nothing shown
to one desk depends on what another keeps to itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit
from uuid import UUID

from django.db import OperationalError, connection, transaction
from django.utils.translation import gettext as _

from articles.models import Revision
from factcheck.claims.models import Claim
from factcheck.evidence.archive_index import LONGEST_TERM, lexeme
from factcheck.evidence.corroboration.candidates import (
    bounded,
    halves,
    parted,
    weights_of,
)
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.question import Question, Window
from factcheck.evidence.corroboration.ranking import rank
from factcheck.evidence.corroboration.traits import Candidate
from factcheck.evidence.models import Term
from factcheck.evidence.prose import prose
from factcheck.evidence.providers.base import Capabilities, Found, ProviderAnswer, ProviderFailed
from factcheck.evidence.queries import archive_of
from factcheck.evidence.terms import EVERY

ARCHIVE = "archive"
CAPABILITIES = Capabilities(remote=False)
_USUAL = 400  # words of an article
_READ = 60  # texts that are ranked at least: a long text takes longer to be read than to be found

Value = float | str | date

_SCAN = """SELECT revision_id, words, %s::float8 AS weight FROM evidence_archivetext
    WHERE vector @@ %s::tsquery AND {window}"""
# Who may see it is asked of the heaviest alone, one after the other, until there are enough. A
# long text has any word sooner than a short one (the length of BM25, for words counted once).
_BEST = """SELECT heavy.revision_id FROM (
        SELECT scan.revision_id,
            sum(scan.weight) / (1.3 + 0.9 * min(scan.words) / %s) AS weight
        FROM ({scans}) AS scan GROUP BY scan.revision_id
        ORDER BY weight DESC, scan.revision_id) AS heavy
    CROSS JOIN LATERAL (
        SELECT 1 FROM articles_revision WHERE articles_revision.id = heavy.revision_id
        AND articles_revision.article_id IN ({articles}) LIMIT 1) AS open
    ORDER BY heavy.weight DESC, heavy.revision_id LIMIT %s"""


def archive_for(claim: Claim) -> "Archive":
    """The archive as this claim's desk may search it."""
    return Archive(claim)


@dataclass(frozen=True)
class Archive:
    """The public articles and the desk's own, without the article that makes the claim."""

    claim: Claim
    name: str = ARCHIVE
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
        terms, frequencies = _looked_up(question)
        documents = frequencies.get(EVERY, 0)
        chosen = bounded(terms, frequencies)
        weights = weights_of(question, chosen, frequencies, documents)
        enough = max(limit, _READ)
        ids = self._best(weights, window, enough) if weights else []
        read = {str(each.pk): (each, prose(each)) for each in _revisions(ids)}
        ranked = rank(
            question,
            [Candidate(key, each.title, text) for key, (each, text) in read.items()],
            frequencies=frequencies,
            documents=documents,
        )
        return ProviderAnswer(
            tuple(_found(*read[one.id], one.score) for one in ranked[:limit]),
            exhausted=len(ids) < enough and len(ranked) <= limit,
        )

    def _best(self, weights: Mapping[str, float], window: Window, most: int) -> list[UUID]:
        """The revisions that weigh most, of those this desk may see."""
        condition, days = _window(window)
        open_to_us = archive_of(self.claim).exclude(pk=self.claim.article_id).order_by()
        visible, mine = open_to_us.values("pk").query.sql_with_params()
        scans = " UNION ALL ".join([_SCAN.format(window=condition)] * len(weights))
        given: list[Value] = [_USUAL]
        for term, weight in weights.items():
            given += [weight, lexeme(term), *days]
        with connection.cursor() as cursor:
            cursor.execute(_BEST.format(scans=scans, articles=visible), [*given, *mine, most])
            return [row[0] for row in cursor.fetchall()]


def _allow(seconds: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('statement_timeout', %s, true)", [str(max(1, int(seconds * 1000)))]
        )


def _looked_up(question: Question) -> tuple[list[str], dict[str, int]]:
    """The terms to look for, and in how many texts each occurs, as last counted.

    A term that nobody has counted is taken for a rare one and looked up before all others: it may
    be new, or the desk's own. One that may be two words written together is looked up as both.
    """
    terms = [*question.terms, *question.days]
    counted = _counted([EVERY, *terms])
    unknown = [term for term in question.terms if term not in counted]
    counted |= _counted({half for term in unknown for way in halves(term) for half in way})
    wanted = [*terms, *parted(unknown, counted)]
    return list(dict.fromkeys(wanted)), {**dict.fromkeys(unknown, 1), **counted}


def _counted(terms: Iterable[str]) -> dict[str, int]:
    wanted = [term[:LONGEST_TERM] for term in terms]
    rows = Term.objects.filter(pk__in=wanted).values_list("term", "documents")
    return dict(rows) if wanted else {}


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
        Revision.objects.filter(pk__in=ids)
        .select_related("article__publisher__owner")
        .order_by("pk")
    )


def _found(revision: Revision, text: str, score: float) -> Found:
    article = revision.article
    publisher = article.publisher
    day = revision.published_at or article.published_at
    host = urlsplit(article.url).hostname or ""
    item = Item(
        id=str(revision.pk),
        publisher=publisher.name if publisher else host,
        title=revision.title or article.title,
        text=text,
        domain=(publisher.domain if publisher else host) or "",
        kind=Kind(publisher.kind) if publisher else Kind.OUTLET,
        owner=publisher.owner.name if publisher and publisher.owner else "",
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
