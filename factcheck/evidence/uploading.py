"""Files that reviewers hand in: named without tricks, of a kind that fits, not too large."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.evidence.models import Evidence
from factcheck.evidence.reading.picture import NoPicture, size_of
from factcheck.evidence.reading.sniffing import (
    DOCX,
    ODS,
    PDF,
    PICTURES,
    XLSX,
    media_type_of,
)
from factcheck.evidence.taking import MEGABYTE, most_bytes
from factcheck.people.errors import NotValid

Kind = Evidence.Kind
LONGEST_NAME = 150
# Control and format characters (bidirectional tricks among them), halves, separators of lines.
TRICKS = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
WRITTEN = frozenset(("application/json", "application/xml"))
TABLES = frozenset((XLSX, ODS, "text/csv", "application/json"))
TAKEN = {
    Kind.DOCUMENT: frozenset((PDF, DOCX, "application/zip")) | WRITTEN,
    Kind.DATA: frozenset((XLSX, ODS)) | WRITTEN,
    Kind.PICTURE: PICTURES,
    Kind.CALL: frozenset(()),
}


@dataclass(frozen=True)
class Upload:
    """A file as it was handed in."""

    name: str
    body: bytes


def kind_with(file: Upload | None, kind: str) -> str:
    """What a piece is that comes with this file: no web page, but what its bytes show."""
    if file is None or kind != Kind.WEB:
        return kind
    shown = media_type_of(file.body, name=file.name)
    if shown in PICTURES:
        return Kind.PICTURE
    return Kind.DATA if shown in TABLES else Kind.DOCUMENT


def without_source(kind: str, *, url: str, quote: str, file: Upload | None) -> dict[str, str]:
    """Where nobody could look a piece of this kind up, by field; empty if they could."""
    if kind == Kind.CALL:
        return {} if quote.strip() else {"quote": _("Write down what was said.")}
    if url or file:
        return {}
    if kind == Kind.WEB:
        return {"url": _("Give the address of the page.")}
    return {"file": _("Choose the file, or give the address where it stands.")}


def checked_upload(file: Upload, kind: str) -> Upload:
    """The file under a harmless name, or NotValid with a sentence for `file`."""
    if fault := fault_of(file.body, kind, file.name):
        raise NotValid({"file": fault})
    return Upload(clean_name(file.name), file.body)


def fault_of(body: bytes, kind: str, name: str) -> str:
    """Why this file is not taken in as evidence of this kind; "" if it is."""
    if not body:
        return _("This file is empty.")
    if len(body) > most_bytes():
        return _("A file may have %d MB.") % (most_bytes() // MEGABYTE)
    shown = media_type_of(body, name=name)
    if kind == Kind.PICTURE and shown in PICTURES:
        return fault_of_picture(body)
    return "" if fits(shown, kind) else why_not(shown)


def fits(shown: str, kind: str) -> bool:
    """Whether files of this type are evidence of this kind."""
    return shown in TAKEN[Kind(kind)] or (shown.startswith("text/") and kind != Kind.PICTURE)


def why_not(shown: str) -> str:
    if shown in PICTURES:
        return _("This is a picture. Choose picture as its kind.")
    if not any(fits(shown, kind) for kind in TAKEN):
        return _(
            "A file of this kind is not taken in. These are: PDF, DOCX, ZIP, text, PNG, JPEG, GIF, "
            "WebP, CSV, XLSX, ODS, JSON and XML."
        )
    return _("This file is not of the kind that you chose: it is %s.") % shown


def fault_of_picture(body: bytes) -> str:
    try:
        size_of(body)
    except NoPicture as error:
        return str(error)
    return ""


def clean_name(name: str) -> str:
    """A file's own name without folders, tricks and excess; its ending is kept."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    plain = "".join(letter for letter in last if unicodedata.category(letter) not in TRICKS)
    plain = re.sub(r'[<>:"|?*]', "_", " ".join(plain.split())).strip(". ")
    stem, dot, ending = plain.rpartition(".")
    if dot and len(ending) <= 10:  # noqa: PLR2004 - the longest ending that is one
        return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}" if stem else ending
    return plain[:LONGEST_NAME] or "file"


def call_note(who: str, at: datetime, words: str) -> Upload:
    """What was said in a call, as the file that is kept of it."""
    if at > timezone.now():
        raise NotValid({"at": _("This is in the future.")})
    when = timezone.localtime(at).strftime("%Y-%m-%d %H:%M %Z")
    return Upload("call-note.txt", f"{who}\n{when}\n\n{words}\n".encode())
