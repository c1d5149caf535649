"""Our own articles as a provider of coverage.

Two stages (`corroboration.candidates`, `corroboration.ranking`): the claim's terms are looked up,
rarest first, each by an index scan of its own; the best of what they bring is read and ranked. No
extension of PostgreSQL is needed: terms are matching keys (`corroboration.words.key`), made by the
same function for the index and the question, so no text search configuration or dictionary comes
in. How common a term is was counted beforehand, over public articles alone, so that nothing shown
to one desk depends on what another keeps to itself. Where an administrator set a model
(`evidence.meaning`), texts that mean nearly the same in other words are ranked among the others.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection, transaction
from django.utils.translation import gettext as _

from factcheck.claims.models import Claim
from factcheck.evidence.archive_search import Kept, counted, heaviest, kept
from factcheck.evidence.corroboration.candidates import bounded, halves, weights_of, with_parts
from factcheck.evidence.corroboration.gist import unpacked
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.question import Question, Window
from factcheck.evidence.corroboration.ranking import Ranked, rank
from factcheck.evidence.corroboration.traits import Read
from factcheck.evidence.meaning.encoding import asked_in_vectors
from factcheck.evidence.meaning.vectors import likeness, nearest
from factcheck.evidence.providers.base import Capabilities, Found, ProviderAnswer, ProviderFailed
from factcheck.evidence.queries import archive_of
from factcheck.evidence.terms import EVERY

ARCHIVE = "archive"
CAPABILITIES = Capabilities(remote=False)
_READ = 60  # texts that are ranked at least
# To compile the look takes longer than to carry it out, and its cost is seldom guessed right.
_ALLOW = "SELECT set_config('statement_timeout', %s, true), set_config('jit', 'off', true)"


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
        except ImproperlyConfigured as error:
            raise ProviderFailed(str(error)) from error
        except OperationalError as error:
            raise ProviderFailed(
                _("The archive did not answer within %(seconds)s seconds.")
                % {"seconds": f"{deadline:g}"}
            ) from error

    def _look(self, question: Question, window: Window, limit: int) -> ProviderAnswer:
        ranked = self.best(question, window, most=max(limit, _READ))
        told = kept(one.id for one in ranked[:limit])
        return ProviderAnswer(
            tuple(_found(told[one.id], one.score) for one in ranked[:limit]),
            exhausted=len(ranked) < max(limit, _READ) and len(ranked) <= limit,
        )

    def best(self, question: Question, window: Window, *, most: int) -> list[Ranked]:
        """The revisions that answer best, best first, without their texts."""
        question, frequencies = _looked_up(question)
        documents = frequencies.get(EVERY, 0)
        chosen = bounded([*question.terms, *question.days], frequencies)
        weights = weights_of(question, chosen, frequencies, documents)
        open_to_us = archive_of(self.claim).exclude(pk=self.claim.article_id)
        found = dict(heaviest(weights, window, open_to_us, most))
        like: Mapping[str, float] = {}
        asked = asked_in_vectors(question.text)
        if asked is not None:
            near = nearest(asked, window, open_to_us, most)
            found |= {each.revision: each.gist for each in near}
            like = likeness(asked, found)
        gists = {revision: unpacked(gist) for revision, gist in found.items()}
        texts = kept(gists) if question.quoted else {}
        read = [Read(k, texts[k].prose if texts else "", gist) for k, gist in gists.items()]
        return rank(question, read, frequencies=frequencies, documents=documents, likeness=like)


def _allow(seconds: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_ALLOW, [str(max(1, int(seconds * 1000)))])


def _looked_up(question: Question) -> tuple[Question, dict[str, int]]:
    """The question with all its terms, and in how many texts each occurs, as last counted.

    A term that nobody has counted is taken for a rare one and looked up before all others: it may
    be new, or the desk's own. One that may be two words written together is looked up as both.
    """
    terms = [*question.terms, *question.days]
    known = counted([EVERY, *terms])
    unknown = [term for term in question.terms if term not in known]
    known |= counted({half for term in unknown for way in halves(term) for half in way})
    return with_parts(question, known), {**dict.fromkeys(unknown, 1), **known}


def _found(kept: Kept, score: float) -> Found:
    host = "" if kept.publisher else urlsplit(kept.url).hostname or ""
    item = Item(
        id=str(kept.revision_id),
        publisher=kept.publisher or host,
        title=kept.title or kept.article_title,
        text=kept.prose,
        domain=(kept.domain if kept.publisher else host) or "",
        kind=Kind(kept.kind) if kept.kind else Kind.OUTLET,
        owner=kept.owner or "",
        byline=kept.byline,
        published_at=datetime.combine(kept.day, time(), UTC) if kept.day else None,
        first_seen=kept.first_seen,
    )
    return Found(
        key=item.id,
        item=item,
        score=score,
        url=kept.url,
        publisher_id=kept.publisher_id,
        revision_id=kept.revision_id,
    )
