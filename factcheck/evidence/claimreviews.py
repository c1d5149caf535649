"""Fact-checks as their publishers tell them: schema.org ClaimReview, alone, in lists and in feeds.

Read as they come: a DataFeed with `item: null` and either date, a list, a `@graph`, JSON lines;
a name may be a string or an object, one thing or a list of one. What is missing stays empty, but
a check without the claim's words or an address of its own is refused, and only that one.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast
from urllib.parse import urlsplit

from articles.tables import NotReadable, WrongRow
from factcheck.evidence.corroboration.words import fold
from factcheck.evidence.known_index import Told

LONGEST_CLAIM = 5_000  # characters
_UNKEPT = re.compile("[\x00\ud800-\udfff]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})?")

Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: where it stands (line or number), and the check, or why it cannot be taken."""

    place: str
    told: Told | None = None
    wrong: str = ""


def read_checks(text: str) -> Iterator[Row]:
    """Every ClaimReview of a file; entries that were deleted (`item: null`) are passed over."""
    whole, broken = _parsed(text)
    if not broken:
        for number, node in enumerate(_entries(whole), start=1):
            yield from _rows(f"entry {number}", node)
        return
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if not any(isinstance(_parsed(line)[0], dict) for _, line in lines[:10]):
        raise NotReadable(broken)
    for number, line in lines:
        node, wrong = _parsed(line)
        if wrong:
            yield Row(f"line {number}", wrong=wrong)
        else:
            for entry in _entries(node):
                yield from _rows(f"line {number}", entry)


def _parsed(text: str) -> tuple[object, str]:
    try:
        return json.loads(text), ""
    except json.JSONDecodeError as error:
        return None, f"This is no JSON ({error.msg}, line {error.lineno})."
    except RecursionError:
        return None, "This is no JSON that can be read (nested too deeply)."
    except ValueError:
        return None, "This is no JSON that can be read (a number is too long)."


def _entries(found: object) -> Iterator[object]:
    """What a file or a line holds, one by one: of a feed its elements, of a graph its nodes."""
    if isinstance(found, list):
        for each in found:
            yield from _entries(each) if isinstance(each, list) else iter([each])
    elif isinstance(found, dict):
        inside = found.get("dataFeedElement", found.get("@graph"))
        yield from [found] if inside is None else _list(inside)
    else:
        yield found


def _rows(place: str, entry: object) -> Iterator[Row]:
    """A ClaimReview, or the element of a feed that holds some, or a page that has some."""
    if not isinstance(entry, dict):
        yield Row(place, wrong="This is no ClaimReview.")
        return
    if "item" in entry or "@graph" in entry:
        dated = _text(entry.get("dateModified")) or _text(entry.get("dateCreated"))
        for item in _list(entry.get("item", entry.get("@graph"))):
            if item:
                yield from _rows(
                    place, {"dateCreated": dated} | item if isinstance(item, dict) else item
                )
        return
    if not _is_review(entry):
        if "item" not in entry and "claimReviewed" not in entry and "@type" in entry:
            return  # a page or a publisher beside the checks of a graph
        yield Row(place, wrong="This is no ClaimReview.")
        return
    try:
        yield Row(place, told_of(entry))
    except WrongRow as wrong:
        yield Row(place, wrong=str(wrong))


def _is_review(node: Node) -> bool:
    return "ClaimReview" in _list(node.get("@type")) or "claimReviewed" in node


def told_of(review: Node) -> Told:
    """One ClaimReview. WrongRow without the claim's words or a web address."""
    item = _node(review.get("itemReviewed"))
    text = _text(review.get("claimReviewed")) or _text(item.get("text")) or _text(item.get("name"))
    if not text:
        raise WrongRow("It does not say which claim was reviewed.")
    if len(text) > LONGEST_CLAIM:
        raise WrongRow(f"The claim is longer than {LONGEST_CLAIM:,} characters.")
    url = _text(review.get("url"))
    publisher = _node(review.get("author") or review.get("publisher"))
    site = _host(url)
    if not site or len(url) > 2000:  # noqa: PLR2004 - what a column takes
        raise WrongRow("It has no address that begins with http:// or https://.")
    corrected = review.get("correction")
    return Told(
        key=_key(_text(review.get("@id")), url, text),
        text=text,
        url=url,
        claimant=_name(item.get("author"))[:300],
        claimed_on=_day(item.get("datePublished")),
        publisher=_name(publisher)[:200],
        site=site[:200],
        title=(_text(review.get("headline")) or _text(review.get("name")))[:500],
        rating=_rating(review.get("reviewRating"))[:300],
        reviewed_on=_day(review.get("datePublished")) or _day(review.get("dateCreated")),
        language=_language(review.get("inLanguage")),
        corrected_on=_day(review.get("dateModified")) if corrected else None,
    )


def _key(name: str, url: str, text: str) -> str:
    """What names a check from import to import: its own id, else its page and the claim's words."""
    words = name or f"{url}\n{' '.join(fold(word) for word in text.split())}"
    return hashlib.sha256(words.encode()).hexdigest()


def _rating(value: object) -> str:
    """In the publisher's words; a bare number with the best one beside it."""
    rating = _node(value)
    said = _text(rating.get("alternateName")) or _text(rating.get("name"))
    number, best = _text(rating.get("ratingValue")), _text(rating.get("bestRating"))
    return said or (f"{number}/{best}" if number and best else number)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _node(value: object) -> Node:
    """The first of a list; a bare text is a name."""
    first = next(iter(_list(value)), None)
    if isinstance(first, dict):
        return cast("Node", first)
    return {"name": first} if isinstance(first, str) else {}


def _name(value: object) -> str:
    node = _node(value)
    return _text(node.get("name")) or _text(node.get("alternateName"))


def _text(value: object) -> str:
    """A text on one line; of a list the first, of a number its figures, of all else nothing."""
    first = next(iter(_list(value)), None)
    if isinstance(first, bool) or not isinstance(first, str | int | float):
        return ""
    return " ".join(_UNKEPT.sub(" ", str(first)).split())


def _day(value: object) -> date | None:
    found = _DAY.match(_text(value))
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def _language(value: object) -> str:
    node = _node(value)
    code = _text(node.get("alternateName")) or _text(node.get("name"))
    return code if _LANGUAGE.fullmatch(code) and len(code) <= 12 else ""  # noqa: PLR2004 - as above


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if parts.scheme in {"http", "https"} else ""
