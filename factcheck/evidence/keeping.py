"""What can be asked about stored copies; whose evidence somebody sees, review decides."""

from collections.abc import Iterator
from http import HTTPStatus

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from factcheck.evidence.models import Capture, Content, Evidence, Snapshot
from factcheck.evidence.warc import Kept
from factcheck.people.errors import Missing

EXTENSIONS = {
    "application/pdf": "pdf",
    "text/html": "html",
    "text/plain": "txt",
    "text/csv": "csv",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "application/json": "json",
    "application/zip": "zip",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}


def with_copies(pieces: QuerySet[Evidence]) -> QuerySet[Evidence]:
    """Pieces with their copies (`kept`) and the tries to get one (`tries`), the newest first."""
    return pieces.prefetch_related(
        Prefetch("snapshots", Snapshot.objects.listed().order_by("-number"), to_attr="kept"),
        Prefetch("captures", Capture.objects.order_by("-created_at", "-id"), to_attr="tries"),
    )


def bytes_of(snapshot: Snapshot) -> bytes:
    """The bytes of a copy; Missing once it was taken down."""
    body = Content.objects.values_list("body", flat=True).get(pk=snapshot.content_id)
    if body is None:
        raise Missing(_("This copy was taken down."))
    return bytes(body)


def name_of(snapshot: Snapshot) -> str:
    """What a downloaded copy is called."""
    if snapshot.file_name:
        return snapshot.file_name
    return f"{snapshot.content_id[:16]}.{EXTENSIONS.get(snapshot.media_type, 'bin')}"


def kept_of(pieces: QuerySet[Evidence]) -> Iterator[Kept]:
    """All copies of these pieces, one after the other in memory, for a WARC file."""
    copies = Snapshot.objects.filter(evidence__in=pieces).select_related("evidence")
    for copy in copies.defer("text").order_by("fetched_at", "pk").iterator(chunk_size=1):
        body = Content.objects.values_list("body", flat=True).get(pk=copy.content_id)
        yield Kept(
            id=copy.pk,
            url=copy.final_url or copy.url,
            sha256=copy.content_id,
            fetched_at=copy.fetched_at,
            body=None if body is None else bytes(body),
            media_type=copy.media_type,
            http_status=copy.http_status or (HTTPStatus.OK if copy.headers else None),
            headers=tuple(copy.headers.items()),
            facts=facts_of(copy),
        )


def facts_of(copy: Snapshot) -> dict[str, str]:
    piece = copy.evidence
    facts = {"evidence": str(piece.pk), "title": piece.title, "how": copy.how}
    if copy.url and copy.url != copy.final_url:
        facts["asked"] = copy.url
    if copy.redacted_at:
        facts["taken-down"] = copy.redacted_at.isoformat()
    return facts
