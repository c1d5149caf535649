"""Stored copies as a WARC file (ISO 28500), which web archives read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from typing import BinaryIO
from urllib.parse import quote
from uuid import UUID

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

SOFTWARE = "factcheck"
# Of the way the bytes came, not of the bytes that are kept: they were inflated and put together.
OF_THE_WAY = frozenset(
    ("content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive")
)


@dataclass(frozen=True)
class Kept:
    """One stored copy. `body` is None where it was taken down; `facts` go into its metadata."""

    id: UUID
    url: str
    sha256: str
    fetched_at: datetime
    body: bytes | None
    media_type: str
    http_status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    facts: dict[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Where it was; an upload is named by its hash."""
        return self.url or f"urn:sha256:{self.sha256}"


def write_warc(out: BinaryIO, copies: Iterable[Kept], *, name: str) -> int:
    """Write the copies, each with a metadata record; says how many records that were."""
    writer = WARCWriter(out, gzip=True)
    about = {"software": SOFTWARE, "format": "WARC File Format 1.0"}
    put(writer, writer.create_warcinfo_record(name, about))
    written = 1
    for copy in copies:
        written += write_copy(writer, copy)
    return written


def write_copy(writer: WARCWriter, copy: Kept) -> int:
    """The answer as it came (or the resource, for what came without HTTP), and facts about it."""
    if copy.body is None:
        put(writer, metadata(writer, copy))
        return 1
    named = {
        "WARC-Record-ID": f"<urn:uuid:{copy.id}>",
        "WARC-Date": written_as(copy.fetched_at),
        "WARC-Identified-Payload-Type": copy.media_type,
    }
    payload = BytesIO(copy.body)
    if copy.http_status is None:
        record = writer.create_warc_record(
            copy.address,
            "resource",
            payload=payload,
            warc_content_type=copy.media_type,
            warc_headers_dict=named,
        )
    else:
        record = writer.create_warc_record(
            copy.address,
            "response",
            payload=payload,
            http_headers=answer_of(copy, len(copy.body)),
            warc_headers_dict=named,
        )
    put(writer, record)
    put(writer, metadata(writer, copy))
    return 2


def put(writer: WARCWriter, record: ArcWarcRecord) -> None:
    """Write a record, and close what the writer spooled to take its digest."""
    writer.write_record(record)
    record.raw_stream.close()


def answer_of(copy: Kept, size: int) -> StatusAndHeaders:
    headers = [
        (name, as_ascii(said)) for name, said in copy.headers if name.lower() not in OF_THE_WAY
    ]
    if not any(name.lower() == "content-type" for name, _value in headers):
        headers.append(("content-type", as_ascii(copy.media_type)))
    headers.append(("content-length", str(size)))
    return StatusAndHeaders(status_line(copy.http_status or 200), headers, protocol="HTTP/1.1")


def as_ascii(said: str) -> str:
    """Percent-encode the rest: the writer does so itself, but breaks at parameters like charset."""
    return "".join(letter if letter.isascii() else quote(letter) for letter in said)


def status_line(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"{status} -"


def metadata(writer: WARCWriter, copy: Kept) -> ArcWarcRecord:
    """What is known of a copy, as warc-fields: also of one that was taken down."""
    facts = {"sha256": copy.sha256, "fetched": written_as(copy.fetched_at), **copy.facts}
    lines = "".join(f"{name}: {' '.join(said.split())}\r\n" for name, said in facts.items())
    return writer.create_warc_record(
        copy.address,
        "metadata",
        payload=BytesIO(lines.encode()),
        warc_content_type="application/warc-fields",
        warc_headers_dict={"WARC-Concurrent-To": f"<urn:uuid:{copy.id}>"},
    )


def written_as(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
