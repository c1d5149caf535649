"""WARC files of stored copies, read back by a reader that we did not write."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from warcio.archiveiterator import ArchiveIterator

from factcheck.evidence.actions import attach
from factcheck.evidence.keeping import kept_of
from factcheck.evidence.models import Snapshot
from factcheck.evidence.redacting import redact_snapshot
from factcheck.evidence.warc import Kept, write_warc
from tests.evidence.files import page
from tests.evidence.newsroom import claim_on, set_state
from tests.jobs_tools import run_jobs

BODY = page("14 sailings were cancelled")
AT = datetime(2026, 5, 3, 12, tzinfo=UTC)
KEPT = Kept(
    id=UUID(int=7),
    url="https://port.example/log",
    sha256="ab" * 32,
    fetched_at=AT,
    body=BODY,
    media_type="text/html",
    http_status=200,
    headers=(("content-type", "text/html"), ("content-encoding", "gzip"), ("etag", "é")),
    facts={"title": "Port\nlog"},
)


def records(file) -> list[tuple]:
    found = []
    for record in ArchiveIterator(file, check_digests="raise"):
        body = record.content_stream().read()
        found.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), body))
    return found


def written(*copies) -> list[tuple]:
    out = io.BytesIO()
    write_warc(out, copies, name="x.warc.gz")
    out.seek(0)
    return records(out)


def test_headers_that_are_no_ascii_break_no_file():
    odd = "text/évil; charset=\u2028"

    _info, response, _about = written(
        replace(KEPT, media_type="text/évil", headers=(("content-type", odd), ("x", "\u202e")))
    )

    assert response == ("response", "https://port.example/log", BODY)


def test_a_page_is_a_response_and_its_facts_are_metadata():
    _info, response, about = written(KEPT)

    assert response == ("response", "https://port.example/log", BODY)
    assert about[2].decode().splitlines() == [
        f"sha256: {'ab' * 32}",
        "fetched: 2026-05-03T12:00:00Z",
        "title: Port log",
    ]


def test_an_upload_is_a_resource_named_by_its_hash():
    upload = Kept(UUID(int=8), "", "cd" * 32, AT, b"day,sailings", "text/csv")

    _info, resource, _about = written(upload)

    assert resource == ("resource", f"urn:sha256:{'cd' * 32}", b"day,sailings")


def test_of_what_was_taken_down_only_the_facts_are_left():
    gone = Kept(UUID(int=9), "https://port.example/log", "ef" * 32, AT, None, "text/html")

    assert [kind for kind, _url, _body in written(gone)] == ["warcinfo", "metadata"]


@pytest.mark.django_db
def test_export_warc_writes_the_copies_of_a_claim(desk, alice, root, web, tmp_path, capsys):
    web.pages["/log"] = (200, {"Content-Type": "text/html"}, BODY)
    claim = set_state(claim_on(desk), "in_review")
    attach(claim, by=alice, url="http://port.example/log", title="Log", stance="supports")
    run_jobs()
    out = tmp_path / "claim.warc.gz"

    call_command("export_warc", str(claim.pk), "--out", str(out))

    assert capsys.readouterr().out == f"3 records written to {out}.\n"
    with out.open("rb") as file:
        assert [(kind, body == BODY) for kind, _url, body in records(file)] == [
            ("warcinfo", False),
            ("response", True),
            ("metadata", False),
        ]
    redact_snapshot(Snapshot.objects.get(), by=root, because="A court ordered it.")
    assert [kept.body for kept in kept_of(claim.evidence.all())] == [None]


@pytest.mark.django_db
def test_export_warc_of_no_claim_is_one_line(tmp_path):
    with pytest.raises(CommandError, match="no such claim"):
        call_command("export_warc", str(UUID(int=1)), "--out", str(tmp_path / "x"))
