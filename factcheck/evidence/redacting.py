"""Legal take-downs: the bytes and the words of a stored copy go, its hash and a tombstone stay."""

from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from factcheck.evidence.signals import copies_taken_down
from factcheck.evidence.snapshots import Content, Snapshot
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.models import User
from factcheck.people.rules import is_administrator
from factcheck.people.trail import counted, record


@transaction.atomic
def redact_snapshot(snapshot: Snapshot, *, by: User, because: str) -> int:
    """Take down these bytes wherever a copy of them is kept; says how many copies that were.

    Raises NotYou for all but administrators, NotNow if it was done before.
    """
    if not is_administrator(by):
        raise NotYou(_("Only an administrator takes a stored copy down."))
    if not because.strip():
        raise NotValid({"because": _("Say why it is taken down.")})
    content = Content.objects.select_for_update().defer("body").get(pk=snapshot.content_id)
    copies = list(Snapshot.objects.listed().filter(content=content, redacted_at=None))
    if not copies:
        raise NotNow(_("This copy was taken down before."))
    Snapshot.objects.filter(pk__in=[copy.pk for copy in copies]).update(
        text="",
        headers={},
        places=[],
        redacted_at=Now(),
        redacted_by=by,
        redacted_because=because.strip(),
    )
    Content.objects.filter(pk=content.pk).update(body=None)
    desk = snapshot.evidence.claim.desk
    sha256 = content.sha256
    record("snapshot.redacted", snapshot, by=by, desk=desk, sha256=sha256, **counted(copies))
    copies_taken_down.send(sender=Snapshot, copies=copies)
    return len(copies)
