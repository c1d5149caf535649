"""By what an item calls another that it has it from, beside its name: title, headline, company."""

import re
from collections.abc import Collection, Iterator

from factcheck.evidence.corroboration.citations import mentions
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.items import Item
from factcheck.evidence.corroboration.naming import body_names, names_of, short_names

_LONG_TITLE = 4  # words by which a headline is known again


def named_beside(item: Item, first: Item, second: Item) -> bool:
    """Whether two are named in one breath, this one first: "as the Ledger and the Post report"."""
    one, other = (_either(each) for each in (first, second))
    breath = rf"(?<!\w)(?:{one})(?:,| and| as well as) (?:[Tt]he )?(?:{other})(?!\w)"
    return first is not second and bool(re.search(breath, item.text))


def _either(named: Item) -> str:
    return "|".join(map(re.escape, (*names_of(named), *short_names([named]))))


def in_its_references(entry: Item, source: Item) -> str:
    """By what an entry of an encyclopedia refers to something: its publisher or its headline."""
    titled = len(source.title.split()) >= _LONG_TITLE
    called = (*names_of(source), *([source.title] if titled else ()))
    return source.publisher if mentions(entry.text, called) else ""


def by_its_title(coverage: Coverage, item: Item, source: Item) -> str:
    """By what a passage names a body's paper: its number with a word, or its name in quotes."""
    there = coverage.passage(item)
    title = next((each for each in _titles(source.title) if mentions(there, [each])), "")
    bodies = (*names_of(source), *body_names(source))
    return title if any(name.casefold() in there.casefold() for name in bodies) else ""


def _titles(title: str) -> Iterator[str]:
    """What others call a paper by: its title up to the first stop, if numbered; a name in quotes.

    "Bulletin 7: ice" is Bulletin 7, and 'Leaflet "Ice and You", third edition' is "Ice and You".
    """
    head = re.split(r"[:(\u2014\u2013]", title)[0].strip()
    named = re.findall(r"[\"“«„]([^\"“”«»„]+)[\"”»“]", title)
    yield from (each for each in named if " " in each)
    if " " in head and re.search(r"\b\d+\b", head):
        yield head


def is_of_what_it_copies(
    coverage: Coverage, item: Item, source: Item, words: str, copied: Collection[tuple[str, str]]
) -> bool:
    """Whether the words by which an item cites somebody are those of what it is a copy of."""
    return any(
        (item.id, other.id) in copied and other.id != source.id and words in _in_a_line(other.text)
        for other in coverage.items
    )


def _in_a_line(text: str) -> str:
    return " ".join(text.split())
