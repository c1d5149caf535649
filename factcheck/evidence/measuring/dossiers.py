"""A claim, the coverage found for it, and how a person traced it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

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
    return Dossier(
        id=raw["id"],
        claim=ClaimFacts(text=raw["claim"], made_on=date.fromisoformat(raw["claim_date"])),
        items=tuple(_item(each) for each in raw["items"]),
        expected=_expected(expect),
        reasons=expect.get("reasons") or {},
    )


def _expected(raw: Mapping[str, Any]) -> Expected:
    also = raw.get("stance_also") or {}
    return Expected(
        stances={item: (right, *also.get(item, ())) for item, right in raw["stance"].items()},
        outlets=raw["outlets"],
        origins=_bounds(raw["independent_origins"], raw.get("origins_upper")),
        primary_sources=_bounds(raw["primary_sources"], raw.get("primary_sources_upper")),
        groups=tuple(tuple(group) for group in raw["groups"]),
        circular=bool(raw.get("circular")),
    )


def _bounds(least: int, most: int | None) -> Bounds:
    return Bounds(least, most or least)


def _item(raw: Mapping[str, Any]) -> Item:
    return Item(
        id=raw["id"],
        publisher=raw["publisher"],
        title=raw["title"],
        text=raw["text"],
        domain=raw["domain"],
        kind=Kind(raw["kind"]),
        owner=raw.get("owner") or "",
        byline=raw.get("byline") or "",
        published_at=_time(raw.get("published_at")),
        first_seen=_time(raw.get("first_seen")),
        links=tuple(raw.get("links") or ()),
    )


def _time(words: str | None) -> datetime | None:
    return datetime.fromisoformat(words) if words else None
