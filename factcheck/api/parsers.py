"""One strict reader of JSON bodies: whatever it lets through, the database can hold."""

import json
import math
import re
from collections.abc import Mapping
from typing import IO, Any, NoReturn

from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException, ParseError, UnsupportedMediaType
from rest_framework.parsers import BaseParser

MOST_BYTES = 6 * 1024 * 1024  # an article of 5 MB and what JSON wraps around it
DEEPEST = 64
LONGEST_NUMBER = 18
UNSTORABLE = re.compile("[\0\ud800-\udfff]")


class BodyTooLarge(APIException):
    status_code = 413


class StrictJSONParser(BaseParser):
    """JSON in UTF-8: bounded in size and depth, each key once, finite numbers, whole characters.

    PostgreSQL can keep neither NUL nor half a surrogate pair, so both are refused here.
    """

    media_type = "application/json"

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,  # noqa: ARG002
    ) -> Any:
        refuse_charset(media_type or "")
        raw = stream.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            raise BodyTooLarge(_("A request may have 6 MB."))
        try:
            read = json.loads(
                raw.decode(),
                object_pairs_hook=each_key_once,
                parse_constant=refuse_number,
                parse_float=finite,
                parse_int=bounded,
            )
        except UnicodeDecodeError:
            raise ParseError(_("This is not UTF-8.")) from None
        except RecursionError:
            raise too_deep() from None
        except json.JSONDecodeError as error:
            where = {"line": error.lineno, "column": error.colno}
            raise ParseError(
                _("This is not JSON: see line %(line)s, column %(column)s.") % where
            ) from None
        refuse_unstorable(read)
        return read


def refuse_charset(media_type: str) -> None:
    _type, _separator, parameters = media_type.lower().partition(";")
    named = re.search(r"charset\s*=\s*\"?([\w-]+)", parameters)
    if named and named[1] not in {"utf-8", "utf8"}:
        raise UnsupportedMediaType(media_type, _("JSON is UTF-8; send no other charset."))


def each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ParseError(_("A key stands twice in one object."))
    return read


def refuse_number(_literal: str) -> NoReturn:
    raise ParseError(_("NaN and Infinity are not JSON."))


def finite(literal: str) -> float:
    number = float(literal)
    if not math.isfinite(number):
        raise ParseError(_("A number is too large."))
    return number


def bounded(literal: str) -> int:
    if len(literal) > LONGEST_NUMBER:
        raise ParseError(_("A number is too large."))
    return int(literal)


def too_deep() -> ParseError:
    return ParseError(_("This is nested more than %s levels deep.") % DEEPEST)


def refuse_unstorable(read: Any) -> None:
    """Walk all values level by level, without recursion."""
    level = [read]
    for _depth in range(DEEPEST + 1):
        below: list[Any] = []
        for value in level:
            if isinstance(value, str):
                if UNSTORABLE.search(value):
                    raise ParseError(_("NUL and lone surrogates are no characters."))
            elif isinstance(value, dict):
                below += value.keys()
                below += value.values()
            elif isinstance(value, list):
                below += value
        if not below:
            return
        level = below
    raise too_deep()
