"""The archive, coverage and evidence forget the words of a text that was taken down."""

from django.db import connection
from django.utils.translation import gettext as _

from articles.models import Revision
from factcheck.evidence.copied import Copy, Newcomer, Shingles
from factcheck.evidence.models import ArchiveText, Edge, Hit, Snapshot
from factcheck.evidence.redacting import redact_snapshot
from factcheck.people.models import User

# What was asked for the claims of this text repeats their words.
_STATEMENTS = (
    """UPDATE evidence_hit SET title = articles_masked(title), sentence = articles_masked(sentence),
           text = articles_masked(text) WHERE revision_id = %(revision)s""",
    """UPDATE evidence_evidence SET quote = articles_masked(quote), title = articles_masked(title)
       WHERE revision_id = %(revision)s
          OR hit_id IN (SELECT id FROM evidence_hit WHERE revision_id = %(revision)s)""",
    """UPDATE evidence_search SET question = '{}'
       WHERE claim_id IN (SELECT id FROM claims_claim WHERE revision_id = %(revision)s)""",
    """UPDATE evidence_comparison SET words = articles_masked(words)
       WHERE match_id IN (
           SELECT evidence_match.id FROM evidence_match
           JOIN claims_claim ON claims_claim.id = evidence_match.claim_id
           WHERE claims_claim.revision_id = %(revision)s)""",
)


def forget_words_of(revision: Revision, *, by: User) -> None:
    """Nothing finds or repeats them any more. Called in the take-down's transaction."""
    with connection.cursor() as cursor:
        for statement in _STATEMENTS:
            cursor.execute(statement, {"revision": revision.pk})
    hits = Hit.objects.filter(revision=revision)
    words = _("Its own words showed it, and were taken down.")
    Edge.objects.filter(hit__in=hits).update(reason=words)
    Edge.objects.filter(source__in=hits).update(reason=words)
    if ArchiveText.objects.filter(revision=revision).delete()[0]:
        article = revision.article_id
        Shingles.objects.filter(article=article).delete()
        Newcomer.objects.filter(article=article).delete()
        Copy.objects.filter(copy=article).delete()
        Copy.objects.filter(original=article).delete()
    raw = revision.fetch.sha256
    copies = Snapshot.objects.listed().filter(content=raw, redacted_at=None) if raw else []
    if copy := next(iter(copies), None):
        redact_snapshot(copy, by=by, because=revision.redacted_because)
