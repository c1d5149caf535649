"""Copies of sources are asked for, kept with all that tells how they came, or not to be had."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from factcheck.evidence.models import Evidence
from factcheck.evidence.reading.reading import Read
from factcheck.evidence.rules import may_attach
from factcheck.evidence.snapshots import Capture, Content, Snapshot
from factcheck.jobs.actions import create_job
from factcheck.people.errors import NotNow, NotValid, NotYou
from factcheck.people.ids import uuid7
from factcheck.people.models import User
from factcheck.people.rules import is_editor
from factcheck.people.trail import record

State = Capture.State
Quote = Snapshot.Quote
# Cookies are for one visitor and say nothing of the page.
NOT_KEPT = frozenset(("set-cookie", "set-cookie2"))


@dataclass(frozen=True)
class Taken:
    """The bytes of a source and how they came."""

    how: Snapshot.How
    body: bytes
    media_type: str
    fetched_at: datetime
    url: str = ""
    final_url: str = ""
    http_status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = ""
    file_name: str = ""


def request_capture(
    evidence: Evidence,
    *,
    content: Content | None = None,
    file_name: str = "",
    despite_robots: str = "",
) -> Capture | None:
    """Have a copy kept of what this piece relies on; None where there is nothing to be kept.

    In the caller's transaction. A copy that is being fetched is given back.
    """
    if not (content or evidence.url or evidence.revision_id):
        return None
    waiting = evidence.captures.filter(state=State.WAITING).first()
    if waiting:
        return waiting
    capture = Capture(id=uuid7(), evidence=evidence, content=content, file_name=file_name)
    capture.despite_robots = despite_robots
    capture.job = create_job("snapshot", key=f"snapshot:{capture.pk}")
    capture.save(force_insert=True)
    return capture


@transaction.atomic
def try_again(evidence: Evidence, *, by: User) -> Capture:
    """Try to keep a copy once more, where the last try failed or there was none.

    Raises NotYou for strangers, NotNow where a copy is there already or nothing can be fetched.
    """
    if not may_attach(by, evidence.claim):
        raise NotYou(_("Only the people of this claim's desk do this."))
    Evidence.objects.select_for_update(no_key=True).get(pk=evidence.pk)
    if evidence.snapshots.exists():
        raise NotNow(_("A copy of this source is stored already."))
    last = evidence.captures.first()
    content, name = (last.content, last.file_name) if last else (None, "")
    capture = request_capture(evidence, content=content, file_name=name)
    if capture is None:
        raise NotNow(_("There is nothing to be fetched for this piece of evidence."))
    claim = evidence.claim
    record("snapshot.requested", evidence, by=by, desk=claim.desk, claim=claim.pk)
    return capture


@transaction.atomic
def keep_despite_robots(evidence: Evidence, *, by: User, because: str) -> Capture:
    """Ask once for a page from which robots.txt keeps machines; an editor answers for it.

    Raises NotYou for all but editors, NotValid without a reason, NotNow where nothing was kept out.
    """
    if not is_editor(by, evidence.claim.desk):
        raise NotYou(_("Only an editor of this claim's desk sets a robots.txt aside."))
    if not because.strip():
        raise NotValid({"because": _("Say why.")})
    Evidence.objects.select_for_update(no_key=True).get(pk=evidence.pk)
    last = evidence.captures.first()
    if evidence.snapshots.exists() or last is None or not last.kept_out:
        raise NotNow(_("No robots.txt keeps this page from being stored."))
    capture = request_capture(evidence, despite_robots=because.strip())
    if capture is None:
        raise NotNow(_("There is nothing to be fetched for this piece of evidence."))
    claim = evidence.claim
    facts = {"claim": claim.pk, "capture": capture.pk}
    record("snapshot.despite_robots", evidence, by=by, desk=claim.desk, **facts)
    return capture


def keep_bytes(body: bytes) -> Content:
    """These bytes, stored once whoever sends them. `body` is None where they were taken down."""
    sha256 = hashlib.sha256(body).hexdigest()
    row = Content(sha256=sha256, size=len(body), body=body)
    Content.objects.bulk_create([row], ignore_conflicts=True)
    return Content.objects.defer("body").get(sha256=sha256)


@transaction.atomic
def settle_capture(capture: Capture, taken: Taken, read: Read) -> Snapshot | None:
    """Keep the copy, once; None where the very same bytes were taken down."""
    evidence = Evidence.objects.select_for_update(no_key=True).get(pk=capture.evidence_id)
    content = keep_bytes(taken.body)
    # A take-down of these bytes holds the row, too: it sees this copy, or this sees it.
    Content.objects.select_for_update(no_key=True).only("pk").get(pk=content.pk)
    if Content.objects.filter(pk=content.pk, body=None).exists():
        fail_capture(capture, because=_("These bytes were taken down, so they are not kept again."))
        return None
    snapshot = Snapshot.objects.create(
        evidence=evidence,
        number=evidence.snapshots.count() + 1,
        content=content,
        how=taken.how,
        url=taken.url,
        final_url=taken.final_url[:2000],
        http_status=taken.http_status,
        headers={name: said for name, said in taken.headers.items() if name not in NOT_KEPT},
        content_type=taken.content_type[:200],
        media_type=taken.media_type,
        file_name=taken.file_name,
        fetched_at=taken.fetched_at,
        text=read.text,
        truncated=read.truncated,
        unread=read.unread,
        pages=read.pages,
        width=read.width,
        height=read.height,
        quote=quote_state(evidence, read),
        places=[list(place) for place in read.places],
    )
    _end(capture, State.DONE)
    record(
        "snapshot.kept",
        snapshot,
        by=None,
        desk=evidence.claim.desk,
        claim=evidence.claim_id,
        evidence=evidence.pk,
        sha256=content.sha256,
        number=snapshot.number,
    )
    return snapshot


def quote_state(evidence: Evidence, read: Read) -> Quote:
    if not evidence.quote.strip():
        return Quote.NONE
    if not read.text:
        return Quote.UNREAD
    return Quote.FOUND if read.places else Quote.MISSING


@transaction.atomic
def fail_capture(
    capture: Capture, *, because: str, status: int | None = None, kept_out: bool = False
) -> None:
    """Say why there is no copy."""
    if _end(capture, State.FAILED, reason=because, http_status=status, kept_out=kept_out):
        evidence, claim = capture.evidence, capture.evidence.claim
        facts = {"claim": claim.pk, "capture": capture.pk, "status": status}
        record("snapshot.failed", evidence, by=None, desk=claim.desk, **facts)


def await_again(capture: Capture) -> None:
    """Say that it is being tried after all, unless another try is under way."""
    others = Capture.objects.filter(evidence=capture.evidence_id, state=State.WAITING)
    if not others.exists():
        Capture.objects.filter(pk=capture.pk, state=State.FAILED).update(
            state=State.WAITING, reason="", finished_at=None
        )


def _end(
    capture: Capture,
    state: Capture.State,
    *,
    reason: str = "",
    http_status: int | None = None,
    kept_out: bool = False,
) -> int:
    waiting = Capture.objects.filter(pk=capture.pk, state=State.WAITING)
    return waiting.update(
        state=state,
        reason=reason,
        http_status=http_status,
        kept_out=kept_out,
        finished_at=Now(),
    )
