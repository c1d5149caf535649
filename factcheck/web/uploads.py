"""An uploaded file as an article: text, HTML or the words of a PDF or a Word document."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from articles.extraction.article import Unreadable
from articles.extraction.decoding import decode
from articles.submission import MOST_BYTES, TooLarge
from factcheck.evidence.reading.pdf import read_pdf
from factcheck.evidence.reading.sniffing import DOCX, HTML, PDF, media_type_of
from factcheck.evidence.reading.word import read_word
from factcheck.people.errors import NotValid

PATIENCE = 10.0  # seconds for a PDF or a document, in a process of its own: a page waits for it


def content_of(file: "UploadedFile[Any]") -> tuple[str, str]:
    """Give "text" or "html" and what stands in the file; raises NotValid for `file`."""
    if (file.size or 0) > MOST_BYTES:
        raise TooLarge({"file": _("This is larger than 5 MB.")})
    body = file.read()
    if not body:
        raise NotValid({"file": _("This file is empty.")})
    kind = media_type_of(body, declared=file.content_type or "", name=file.name or "")
    if kind == PDF:
        return "text", words_of_pdf(body)
    if kind == DOCX:
        return "text", words_of_document(body)
    if not kind.startswith("text/"):
        raise NotValid(
            {"file": _("Text, HTML, PDF and DOCX can be read. Paste the words of other files.")}
        )
    try:
        words = decode(body, "")
    except Unreadable as error:
        raise NotValid({"file": str(error)}) from error
    return ("html" if kind == HTML else "text"), words


def words_of_pdf(body: bytes) -> str:
    found = read_pdf(body, seconds=PATIENCE)
    if found.pages is None:
        raise NotValid({"file": _("This PDF is damaged, locked or too large to be read.")})
    if not found.text.strip():
        raise NotValid(
            {"file": _("No words could be read in this PDF; its pages may be pictures.")}
        )
    if found.truncated:
        raise NotValid(
            {"file": _("This PDF takes too long to be read. Paste the part that matters.")}
        )
    return found.text


def words_of_document(body: bytes) -> str:
    found = read_word(body, seconds=PATIENCE)
    if found.text is None:
        raise NotValid({"file": _("This document is damaged, locked or too large to be read.")})
    if not found.text:
        raise NotValid({"file": _("There are no words in this document.")})
    if found.truncated:
        raise NotValid({"file": _("This document is too long. Paste the part that matters.")})
    return found.text
