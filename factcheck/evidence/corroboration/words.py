"""Words, sentences and paragraphs of a text, with their places in it.

Offsets are code points, [start, end). Keys are for matching only (NFKC, case and accents folded,
English endings cut) and are never shown.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, islice
from operator import not_
from typing import NamedTuple

from factcheck.evidence.corroboration.vocabulary import FIGURES, SAME, STOP_WORDS

# Chinese and Japanese write without blanks: every character is a word of its own. Vowel signs of
# Arabic, Hebrew and the Indic scripts belong to their word although Python's \w leaves them out.
_ONE_BY_ONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_MARKS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e"
_PART = rf"(?:[^\W_{_ONE_BY_ONE}]|[{_MARKS}])+"
_WORD = re.compile(rf"\d+(?:[.,:]\d+)+|[{_ONE_BY_ONE}]|{_PART}(?:['\u2019]{_PART})*")
_LONG_PIECE = 48  # bytes; where no blanks part words, a piece is a whole paragraph
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_SENTENCE_END = re.compile(
    r"[.!?…]+[\"”\u2019»)\]]*(?=\s+[\"“\u2018«(\[]?[^\W_])|[。\uff01\uff1f]+|\n+"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“\u2018])(?:[^\W\d_]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|St|No"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|approx|Co|Inc|Ltd|[ap]\.m|U\.S|U\.N)\.$"
)
_PARAGRAPH = re.compile(r"[^\n](?:[^\n]|\n(?!\s*\n))*")
_SHORTEST_STEM = 3
# Of the words that say nothing, these are verbs: what has an ending more says nothing either.
_VERBS = frozenset(
    ("accord", "becom", "do", "get", "hav", "let", "lik", "mak", "report", "say", "see")
)
TEXTS_AT_HAND = 32
_LINE = 400  # characters; what is shorter is kept by itself, or a text's lines would crowd it out
_LINES_AT_HAND = 512


class Word(NamedTuple):
    """One word and its place."""

    start: int
    end: int
    text: str
    key: str

    @property
    def counts(self) -> bool:
        """Whether the word says something by itself."""
        return says_something(self.key)


class Stretch(NamedTuple):
    """A piece of a text, [start, end)."""

    start: int
    end: int


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words between two places, in order."""
    found, starts = _all_words(text) if len(text) > _LINE else _line_words(text)
    if start == 0 and end is None:
        return list(found)
    end = len(text) if end is None else end
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    cut = (first and found[first - 1].end > start) or (last > first and found[last - 1].end > end)
    return _between(text, start, end) if cut else list(found[first:last])


def _between(text: str, start: int, end: int) -> list[Word]:
    return [Word(m.start(), m.end(), m[0], key(m[0])) for m in _WORD.finditer(text, start, end)]


def _read_words(text: str) -> tuple[tuple[Word, ...], list[int]]:
    """The words of a whole text, and where each begins."""
    found = tuple(_between(text, 0, len(text)))
    return found, [word.start for word in found]


# Kept for the last few texts: each is looked at from many sides, one after the other.
_all_words = lru_cache(TEXTS_AT_HAND)(_read_words)
_line_words = lru_cache(_LINES_AT_HAND)(_read_words)


@lru_cache(maxsize=TEXTS_AT_HAND)
def words_by_sentence(text: str) -> tuple[tuple[Word, ...], ...]:
    """The words of each sentence, in the order of `sentences`."""
    return tuple(tuple(words(text, *place)) for place in _sentences(text))


def terms_of(text: str) -> frozenset[str]:
    """The matching keys of the words that say something by themselves."""
    return frozenset(word.key for word in words(text) if word.counts)


@lru_cache(maxsize=TEXTS_AT_HAND)
def keys_in(text: str) -> frozenset[str]:
    """The matching keys of a text, each once."""
    return frozenset(word.key for word in words(text))


@lru_cache(maxsize=TEXTS_AT_HAND)
def keys_by_sentence(text: str) -> tuple[frozenset[str], ...]:
    """The same of each sentence."""
    return tuple(frozenset(word.key for word in found) for found in words_by_sentence(text))


def first_words(text: str, most: int) -> list[Word]:
    """The words at the head of a text."""
    found = islice(_WORD.finditer(text), most)
    return [Word(m.start(), m.end(), m[0], key(m[0])) for m in found]


def keys(text: str, start: int = 0) -> list[str]:
    """The matching keys of the words from a place on, where nobody asks where each stands."""
    return [key(word) for word in _WORD.findall(text, start)]


def plain_words(text: str) -> list[Word]:
    """The words with their endings kept: what copied text has in common word for word."""
    return [Word(m.start(), m.end(), m[0], fold(m[0])) for m in _WORD.finditer(text)]


def plain_keys(text: str) -> list[bytes]:
    """The keys of `plain_words` in UTF-8, where nobody asks where each stands.

    No word has a blank in it, and most pieces between two blanks are letters alone.
    """
    found = text.lower().encode().split()
    keys: list[bytes] = []
    done = 0
    for place in compress(range(len(found)), map(not_, map(bytes.isalpha, found))):
        keys += found[done:place]
        piece = found[place]
        keys += _plain_keys_of(piece) if len(piece) <= _LONG_PIECE else _keys_in(piece)
        done = place + 1
    return keys + found[done:]


@lru_cache(maxsize=65_536)
def _plain_keys_of(piece: bytes) -> tuple[bytes, ...]:
    return _keys_in(piece)


def _keys_in(piece: bytes) -> tuple[bytes, ...]:
    return tuple(fold(word).encode() for word in _WORD.findall(piece.decode()))


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The word without case, accents, possessive and digit grouping."""
    if word.isascii():  # most words are, and need no table
        flat = word.lower()
    else:
        flat = unicodedata.normalize("NFKD", word).casefold()
        flat = "".join(c for c in flat if not "\u0300" <= c <= "\u036f")
    if not flat.isalpha():
        flat = _POSSESSIVE.sub("", flat)
    return flat.replace(",", "") if flat[:1].isdigit() else flat


@lru_cache(maxsize=65_536)
def key(word: str) -> str:
    """The matching key: folded, small numbers as figures, English endings cut, synonyms as one."""
    flat = fold(word)
    if flat in FIGURES:
        return FIGURES[flat]
    if flat in STOP_WORDS:
        return flat  # or "quite" would be "quit", and nobody had resigned
    if len(flat) <= _SHORTEST_STEM or not (flat.isascii() and flat.isalpha()):
        return flat
    stem = _stem(flat)
    if stem in STOP_KEYS and stem not in _VERBS:
        return _singular(flat)  # or "herring" would be "her", and "note" would be "not"
    return SAME.get(stem, stem)


def _stem(word: str) -> str:
    """Cut plural and verb endings, so that fire, fires and fired are one key."""
    word = _singular(word)
    for ending in ("ing", "ed"):
        cut = word.removesuffix(ending)
        if cut != word and len(cut) >= _SHORTEST_STEM and any(c in "aeiouy" for c in cut):
            doubled = cut[-1] == cut[-2] and cut[-1] not in "lsz"
            word = cut[:-1] if doubled else cut
            break
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_STEM else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST_STEM + 2:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


STOP_KEYS = STOP_WORDS | (
    {_stem(w) for w in STOP_WORDS if len(w) > _SHORTEST_STEM} - set(SAME.values())
)


@lru_cache(maxsize=65_536)
def says_something(key: str) -> bool:
    """Whether a word with this key says something by itself. Of a lone accent no key is left."""
    letter = len(key) == 1 and key.isascii() and key.isalpha()
    return bool(key) and not letter and key not in STOP_KEYS


def sentences(text: str) -> list[Stretch]:
    """Sentences by punctuation and line ends; good enough to choose a passage, not to edit one."""
    return list(_sentences(text))


def with_next(text: str, place: Stretch) -> str:
    """A passage and the sentence behind it."""
    behind = next((each.end for each in _sentences(text) if each.start >= place.end), place.end)
    return text[place.start : behind]


def beginning_of(text: str, count: int = 2) -> str:
    """The first sentences of a text."""
    places = sentences(text)[:count]
    return text[places[0].start : places[-1].end] if places else ""


@lru_cache(maxsize=TEXTS_AT_HAND)
def _sentences(text: str) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        stops = match.end() if not match[0].startswith("\n") else match.start()
        if match[0] == "." and _ABBREVIATION.search(text, max(start, stops - 9), stops):
            continue
        _keep(found, text, start, stops)
        start = match.end()
    _keep(found, text, start, len(text))
    return tuple(found)


def paragraphs(text: str) -> Iterator[Stretch]:
    """Paragraphs parted by blank lines."""
    for match in _PARAGRAPH.finditer(text):
        found: list[Stretch] = []
        _keep(found, text, match.start(), match.end())
        yield from found


def _keep(found: list[Stretch], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    trimmed = piece.strip()
    if trimmed:
        start += piece.index(trimmed[0]) if piece[0] != trimmed[0] else 0
        found.append(Stretch(start, start + len(trimmed)))
