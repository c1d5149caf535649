"""Getting the bytes of a source: from our archive, from an upload, or from its address."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.address import AddressRefused, parse_target
from articles.fetch import FetchFailed, FetchRefused, download
from articles.politeness import leave_alone, permit, take_turn
from factcheck.evidence.capturing import Taken
from factcheck.evidence.reading.sniffing import media_type_of
from factcheck.evidence.snapshots import Capture, Content, Snapshot

How = Snapshot.How
MEGABYTE = 1024 * 1024


def most_bytes() -> int:
    """The largest source that is kept."""
    return int(settings.EVIDENCE_MEGABYTES) * MEGABYTE


def take(capture: Capture) -> Taken:
    """The bytes and how they came; raises FetchRefused, FetchFailed or TryAgain."""
    if capture.content_id:
        return from_upload(capture)
    return from_archive(capture) or from_address(capture)


def from_upload(capture: Capture) -> Taken:
    kept = Content.objects.values_list("body", flat=True).get(pk=capture.content_id)
    if kept is None:
        raise FetchRefused(_("These bytes were taken down, so they are not kept again."))
    body = bytes(kept)
    return Taken(
        how=How.UPLOADED,
        body=body,
        media_type=media_type_of(body, name=capture.file_name),
        fetched_at=capture.created_at,
        file_name=capture.file_name,
    )


def from_archive(capture: Capture) -> Taken | None:
    """The very bytes in which an item of our archive was read, if they were kept."""
    revision = capture.evidence.revision
    if revision is None:
        return None
    fetch = revision.fetch
    body, content_type = bytes(fetch.body or b""), fetch.content_type
    if not body and capture.evidence.url:
        return None
    if not body:
        body, content_type = revision.text.encode(), "text/plain; charset=utf-8"
    return Taken(
        how=How.ARCHIVE,
        body=body,
        media_type=media_type_of(body, declared=content_type or "text/plain"),
        fetched_at=fetch.finished_at or fetch.created_at,
        url=fetch.url or capture.evidence.url,
        final_url=fetch.final_url,
        http_status=fetch.http_status,
        content_type=content_type,
    )


def from_address(capture: Capture) -> Taken:
    """One page, in the site's turn, as its robots.txt allows unless an editor set that aside."""
    url = capture.evidence.url
    try:
        parse_target(url)
    except AddressRefused as error:  # no turn is kept for what is no site
        raise FetchRefused(str(error)) from error
    take_turn(url)
    try:
        asked = None if capture.despite_robots else permit
        answer = download(url, permit=asked, most_bytes=most_bytes())
    except FetchFailed as error:
        if error.retry_after is not None:
            leave_alone(url, error.retry_after)
        raise
    return Taken(
        how=How.FETCHED,
        body=answer.body,
        media_type=media_type_of(answer.body, declared=answer.content_type),
        fetched_at=timezone.now(),
        url=url,
        final_url=answer.final_url,
        http_status=answer.status,
        headers=answer.headers,
        content_type=answer.content_type,
    )
