"""Any service that answers a GET with a list in JSON: where what stands is data, not code."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from urllib.parse import quote, urljoin, urlsplit

from django.utils.translation import gettext as _

from factcheck.evidence.configured import Storage
from factcheck.evidence.corroboration.question import Window
from factcheck.evidence.corroboration.wording import Syntax
from factcheck.evidence.models import Role
from factcheck.evidence.providers.base import Capabilities, ProviderFailed
from factcheck.evidence.providers.dialect import Dialect, Page, Request, Seen, Wish
from factcheck.evidence.providers.reading import (
    LONGEST_TEXT,
    Json,
    day_of,
    link,
    page,
    parsed,
    rows,
    words_at,
)

MOST_ITEMS = 250
_PLACE = re.compile(r"\{([\w.]+)\}")


@dataclass(frozen=True, slots=True)
class Shape:
    """How such a service is asked and read.

    The first part names fields of the request; an empty name means that it has none. `between`
    holds both days as `{first}` and `{last}`. The second part holds places in the answer, steps
    parted by dots. `page` makes an address of an item's own parts where it brings none, as in
    `/wiki/{title}`; `error` is where a refusal explains itself.
    """

    query: str = "q"
    fixed: Mapping[str, str] = field(default_factory=dict)
    limit: str = ""
    most: int = 20
    first: str = ""
    last: str = ""
    between: str = ""
    between_form: str = "{first}to{last}"
    language: str = ""
    country: str = ""
    key_field: str = ""
    key_header: str = ""
    phrases: bool = True
    either: str = ""
    grouped: bool = False
    longest: int = 400

    items: str = "results"
    url: str = "url"
    page: str = ""
    title: str = "title"
    text: str = ""
    outlet: str = ""
    day: str = ""
    error: str = "error"


def shape_of(given: object) -> Shape:
    """A shape as an administrator wrote it. Raises ValueError, whose text says what is wrong."""
    if not isinstance(given, dict):
        raise ValueError(_("A shape is a JSON object: {…}"))  # noqa: TRY004 - told to a person
    known = {one.name: one for one in fields(Shape)}
    for name, value in given.items():
        if name not in known:
            raise ValueError(_("“%s” is no part of a shape.") % name)
        if not _fits(name, value):
            raise ValueError(_("“%s” has a value of the wrong kind.") % name)
    return replace(Shape(), **given)


def _fits(name: str, value: object) -> bool:
    if name == "fixed":
        return isinstance(value, dict) and all(map(_printable, (*value, *value.values())))
    if name in ("most", "longest"):
        ceiling = MOST_ITEMS if name == "most" else LONGEST_TEXT
        return type(value) is int and 1 <= value <= ceiling
    if name in ("phrases", "grouped"):
        return isinstance(value, bool)
    return _printable(value)


def _printable(value: object) -> bool:
    """Line ends would break a header, and the database keeps no NUL."""
    return isinstance(value, str) and value.isprintable()


def dialect(
    shape: Shape,
    *,
    requests: int = 1,
    per_seconds: int = 1,
    may_store: Storage = Storage.FULL,
    role: Role = Role.COVERAGE,
    address: str = "",
) -> Dialect:
    """A dialect of this shape."""
    capabilities = Capabilities(
        syntax=Syntax(
            phrases=shape.phrases,
            either=shape.either,
            grouped=shape.grouped,
            longest=shape.longest,
        ),
        windowed=bool(shape.first or shape.last or shape.between),
        most=shape.most,
        requests=requests,
        per_seconds=per_seconds,
        may_store=may_store,
        role=role,
        needs_key=bool(shape.key_field or shape.key_header),
    )
    return Dialect(
        capabilities,
        ask=lambda wish: _ask(shape, wish),
        read=lambda body, base: _read(shape, body, base),
        address=address,
    )


def _ask(shape: Shape, wish: Wish) -> Request:
    named = (
        (shape.query, wish.query),
        (shape.limit, str(wish.limit)),
        (shape.first, str(wish.window.first or "")),
        (shape.last, str(wish.window.last or "")),
        (shape.between, _between(shape, wish.window)),
        (shape.language, wish.language),
        (shape.country, wish.country),
    )
    given = tuple((name, value) for name, value in named if name and value)
    return Request((*shape.fixed.items(), *given), shape.key_field, shape.key_header)


def _between(shape: Shape, window: Window) -> str:
    if not (window.first and window.last):
        return ""
    return shape.between_form.replace("{first}", str(window.first)).replace(
        "{last}", str(window.last)
    )


def _read(shape: Shape, body: bytes, base: str) -> Page:
    answer = parsed(body)
    if shape.error and answer.get(shape.error.split(".")[0]):
        told = _at(answer, shape.error) or "?"
        raise ProviderFailed(_("It reports an error: %s") % told)
    return page(rows(answer, *shape.items.split(".")), lambda row: _item(shape, row, base))


def _item(shape: Shape, row: Json, base: str) -> Iterator[Seen]:
    made: Json = {"url": _made(shape.page, row, base)} if shape.page else {}
    url = link(made, "url", trusted=(urlsplit(base).netloc,))
    yield Seen(
        url=url or link(row, *shape.url.split(".")),
        title=_at(row, shape.title),
        text=_at(row, shape.text, LONGEST_TEXT),
        outlet=_at(row, shape.outlet),
        day=day_of(_at(row, shape.day)),
    )


def _made(form: str, row: Json, base: str) -> str:
    def part(place: re.Match[str]) -> str:
        return quote(_at(row, place[1]).replace(" ", "_"), safe="")

    return urljoin(base, _PLACE.sub(part, form))


def _at(row: Json, place: str, longest: int = 500) -> str:
    return words_at(row, *place.split("."), longest=longest) if place else ""
