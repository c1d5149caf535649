"""Legal take-downs of what was written for readers: the words go, a hash and a tombstone stay.

The rating, who decided and when, and what it relied on stay: only words are taken down.
"""

import hashlib
import json

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_administrator
from factcheck.people.trail import record
from factcheck.review.models import Verdict
from factcheck.review.signals import verdict_redacted

WORDS = (
    "headline", "summary", "method", "known", "unknown", "why_checked", "dissent", "note",
)  # fmt: skip
TOMBSTONE = "[taken down]"  # the trigger knows it as well
HASH_SHOWN = 8  # characters of the hash that are typed to confirm


def hash_of_words(verdict: Verdict) -> str:
    """SHA-256 over the JSON list of its texts, in the order of WORDS."""
    texts = [getattr(verdict, name) for name in WORDS]
    return hashlib.sha256(json.dumps(texts, ensure_ascii=False).encode()).hexdigest()


@transaction.atomic
def redact_verdict(verdict: Verdict, *, by: User, because: str, confirm: str) -> None:
    """Take the words of one version down; whatever repeats them follows in the same transaction.

    `confirm` are the first characters of the words' hash. Raises NotYou for all but
    administrators, NotNow if it was done before, NotValid.
    """
    if not is_administrator(by):
        raise NotYou(_("Only an administrator takes a text down."))
    verdict = Verdict.objects.select_for_update(of=("self",)).get(pk=verdict.pk)
    if verdict.redacted_at:
        raise NotNow(_("This text was taken down before."))
    digest = hash_of_words(verdict)
    wrong = {}
    if not because.strip():
        wrong["because"] = _("Say why it is taken down.")
    if confirm.strip() != digest[:HASH_SHOWN]:
        wrong["confirm"] = _("These are not the first characters of its hash.")
    if wrong:
        raise NotValid(wrong)
    gone = {name: TOMBSTONE if getattr(verdict, name) else "" for name in WORDS}
    Verdict.objects.filter(pk=verdict.pk).update(
        redacted_at=timezone.now(),
        redacted_by=by,
        redacted_because=because.strip(),
        words_sha256=digest,
        **gone,
    )
    verdict.refresh_from_db()
    record("verdict.redacted", verdict, by=by, desk=verdict.claim.desk, sha256=digest)
    verdict_redacted.send(sender=Verdict, verdict=verdict)
