"""Reading what outside services send: nothing in it is taken for granted."""

import html
import json
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from datetime import date

from django.utils.translation import gettext as _

from articles.address import AddressRefused, parse_target
from factcheck.evidence.providers.base import ProviderFailed
from factcheck.evidence.providers.dialect import Page, Seen

Json = dict[str, object]
LONGEST_TEXT = 20_000
LONGEST_TITLE = 500
LONGEST_OUTLET = 200
LONGEST_SAYING = 300  # characters of somebody else's explanation that are shown
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_UNSEEN = re.compile(r"(?:[^\S\n]|[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff])+")
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")


def parsed(body: bytes) -> Json:
    """The JSON object of an answer. Raises ProviderFailed for anything else."""
    try:
        answer = json.loads(body, strict=False)
    except (ValueError, RecursionError) as error:
        shown = clean(body[:LONGEST_SAYING].decode("utf-8", "replace"), LONGEST_SAYING)
        page = body.lstrip().startswith((b"{", b"[", b"<"))
        plain = bool(shown) and not page and "\ufffd" not in shown
        because = (
            _("It answered with a sentence instead of results: “%s”") % shown.replace("\n", " ")
            if plain
            else _("Its answer is not the JSON we asked for.")
        )
        raise ProviderFailed(because) from error
    if not isinstance(answer, dict):
        raise ProviderFailed(_("Its answer is not the JSON we asked for."))
    return answer


def rows(answer: Json, *path: str, absent: bool = False) -> list[Json]:
    """The list of objects at this place. `absent`: it may be missing when there are none.

    Raises ProviderFailed if something else stands there: that is not "nothing found".
    """
    place: object = answer
    for step in path:
        place = place.get(step) if isinstance(place, dict) else None
    if place is None and absent:
        return []
    if not isinstance(place, list):
        raise ProviderFailed(_("Its answer has no list of results."))
    return [row for row in place if isinstance(row, dict)]


def page(
    given: Iterable[Json],
    read: Callable[[Json], Iterable[Seen]],
    *,
    more: bool = False,
    notes: tuple[str, ...] = (),
) -> Page:
    """Items one by one; what has no public address is left out.

    Raises ProviderFailed if nothing of what was given can be used.
    """
    tried = [seen for row in given for seen in read(row)]
    items = tuple(seen for seen in tried if seen.url)
    if tried and not items:
        raise ProviderFailed(_("No result in its answer has an address that can be read."))
    return Page(items, more=more, notes=notes)


def words_at(row: object, *path: str, longest: int = LONGEST_TITLE) -> str:
    """The text at this place, without tags; '' if there is none."""
    for step in path:
        row = row.get(step) if isinstance(row, dict) else None
    return clean(row, longest) if isinstance(row, str) else ""


def clean(text: str, longest: int) -> str:
    """A text as it may be shown and stored: no tags, entities, control signs or long gaps."""
    bare = html.unescape(_TAG.sub("", text[: 4 * longest]))
    return unicodedata.normalize("NFC", _UNSEEN.sub(" ", bare)).strip()[:longest]


def link(row: Json, *path: str, trusted: Collection[str] = ()) -> str:
    """The public http(s) address at this place, or one on a trusted `host:port`; '' if none."""
    place: object = row
    for step in path:
        place = place.get(step) if isinstance(place, dict) else None
    if not isinstance(place, str):
        return ""
    try:
        return parse_target(place.strip(), trusted=trusted).url
    except AddressRefused:
        return ""


def day_of(words: str) -> date | None:
    """The day at the beginning of an ISO date or of 20240304T101500Z; None for anything else."""
    found = _DAY.match(words)
    if not found:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
