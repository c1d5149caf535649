"""An article and the claims that a careful fact-checker takes from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.claims.measuring.overlap import Span
from factcheck.claims.measuring.reading import expecting, read_json
from factcheck.claims.measuring.shapes import a, many, maybe, objects, stretch


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
    """`quotes` name who says each quotation, `optional` may be taken or left, `never` may not.

    `published_at` and `publisher` are known of an article beside its text, as in the product.
    """

    id: str
    text: str
    published_at: date | None
    publisher: str
    claims: tuple[GoldClaim, ...]
    quotes: Mapping[Span, str | None]
    optional: tuple[Span, ...]
    never: tuple[Span, ...]


def is_gold(path: Path) -> bool:
    """Tell a folder of annotated articles from a table, or a folder of tables."""
    return path.is_dir() and any(path.glob("*.json")) and not any(path.glob("*.tsv"))


def gold_in(path: Path) -> GoldArticle:
    """Read one file, or say in one line what is wrong with it."""
    with expecting(path, "an annotated article"):
        return article_of(read_json(path))


def article_of(raw: Mapping[str, Any]) -> GoldArticle:
    """Read the JSON form; raises KeyError, TypeError or ValueError where it is not that form."""
    text = a(str, raw["text"])
    length = len(text)
    return GoldArticle(
        id=a(str, raw["id"]),
        text=text,
        published_at=day_of(raw.get("published_at")),
        publisher=maybe(str, raw.get("publisher")) or "",
        claims=tuple(claim_of(each, length) for each in objects(raw["claims"])),
        quotes={
            span(each, length): maybe(str, each["speaker"]) for each in objects(raw.get("quotes"))
        },
        optional=spans(raw.get("optional"), length),
        never=spans(raw.get("never"), length),
    )


def claim_of(raw: Mapping[str, Any], length: int) -> GoldClaim:
    return GoldClaim(
        readings=(span(raw, length), *spans(raw.get("alternatives"), length)),
        kind=a(str, raw["kind"]),
        speakers=(
            maybe(str, raw["speaker"]),
            *(maybe(str, each) for each in a(list, raw.get("speaker_also") or [])),
        ),
        carriers=many(str, raw.get("carriers")),
        checkable=a(bool, raw["checkable"]),
        worth=a(int, raw["worth"]),
        about_date=day_of(raw.get("about_date")),
    )


def day_of(raw: object) -> date | None:
    day = maybe(str, raw)
    return date.fromisoformat(day) if day else None


def span(raw: Mapping[str, Any], length: int) -> Span:
    return stretch(raw["start"], raw["end"], length)


def spans(raw: object, length: int) -> tuple[Span, ...]:
    return tuple(stretch(start, end, length) for start, end in many(list, raw))
