"""Public pages, known checks and the log of corrections follow a take-down of words."""

from django.db import connection
from django.utils.translation import gettext as _

from articles.models import Revision
from factcheck.publication.embargo import let_fall
from factcheck.publication.endpoint import Happening
from factcheck.publication.flags import flag_redacted
from factcheck.publication.known import make_known
from factcheck.publication.models import Approval, FactCheck
from factcheck.publication.partners import tell_partners
from factcheck.review.models import Verdict
from factcheck.review.redacting import TOMBSTONE

_NOTES = """
    UPDATE publication_correction SET note = %(tombstone)s
    WHERE after_id = %(verdict)s OR before_id = %(verdict)s"""
_APPROVED = """
    UPDATE publication_approval SET note = %(tombstone)s
    WHERE verdict_id = %(verdict)s AND note <> ''"""
_REASONS = """
    UPDATE review_move SET because = %(tombstone)s
    WHERE claim_id = %(claim)s AND number = %(number)s AND to_status = 'published'
        AND because <> ''"""


def follow_revision(revision: Revision) -> None:
    """What is known of its claims is told anew from the masked words, and their pages flagged."""
    for page in FactCheck.objects.filter(claim__revision=revision).order_by("pk"):
        make_known(page, by=None)
        tell_partners(page, Happening.REDACTED)
    flag_redacted(revision)


def follow_verdict(verdict: Verdict) -> None:
    """Notes that told of this version go, too; the page in force is flagged.

    What was approved for later is published no more.
    """
    if verdict.claim.approvals.filter(verdict=verdict, state=Approval.State.WAITING).exists():
        let_fall(verdict.claim, _("The text was taken down."))
    with connection.cursor() as cursor:
        for notes in (_NOTES, _APPROVED):
            cursor.execute(notes, {"tombstone": TOMBSTONE, "verdict": verdict.pk})
        number = verdict.claim_version + 1
        cursor.execute(
            _REASONS, {"tombstone": TOMBSTONE, "claim": verdict.claim_id, "number": number}
        )
    for page in FactCheck.objects.filter(verdict=verdict):
        make_known(page, by=None)
        tell_partners(page, Happening.REDACTED)
    flag_redacted(verdict)
