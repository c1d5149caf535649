"""Words that a person looks for, in articles, claims and our fact-checks.

Articles and fact-checks are found by matching keys in their own indexes ("sailing" finds
"sailings", "forty" finds "40"), claims by the beginnings of their words and by whole numbers.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_, or_

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q, QuerySet
from django.db.models.expressions import Combinable, RawSQL

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.evidence.archive_index import lexeme
from factcheck.evidence.corroboration.words import Word, fold, words
from factcheck.evidence.known_words import claims_checked_saying

MOST = 12  # words of one question
SIMPLE = "simple"  # PostgreSQL's dictionary that changes nothing but the case
_WHOLE = r"(?<![0-9])(?<![0-9][.,])({})(?![0-9])(?![.,][0-9])"
_IN_ARTICLES = "SELECT article_id FROM evidence_archivetext WHERE vector @@ %s::tsquery"


@dataclass(frozen=True)
class Asked:
    """What was typed, as words that say something by themselves."""

    words: tuple[Word, ...]

    @classmethod
    def of(cls, typed: str) -> "Asked":
        return cls(tuple(word for word in words(typed.replace("\0", " ")) if word.counts)[:MOST])

    def __bool__(self) -> bool:
        return bool(self.words)

    @cached_property
    def keys(self) -> AbstractSet[str]:
        return frozenset(word.key for word in self.words)

    @cached_property
    def begins(self) -> tuple[str, ...]:
        found = {fold(word.text) for word in self.words} | self.keys
        return tuple(each for each in found if not is_number(each))

    @property
    def by_key(self) -> str:
        """As a tsquery on the indexes of matching keys."""
        return " & ".join(lexeme(key) for key in sorted(self.keys))

    @property
    def by_beginning(self) -> SearchQuery:
        """As a tsquery on the words of claims, as PostgreSQL itself parts them."""
        return reduce(and_, (_one(word) for word in self.words))

    @property
    def numbers(self) -> list[Q]:
        """That each number stands in a claim by itself: the index knows 40,000 as 40 and 000."""
        return [
            Q(text__iregex=_WHOLE.format("|".join(map(re.escape, {word.text, word.key}))))
            for word in self.words
            if is_number(word.key)
        ]

    def keys_in(self, text: str) -> frozenset[str]:
        """The matching keys of the words of a text that were looked for."""
        return frozenset(word.key for word in self._in(text))

    def places_in(self, text: str) -> Iterator[int]:
        """Where the words stand that were looked for, one after the other."""
        return (word.start for word in self._in(text))

    def _in(self, text: str) -> Iterator[Word]:
        return (
            word
            for word in words(text)
            if word.key in self.keys or fold(word.text).startswith(self.begins)
        )


def is_number(word: str) -> bool:
    """Numbers are found whole: 40 does not begin 400."""
    return word[:1].isdigit()


def _one(word: Word) -> SearchQuery:
    starts = " | ".join(
        lexeme(each) + ("" if is_number(each) else ":*")
        for each in sorted({word.text.lower(), word.key})
    )
    return SearchQuery(starts, config=SIMPLE, search_type="raw") | SearchQuery(
        word.text, config=SIMPLE, search_type="phrase"
    )


def articles_with(asked: Asked, among: QuerySet[Article]) -> QuerySet[Article]:
    """Those whose newest text, title included, has all of the words."""
    ids = RawSQL(_IN_ARTICLES, [asked.by_key])  # noqa: S611 - no word is SQL
    return among.filter(pk__in=ids)


def claims_with(asked: Asked, among: QuerySet[Claim], *others: Combinable) -> QuerySet[Claim]:
    """Those with all of the words, in any order, and those of which another condition holds."""
    vector = SearchVector("text", config=SIMPLE)
    worded = reduce(and_, asked.numbers, Q(worded=asked.by_beginning)) if asked else Q()
    wanted = reduce(or_, map(Q, others), worded)
    return among.alias(worded=vector).filter(wanted)


def claims_checked_with(asked: Asked) -> RawSQL:
    """The ids of claims whose page of ours has all of the words."""
    return claims_checked_saying(sorted(asked.keys))
