"""Reading JSON of others: a value of the kind that was expected, or an error that says so."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

Kind = TypeVar("Kind")


def a(kind: type[Kind], value: object) -> Kind:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(f"{value!r} is no {kind.__name__}")
    return value


def maybe(kind: type[Kind], value: object) -> Kind | None:
    return None if value is None else a(kind, value)


def many(kind: type[Kind], values: object) -> tuple[Kind, ...]:
    return tuple(a(kind, each) for each in a(list, [] if values is None else values))


def stretch(start: object, end: object, length: int) -> tuple[int, int]:
    """Give [start, end) if it lies in a text of this length."""
    first, last = a(int, start), a(int, end)
    if not 0 <= first < last <= length:
        raise ValueError(f"[{first}, {last}] is no stretch of a text of {length} characters")
    return first, last


def objects(values: object) -> Iterable[Mapping[str, Any]]:
    return many(dict, values)
