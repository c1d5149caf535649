"""By what an item calls another that it has it from, beside its name: title, headline, company."""

import re
from collections.abc import Collection, Iterable, Iterator

from factcheck.evidence.corroboration.citations import mentions
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import body_names, names_of, short_names

_A_MEDIUM = (
    "(?:[Tt]he|[Tt]his|[Tt]hat) (?:agency|article|broadcaster|channel|daily|magazine|newspaper"
    "|paper|portal|programme|report|site|station|weekly)"
)
_KEPT = "(brochure|guide|guidebook|information board|leaflet|pamphlet|plaque|signboard|website)"
_KIND_OF_MEDIUM = (
    r"(?i:agency|blog|broadcaster|channel|daily|magazine|newspaper|paper|portal|site|station|weekly"
    r"|website|magazin|portail|journal|quotidien|diario|periódico|revista|sitio|giornale|quotidiano"
    r"|rivista|sito|jornal|zeitung|zeitschrift|krant|tidningen|avisen)"
)
_LONG_WORD = 5  # letters
_LONG_TITLE = 4  # words by which a headline is known again


def named_beside(item: Item, first: Item, second: Item) -> bool:
    """Whether two are named in one breath, this one first: "as the Ledger and the Post report"."""
    one, other = (_either(each) for each in (first, second))
    breath = rf"(?<!\w)(?:{one})(?:,| and| as well as) (?:[Tt]he )?(?:{other})(?!\w)"
    return first is not second and bool(re.search(breath, item.text))


def passed_on_by(item: Item, words: str, carriers: Iterable[Item]) -> Item | None:
    """The outlet of which an item says that it cites somebody: "The newspaper cites the log"."""
    if not re.search(rf"\b{_A_MEDIUM} (?:[a-z]+ly )?{re.escape(words)}", _in_a_line(item.text)):
        return None
    return next((each for each in carriers if mentions(item.text, names_of(each))), None)


def beginning_by_kind(item: Item, source: Item, items: Iterable[Item]) -> tuple[str, ...]:
    """The first word of a medium's name where it alone has it and a text says what it is.

    "The portal Gullnet", "el diario Norte".
    """
    first, *rest = source.publisher.removeprefix("The ").split() or [""]
    others = (other.publisher for other in items if other.publisher != source.publisher)
    alone = rest and source.kind is Kind.OUTLET and len(first) >= _LONG_WORD
    if not alone or any(first in other for other in others):
        return ()
    found = re.search(rf"\b{_KIND_OF_MEDIUM} {re.escape(first)}\b(?! [A-Z])", item.text)
    return (first,) if found else ()


def _either(named: Item) -> str:
    return "|".join(map(re.escape, (*names_of(named), *short_names([named]))))


def in_its_references(entry: Item, source: Item) -> str:
    """By what an entry of an encyclopedia refers to something: its publisher or its headline."""
    titled = len(source.title.split()) >= _LONG_TITLE
    called = (*names_of(source), *([source.title] if titled else ()))
    return source.publisher if mentions(entry.text, called) else ""


def by_its_title(coverage: Coverage, item: Item, source: Item) -> str:
    """By what an item names a body's paper: its number with a word, its name in quotes, its kind.

    A leaflet or a website has been there for long whatever day its last edition has.
    """
    there = coverage.passage(item)
    title = next((each for each in _titles(source.title) if mentions(there, [each])), "")
    bodies = (*names_of(source), *body_names(source))
    if kept := _laid_out(item.text, source, bodies):
        return kept
    return title if any(name.casefold() in there.casefold() for name in bodies) else ""


def _laid_out(text: str, source: Item, bodies: Iterable[str]) -> str:
    """The words for what a body keeps for all to read, if this is it: "the club's leaflet"."""
    either = "|".join(map(re.escape, bodies))
    found = re.search(
        rf"\b{_KEPT} (?:by|from|of) (?:the )?(?:[\w’'-]+ )?(?:{either})\b"
        rf"|\b(?:{either})(?:['’]s?)? (?:[a-z]+ )?{_KEPT}\b",
        text,
        re.IGNORECASE,
    )
    if found is None:
        return ""
    kind = (found[1] or found[2]).casefold()
    return found[0] if kind in f"{source.title}\n{source.text}".casefold() else ""


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
