"""The words of a list's filters: those that can be taken away, and those that narrow it further."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from factcheck.claims.models import Claim
from factcheck.people.how_many import written
from factcheck.review.facets import Count, Facets
from factcheck.review.narrowing import (
    ALL,
    OPEN,
    Due,
    Narrowing,
    OnIt,
    Sort,
    is_by_due,
    sort_of,
    told,
)
from factcheck.web.forms.queue import YES_NO

Word = str | Promise
TITLES: dict[str, Word] = {
    "desk": _("Desk"),
    "topic": _("Topic"),
    "who": _("Who is on it"),
    "worth": _("Worth"),
    "kind": _("Whose words"),
    "checkable": _("Can it be checked?"),
    "language": _("Language"),
    "speaker": _("Speaker"),
    "publisher": _("Outlet"),
}
NO_SUCH: dict[str, Word] = {"speaker": _("one speaker"), "publisher": _("one outlet")}
NAMED: dict[str, Callable[[Claim], object]] = {
    "desk": lambda claim: claim.desk,
    "topic": lambda claim: claim.topic,
    "speaker": lambda claim: claim.speaker,
    "publisher": lambda claim: claim.publisher,
}
WORTH: dict[str, tuple[Word, float | None, float | None]] = {
    "high": (_(".8 and more"), 0.8, None),
    "normal": (_(".5 to .8"), 0.5, 0.8),
    "low": (_("below .5"), None, 0.5),
}
WORDS: dict[str, dict[str, Word]] = {
    "status": {ALL: _("all"), **dict(Claim.Status.choices)},
    "due": dict(Due.choices),
    "who": dict(OnIt.choices),
    "kind": dict(Claim.Kind.choices),
    "checkable": dict(YES_NO),
    "worth": {name: facts[0] for name, facts in WORTH.items()},
    "sort": dict(Sort.choices),
}
STANDS: dict[str, Word] = {
    "": _("The most worthwhile first; waiting brings a claim forward."),
    Sort.DUE: _("Only what is due, first due first."),
    Sort.NEW: _("The newest first."),
    Sort.OLD: _("The oldest first."),
}


@dataclass(frozen=True)
class Facet:
    """One word, how many claims it leaves ("" where that is not counted), where it leads."""

    word: Word
    much: str | int
    on: bool
    address: str


@dataclass(frozen=True)
class Group:
    """The words of one kind."""

    title: Word
    words: Sequence[Facet]


def tabs(asked: Narrowing, tallies: Mapping[str, int]) -> list[Facet]:
    """Open claims, each state that has some, and all; then what is late or due soon.

    What was not counted stands without a number.
    """
    much: dict[str, int | None] = {name: tallies.get(name) for name in (*Claim.Status, *Due)}
    much[""] = added(much[status] for status in OPEN)
    of_all = OPEN if is_by_due(replace(asked, status=ALL)) else Claim.Status
    much[ALL] = added(much[status] for status in of_all)
    states: list[tuple[str, Word]] = [("", _("open")), *Claim.Status.choices, (ALL, _("all"))]
    always = ("", ALL, asked.status, asked.due)
    return [
        one_of(name, value, word, much[value], asked)
        for name, words in (("status", states), ("due", Due.choices))
        for value, word in words
        if much[value] != 0 or value in always
    ]


def added(much: Iterable[int | None]) -> int | None:
    """None where one of them was not counted."""
    known = list(much)
    return None if None in known else sum(each or 0 for each in known)


def groups(asked: Narrowing, facets: Facets) -> list[Group]:
    """What the list can be narrowed by further, where there is a choice."""
    found = []
    for name, title in TITLES.items():
        counts = facets.by.get(name, ())
        if len(counts) > 1 or asked.is_by(name):
            words = [one_of(name, c.value, word_of(name, c), c.much, asked) for c in counts]
            found.append(Group(title, words))
    return found


def one_of(name: str, value: str, word: Word, much: int | None, asked: Narrowing) -> Facet:
    """Pressing the one that is on takes it away."""
    if name == "worth":
        _word, low, high = WORTH[value]
        on = (asked.worth_from, asked.worth_to) == (low, high)
        leads_to = asked.without("worth") if on else replace(asked, worth_from=low, worth_to=high)
        return Facet(word, written(much), on, address(leads_to))
    on = told(getattr(asked, name) or "") == value
    other = replace(asked, **{name: value})  # type: ignore[arg-type]  # for its address alone
    leads_to = asked.without(name) if on else other
    return Facet(word, written(much), on, address(leads_to))


def removable(asked: Narrowing, rows: Sequence[Claim]) -> list[Facet]:
    """What the list is narrowed by, each with the way to the list without it.

    What a word of the address is called is told by the rows, which all have it.
    """
    found = []
    for name in ("q", "status", "due", *TITLES, "sort"):
        if not asked.is_by(name):
            continue
        word = asked.q if name == "q" else chosen(name, asked, next(iter(rows), None))
        found.append(Facet(word, "", on=True, address=address(asked.without(name))))
    return found


def chosen(name: str, asked: Narrowing, row: Claim | None) -> Word:
    """What was chosen, in words."""
    if name == "worth":
        return _("worth %(low)s to %(high)s") % {
            "low": told(asked.worth_from or 0.0),
            "high": told(1.0 if asked.worth_to is None else asked.worth_to),
        }
    if row and name in NAMED:
        return str(NAMED[name](row))
    return word_of(name, Count(told(getattr(asked, name)), str(NO_SUCH.get(name, "")), 0))


def word_of(name: str, count: Count) -> Word:
    if name == "language":
        return language(count.value)
    return count.word or WORDS.get(name, {}).get(count.value, count.value)


def language(code: str) -> Word:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code or _("unknown")


def sorts(asked: Narrowing) -> list[Facet]:
    """The orders this list can stand in."""
    orders: list[tuple[str, Word]] = [("", _("as the queue")), *Sort.choices]
    asked_for = [(value, word, replace(asked, sort=value)) for value, word in orders]
    return [
        Facet(word, "", value == sort_of(asked), address(narrowing))
        for value, word, narrowing in asked_for
        if sort_of(narrowing) == value
    ]


def address(asked: Narrowing, since: str = "") -> str:
    """The list, or its rows from this key on, as an address on its own page."""
    query = asked.query()
    if since:
        query += ("&" if query else "") + urlencode({"from": since})
    return f"?{query}"
