"""A claim, the coverage found for it, and how a person traced it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from factcheck.claims.measuring.shapes import a, many, maybe, objects
from factcheck.evidence.corroboration.items import ClaimFacts, Item, Kind


@dataclass(frozen=True, slots=True)
class Bounds:
    """All numbers from `least` to `most` are right."""

    least: int
    most: int

    def hold(self, number: int) -> bool:
        return self.least <= number <= self.most


@dataclass(frozen=True, slots=True)
class Expected:
    """What a person found. `stances` holds all right answers of an item, the first one first."""

    stances: Mapping[str, tuple[str, ...]]
    outlets: int
    origins: Bounds
    primary_sources: Bounds
    groups: tuple[tuple[str, ...], ...]
    circular: bool

    @property
    def related(self) -> list[str]:
        return [item for item, right in self.stances.items() if right[0] != "unrelated"]


@dataclass(frozen=True, slots=True)
class Dossier:
    id: str
    claim: ClaimFacts
    items: tuple[Item, ...]
    expected: Expected
    reasons: Mapping[str, str]


def dossier_of(raw: Mapping[str, Any]) -> Dossier:
    """Read the JSON form; raises KeyError, TypeError or ValueError where it is not that form."""
    expect = raw["expect"]
    made_on = date.fromisoformat(raw["claim_date"])
    return Dossier(
        id=a(str, raw["id"]),
        claim=ClaimFacts(text=a(str, raw["claim"]), made_on=made_on),
        items=tuple(_item(each) for each in objects(raw["items"])),
        expected=_expected(expect),
        reasons={item: a(str, why) for item, why in (expect.get("reasons") or {}).items()},
    )


def _expected(raw: Mapping[str, Any]) -> Expected:
    also = raw.get("stance_also") or {}
    return Expected(
        stances={
            item: (a(str, right), *many(str, also.get(item)))
            for item, right in raw["stance"].items()
        },
        outlets=a(int, raw["outlets"]),
        origins=_bounds(raw["independent_origins"], raw.get("origins_upper")),
        primary_sources=_bounds(raw["primary_sources"], raw.get("primary_sources_upper")),
        groups=tuple(many(str, group) for group in many(list, raw["groups"])),
        circular=bool(raw.get("circular")),
    )


def _bounds(least: object, most: object) -> Bounds:
    return Bounds(a(int, least), maybe(int, most) or a(int, least))


def _item(raw: Mapping[str, Any]) -> Item:
    return Item(
        id=a(str, raw["id"]),
        publisher=a(str, raw["publisher"]),
        title=a(str, raw["title"]),
        text=a(str, raw["text"]),
        domain=a(str, raw["domain"]),
        kind=Kind(raw["kind"]),
        owner=maybe(str, raw.get("owner")) or "",
        byline=maybe(str, raw.get("byline")) or "",
        published_at=_time(maybe(str, raw.get("published_at"))),
        first_seen=_time(maybe(str, raw.get("first_seen"))),
        links=many(str, raw.get("links")),
    )


def _time(words: str | None) -> datetime | None:
    """Read a time; one without a zone is taken as UTC."""
    if not words:
        return None
    moment = datetime.fromisoformat(words)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
