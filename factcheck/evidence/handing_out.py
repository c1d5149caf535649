"""Stored copies as answers to a browser or a program: files to be saved, never pages of ours.

Whatever was fetched or uploaded may have been made to harm.
"""

from tempfile import TemporaryFile
from typing import TypeVar

from django.db.models import QuerySet
from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header

from factcheck.claims.models import Claim
from factcheck.evidence.keeping import bytes_of, kept_of, name_of
from factcheck.evidence.models import Evidence, Snapshot
from factcheck.evidence.warc import write_warc

Sent = TypeVar("Sent", HttpResponse, FileResponse)
SANDBOX = "sandbox; default-src 'none'"


def copy_as_file(copy: Snapshot) -> HttpResponse:
    """The bytes of one copy. Raises Missing once they were taken down."""
    answer = HttpResponse(bytes_of(copy), content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(True, name_of(copy)) or "attachment"
    return guarded(answer)


def copies_as_warc(claim: Claim, pieces: QuerySet[Evidence]) -> FileResponse:
    """All copies of these pieces of a claim, for web archives."""
    name = f"claim-{claim.pk}.warc.gz"
    out = TemporaryFile()  # noqa: SIM115 (the answer closes it; as large as all copies together)
    write_warc(out, kept_of(pieces), name=name)
    out.seek(0)
    answer = FileResponse(out, as_attachment=True, filename=name, content_type="application/warc")
    return guarded(answer)


def guarded(answer: Sent) -> Sent:
    """Nothing in it is run, guessed at or kept by what is on the way."""
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = SANDBOX
    answer["Cache-Control"] = "private, no-store"
    return answer
