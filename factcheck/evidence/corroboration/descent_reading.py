"""An item read for what tells where it has its information from: words, names, quotes, voices."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.extraction.language import guess_language
from factcheck.evidence.corroboration.access import without_quotations
from factcheck.evidence.corroboration.bodies import is_medium, is_unnamed
from factcheck.evidence.corroboration.coverage import Coverage
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.naming import body_names, names_of, with_article
from factcheck.evidence.corroboration.nearness import capitals_in, figures_in
from factcheck.evidence.corroboration.statements import Statement, statements
from factcheck.evidence.corroboration.words import plain_words, words

_QUOTATION = re.compile(r"[“\"„][^“”\"„\n]{12,}[”\"“]|«[^«»\n]{12,}»")
_GRAM = 4  # words in a row

Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """What an item has, and under which names others speak of its publisher.

    `keys`, `passage_keys`: words that say something, of the whole and where the claim stands.
    `told`, `passage_told`: the same texts without what others say in quotation marks. `quotations`
    holds each as runs of words, `grams` all runs of the text. `near`: statements where the claim
    stands. `voices`: who vouches for something, media and those without a name left out.
    `called` are full names and, with their article, short ones; `short` the short ones alone.
    """

    item: Item
    text: str
    told: str
    passage: str
    passage_told: str
    keys: frozenset[str]
    passage_keys: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    quotations: tuple[frozenset[Gram], ...]
    grams: frozenset[Gram]
    said: tuple[Statement, ...]
    near: tuple[Statement, ...]
    voices: frozenset[str]
    names_of: tuple[str, ...]
    short: tuple[str, ...]
    bodies: tuple[str, ...]
    language: str

    @property
    def called(self) -> tuple[str, ...]:
        return (*self.names_of, *with_article(self.short))


def read(coverage: Coverage, item: Item, short: Iterable[str]) -> Read:
    """Read one item of a coverage; `short` are the short names that are its publisher's alone."""
    text = f"{item.title}\n{item.text}"
    passage, place = coverage.passage(item), coverage.place(item)
    said = statements(item)
    return Read(
        item=item,
        text=text,
        told=without_quotations(text),
        passage=passage,
        passage_told=without_quotations(passage),
        keys=keys_of(text),
        passage_keys=keys_of(passage),
        names=capitals_in(item),
        figures=figures_in(item.text),
        quotations=tuple(grams_of(found[0]) for found in _QUOTATION.finditer(item.text)),
        grams=grams_of(item.text),
        said=said,
        near=tuple(s for s in said if s.start < place.end and place.start < s.end),
        voices=frozenset(s.speaker for s in said if s.speaker and has_name(s.speaker)),
        names_of=_names_of(item),
        short=tuple(short),
        bodies=body_names(item),
        language=guess_language(item.text),
    )


def has_name(speaker: str) -> bool:
    return not is_unnamed(speaker) and not is_medium(speaker)


def keys_of(text: str) -> frozenset[str]:
    return frozenset(word.key for word in words(text) if word.counts)


def grams_of(text: str) -> frozenset[Gram]:
    """All runs of so many words, endings kept."""
    found = [word.key for word in plain_words(text)]
    return frozenset(tuple(found[i : i + _GRAM]) for i in range(len(found) - _GRAM + 1))


def _names_of(item: Item) -> tuple[str, ...]:
    """Full names; an account's name is one of an account alone."""
    return tuple(n for n in names_of(item) if item.kind is Kind.SOCIAL or not n.startswith("@"))
