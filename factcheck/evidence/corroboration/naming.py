"""Under which names others speak of a publisher: full, shortened, as the body it is."""

import re
from collections.abc import Iterable, Mapping, Sequence

from factcheck.evidence.corroboration.items import Item, Kind

_SHORTEST = 4
_NO_NAME = frozenset(
    (  # noqa: SIM905
        "agency council daily edition health international live media ministry news office online "
        "press state team today town weekly wire"
    ).split()
)
# What a body calls itself, and what others then call it: "the health board said in a statement".
BODIES = frozenset(
    (  # noqa: SIM905
        "administration agency airport association authority bank board brigade bureau cabinet "
        "centre chamber chancery church club coastguard college command commission committee "
        "company council court department diocese embassy federation force foundation government "
        "group hospital "
        "institute laboratory library ministry museum observatory office operator palace parish "
        "parliament police port presidency prison railway regulator school secretariat senate "
        "service society staff survey team trust union university utility works zoo"
    ).split()
)
# Behind the name of a company.
LEGAL_FORMS = frozenset(
    "ab ag asa co co. company corp corp. corporation gmbh group holding holdings inc inc. limited "  # noqa: SIM905
    "llc ltd ltd. nv plc sa spa".split()
)

_PART = re.compile(
    r", (?:the )?(?P<part>(?:[A-Z][\w-]+ )+(?:Board|Branch|Bureau|Clerk|Commission|Committee"
    r"|Council|Department|Division|Office|Officer|Registrar|Registry|Service|Unit))$"
)
# Of an outlet that appears in several languages: "Dagsposten in English".
_EDITION = re.compile(
    r" (?:in )?(?:English|International|Deutsch|Français|Español)(?: (?:Edition|Service|Desk))?$"
)
# What may be left out behind the name of an outlet: "Plumbline" is Plumbline Fact Check.
_DESCRIBES = frozenset(
    (  # noqa: SIM905
        "agency blog check checks data desk digital fact facts investigates lab magazine media "
        "network news online podcast press radio service tv verification verify visual wire"
    ).split()
)


def names_of(item: Item) -> tuple[str, ...]:
    """The full names under which others cite this item's publisher."""
    full = without_brackets(item.publisher)
    handle = re.match(r"@\w+", full)
    site = item.domain.removeprefix("www.").partition(".")[0]
    first, *rest = full.removeprefix("The ").split() or [""]
    bare = [first] if rest and all(word.casefold() in _DESCRIBES for word in rest) else []
    edition = _EDITION.sub("", full)
    bare += [edition.removeprefix("The ")] if edition != full else []
    found = (full.removeprefix("The "), *([handle[0]] if handle else []), f"@{site}", *bare)
    return tuple(name for name in found if len(name) >= _SHORTEST or _is_in_capitals(name))


def _is_in_capitals(name: str) -> bool:
    """Whether a short name can be no other word: TV2, ARD."""
    return len(name) == _SHORTEST - 1 and name.isupper()


def without_place(item: Item, claim: str) -> tuple[str, ...]:
    """A body's name without the place of a claim behind it: "Dyke Watch" for Dyke Watch Orsk."""
    *rest, place = without_brackets(item.publisher).removeprefix("The ").split() or [""]
    left_out = item.kind is Kind.OFFICIAL and len(rest) > 1 and place in claim
    return (" ".join(rest),) if left_out else ()


def short_names(items: Iterable[Item]) -> Mapping[str, str]:
    """Last words that belong to one publisher alone, as in "the Ledger" for The Ostrey Ledger.

    Maps the short form to the publisher.
    """
    owners: dict[str, set[str]] = {}
    for publisher in {item.publisher for item in items}:
        parts = without_brackets(publisher).split()
        for place in range(1, len(parts)):
            short = " ".join(parts[place:])
            if parts[place][:1].isupper() and short.casefold() not in _NO_NAME:
                owners.setdefault(short, set()).add(publisher)
    return {short: next(iter(who)) for short, who in owners.items() if len(who) == 1}


def with_article(short: Iterable[str]) -> tuple[str, ...]:
    """How short names stand in a text: "the Ledger", "The Ledger"."""
    return tuple(f"{the} {name}" for name in short for the in ("the", "The"))


def own_names(item: Item) -> tuple[str, ...]:
    """How an outlet speaks of itself: its name, the end of it, or the beginning of a long one."""
    parts = without_brackets(item.publisher).removeprefix("The ").split()
    beginnings = [
        " ".join(parts[:count]) for count in range(2, len(parts)) if parts[count - 1][:1].isupper()
    ]
    return (*names_of(item), *short_names([item]), *beginnings, *_head(parts))


def _head(parts: Sequence[str]) -> tuple[str, ...]:
    """The name before a small word, if it is long enough: "Corriere" of Corriere dell'Adria."""
    small = next((place for place, part in enumerate(parts) if part[:1].islower()), 0)
    head = parts[small - 1] if small else ""
    return (head,) if len(head) > _SHORTEST else ()


def body_names(item: Item) -> tuple[str, ...]:
    """In small letters, what kind of body has published: "transit authority", "authority".

    A company that does not say so in its name is called by the first word of it.
    """
    if item.kind is not Kind.OFFICIAL:
        return ()
    whole = without_brackets(item.publisher)
    holder = re.match(
        r"(?:Office|Cabinet|Staff|Secretariat) of the ([\w-]+(?: [\w-]+)??)(?: of | for |,|$)",
        whole,
    )
    head = holder[1] if holder else re.split(r",|\s(?:for|of)\s", whole)[0]
    if holder:
        return (head.casefold(),)
    parts = head.split()
    ends = [place for place, word in enumerate(parts) if word.casefold() in BODIES]
    own = _part_of_it(whole)
    if not ends:
        called = (parts[0], parts[-1].casefold()) if len(parts) > 1 else ()
        return (*own, *(name for name in called if len(name) >= _SHORTEST))
    end = ends[-1] + 1
    begins = range(1 if end > 1 else 0, end)
    return (*own, *(" ".join(parts[begin:end]).casefold() for begin in begins))


def _part_of_it(whole: str) -> tuple[str, ...]:
    """The part or office of a body that has published: "returning officer" of a town's."""
    part = _PART.search(whole)
    return (part["part"].casefold(),) if part else ()


def without_brackets(name: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", name).strip()
