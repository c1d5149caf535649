"""A reader of forms with a file: refused by their length before anything of them is read."""

from collections.abc import Mapping
from typing import IO, Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import DataAndFiles, MultiPartParser

from factcheck.api.parsers import BodyTooLarge
from factcheck.evidence.taking import MEGABYTE, most_bytes

ROUND_THE_FILE = MEGABYTE  # the words of a piece, and what the form wraps around both


class UploadParser(MultiPartParser):
    """`multipart/form-data` of one file and some fields, each field once."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> "DataAndFiles[Any, Any]":
        request = (parser_context or {})["request"]
        if int(request.META.get("CONTENT_LENGTH") or 0) > most_bytes() + ROUND_THE_FILE:
            raise BodyTooLarge(_("A file may have %d MB.") % (most_bytes() // MEGABYTE))
        read = super().parse(stream, media_type, parser_context)
        for fields in (read.data, read.files):
            if any(len(several) > 1 for _name, several in fields.lists()):
                raise ParseError(_("A field stands twice in this form."))
        return read
