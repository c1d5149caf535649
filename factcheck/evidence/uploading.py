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
    UNKNOWN,
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
    if kind not in TAKEN:
        return _("A file is a document, a picture or data. Choose which.")
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
    if shown == UNKNOWN:
        return _("A file of this kind is not taken in.")
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
