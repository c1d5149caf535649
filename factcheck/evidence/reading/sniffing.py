"""What kind of file some bytes are, whatever their name or their sender says."""

import io
import re
import zipfile

PDF, HTML, XLSX, ODS, DOCX = (
    "application/pdf",
    "text/html",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
UNKNOWN = "application/octet-stream"
MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x7fELF", UNKNOWN),
    (b"MZ", UNKNOWN),
)
PICTURES = frozenset(("image/png", "image/jpeg", "image/gif", "image/webp"))
BEGINNING = 1024
_WORDS = re.compile(r"word/document\d*\.xml")  # some programs number it


def media_type_of(body: bytes, *, declared: str = "", name: str = "") -> str:
    """The media type that the bytes show; what was declared tells texts from each other."""
    start = body[:BEGINNING]
    if b"%PDF-" in start:
        return PDF
    for magic, kind in MAGIC:
        if start.startswith(magic):
            return kind
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return "image/webp"
    if start.startswith(b"PK\x03\x04"):
        return kind_of_zip(body)
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return UNKNOWN
    return kind_of_text(start, declared.partition(";")[0].strip().lower(), name.lower())


def kind_of_text(start: bytes, said: str, name: str) -> str:
    head = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")) or said in {HTML, "application/xhtml+xml"}:
        return HTML
    if said == "text/csv" or name.endswith((".csv", ".tsv")):
        return "text/csv"
    if said.startswith("text/") or said in {"application/json", "application/xml"}:
        return said[:100]
    return "text/plain"


def kind_of_zip(body: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as file:
            names = file.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "application/zip"
    if "xl/workbook.xml" in names:
        return XLSX
    if "[Content_Types].xml" in names and any(_WORDS.fullmatch(name) for name in names):
        return DOCX
    # An ODF file says what it is in its first entry, which is stored as it is, behind 38 bytes.
    begins = names[:1] == ["mimetype"] and body[38 : 38 + len(ODS)] == ODS.encode()
    return ODS if begins and "content.xml" in names else "application/zip"
