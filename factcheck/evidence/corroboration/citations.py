"""Whom an item names as its source, and whether it was there itself (English)."""

import re
from collections.abc import Iterable, Mapping

from factcheck.evidence.corroboration.items import Item

_SHORTEST = 4
_BEFORE = (
    r"(?i:according to|as reported (?:by|in)|reported (?:by|in)|citing|cites|quoting|quoted by"
    r"|told|(?:posted|published|shared) (?:\w+ ){0,3}(?:by|in|on)|described by|seen by|obtained by"
    r"|credits|as)"
)
_AFTER = (
    r"(?i:(?:has |had |have )?(?:reports?|reported|writes|wrote|notes|noted|says|said|called|claims"
    r"|claimed|revealed|rejected|denied|denies|confirmed|announced|printed)"
    r"|was (?:the )?first|broke the (?:news|story)|which says)"
)
_FEW_WORDS = r"\W{1,3}(?:(?!and\b)[\w-]+\W{1,2}){0,4}?"
_A_DAY = r"(?:\W{1,3}(?:on|in|late|early) \w+)?\W{1,3}"
_OWN = re.compile(
    r"\b(?:told (?:us|me)|our (?:own )?(?:analysis|reporter|correspondent|camera|count|reporting)"
    r"|(?:told|to|for|by) this (?:newspaper|paper|reporter|website|magazine)|this reporter"
    r"|we (?:have )?(?:seen|read|obtained|called|asked|counted|showed|spoke|watched))\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:(?:local|state|foreign|several|other|some) media (?:outlets )?(?:have )?"
    r"(?:reported|said|say)"
    r"|according to (?:(?:local|state|foreign|several) )?(?:media(?: reports)?|reports)"
    r"|it is (?:being )?(?:said|rumou?red)|reports say)\b",
    re.IGNORECASE,
)
_NO_NAME = (
    "agency council daily edition health international live media ministry news office online "
    "press state team today town weekly wire"
)


def names_of(item: Item) -> tuple[str, ...]:
    """The full names under which others cite this item's publisher."""
    full = _without_brackets(item.publisher)
    handle = re.match(r"@\w+", full)
    found = (full.removeprefix("The "), *([handle[0]] if handle else []))
    return tuple(name for name in found if len(name) >= _SHORTEST)


def short_names(items: Iterable[Item]) -> Mapping[str, str]:
    """Last words that belong to one publisher alone, as in "the Ledger" for The Ostrey Ledger.

    Maps the short form to the publisher.
    """
    owners: dict[str, set[str]] = {}
    for publisher in {item.publisher for item in items}:
        parts = _without_brackets(publisher).split()
        for place in range(1, len(parts)):
            short = " ".join(parts[place:])
            if parts[place][:1].isupper() and short.casefold() not in _NO_NAME.split():
                owners.setdefault(short, set()).add(publisher)
    return {short: next(iter(who)) for short, who in owners.items() if len(who) == 1}


def cited(text: str, names: Iterable[str], *, short: Iterable[str] = ()) -> str:
    """The words by which the text names one of these as its source; empty if it does not.

    A short name counts only with its article: "the Ledger".
    """
    either = [re.escape(n) for n in names] + [rf"[Tt]he {re.escape(n)}" for n in short]
    if not either:
        return ""
    name = rf"(?<![\w@])(?:{'|'.join(either)})(?!\w)"
    match = re.search(rf"\b{_BEFORE}{_FEW_WORDS}{name}|{name}{_A_DAY}{_AFTER}\b", text)
    return " ".join(match[0].split()) if match else ""


def mentions(text: str, names: Iterable[str]) -> bool:
    """Whether the text names one of these at all."""
    either = "|".join(map(re.escape, names))
    return bool(either) and bool(re.search(rf"(?<![\w@])(?:{either})(?!\w)", text))


def cited_nobody(text: str) -> str:
    """The words by which a text leaves open where it has its information from, or none."""
    match = _NOBODY.search(text)
    return match[0] if match else ""


def was_there(item: Item, text: str) -> bool:
    """Whether the text shows access of the outlet's own: told to it, seen or obtained by it."""
    if _OWN.search(text):
        return True
    either = "|".join(map(re.escape, (*names_of(item), *short_names([item]))))
    if not either:
        return False
    to_it = rf"\b(?:told|asked by|seen by|obtained by) (?:the )?(?:{either})\b"
    by_it = (
        rf"(?:{either}),? (?:which )?(?:has |had )?(?:obtained|seen|learned|looked up|counted)\b"
    )
    return bool(re.search(f"{to_it}|{by_it}", text))


def _without_brackets(name: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", name).strip()
