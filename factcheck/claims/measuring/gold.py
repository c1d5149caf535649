"""An article and the claims that a careful fact-checker takes from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.claims.measuring.overlap import Span


@dataclass(frozen=True)
class GoldClaim:
    """One claim; `readings` are the span and others that would also be right.

    `speakers` holds all right answers, `worth` is 0 to 3.
    """

    readings: tuple[Span, ...]
    kind: str
    speakers: tuple[str | None, ...]
    carriers: tuple[str, ...]
    checkable: bool
    worth: int
    about_date: date | None


@dataclass(frozen=True)
class GoldArticle:
    """`quotes` name who says each quotation, `optional` may be taken or left, `never` may not."""

    id: str
    text: str
    claims: tuple[GoldClaim, ...]
    quotes: Mapping[Span, str | None]
    optional: tuple[Span, ...]
    never: tuple[Span, ...]


def article_of(raw: Mapping[str, Any]) -> GoldArticle:
    """Read the JSON form; raises KeyError, TypeError or ValueError where it is not that form."""
    return GoldArticle(
        id=raw["id"],
        text=raw["text"],
        claims=tuple(claim_of(each) for each in raw["claims"]),
        quotes={span(each): each["speaker"] for each in raw.get("quotes") or ()},
        optional=pairs(raw.get("optional")),
        never=pairs(raw.get("never")),
    )


def claim_of(raw: Mapping[str, Any]) -> GoldClaim:
    day = raw.get("about_date")
    return GoldClaim(
        readings=(span(raw), *pairs(raw.get("alternatives"))),
        kind=raw["kind"],
        speakers=(raw["speaker"], *(raw.get("speaker_also") or ())),
        carriers=tuple(raw.get("carriers") or ()),
        checkable=raw["checkable"],
        worth=int(raw["worth"]),
        about_date=date.fromisoformat(day) if day else None,
    )


def span(raw: Mapping[str, Any]) -> Span:
    return int(raw["start"]), int(raw["end"])


def pairs(raw: list[list[int]] | None) -> tuple[Span, ...]:
    return tuple((int(start), int(end)) for start, end in raw or ())
