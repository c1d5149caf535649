"""A paragraph as the attribution model reads it: words, parts of speech, sentences, quotations."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.extraction.article import Block
from factcheck.claims.extraction.quotes import find_marked
from factcheck.claims.extraction.sentences import sentences
from factcheck.claims.extraction.tagger import Tagger
from factcheck.claims.extraction.tokens import TOKEN

Place = tuple[int, int]
# What hangs on a word and is a word of its own: "Lee's", "isn't", "they've".
HANGING = re.compile(r"(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))", re.IGNORECASE)
UNQUOTED = -1
MOST_WORDS = 400


@dataclass(frozen=True)
class Paragraph:
    """Words with their places in the text and tags; `sentences` are ranges of words.

    `quoted` has for each word the number of the quotation it stands in, or UNQUOTED; the marks
    belong to their quotation.
    """

    places: tuple[Place, ...]
    words: tuple[str, ...]
    tags: tuple[str, ...]
    sentences: tuple[Place, ...]
    quoted: tuple[int, ...]


def paragraphs_in(text: str, blocks: Sequence[Block], tagger: Tagger) -> list[Paragraph]:
    """Read the body; what has no word in it is left out."""
    body = [(block.start, block.end) for block in blocks if block.label == "body"]
    cut = [each for start, end in body for each in bounded(sentences_with_words(text, start, end))]
    if not cut:
        return []
    tags = iter(tagger.tag([[text[s:e] for s, e in each] for sentence in cut for each in sentence]))
    outer = [(m.outer_start, m.outer_end) for m in find_marked(text, body) if m.depth == 0]
    found, quote = [], 0
    for each in cut:
        places = tuple(place for sentence in each for place in sentence)
        quoted = []
        for start, _ in places:
            while quote < len(outer) and outer[quote][1] <= start:
                quote += 1
            inside = quote < len(outer) and outer[quote][0] <= start
            quoted.append(quote if inside else UNQUOTED)
        found.append(
            Paragraph(
                places,
                tuple(text[start:end] for start, end in places),
                tuple(tag for _ in each for tag in next(tags)),
                tuple(ranges([len(sentence) for sentence in each])),
                tuple(quoted),
            )
        )
    return found


def bounded(sentences: Iterable[list[Place]]) -> Iterator[list[list[Place]]]:
    """Begin anew in a paragraph that goes on for too long, so that time grows with its length."""
    held: list[list[Place]] = []
    for each in sentences:
        if held and sum(map(len, held)) + len(each) > MOST_WORDS:
            yield held
            held = []
        held.append(each)
    if held:
        yield held


def sentences_with_words(text: str, start: int, end: int) -> Iterator[list[Place]]:
    for first, last in sentences(text, start, end):
        places = list(words_in(text, first, last))
        if places:
            yield places


def words_in(text: str, start: int, end: int) -> Iterator[Place]:
    """Give the place of every word and mark, with what hangs on a word apart."""
    for found in TOKEN.finditer(text, start, end):
        first, last = found.span()
        parts = HANGING.fullmatch(found[0])
        if parts:
            middle = first + len(parts[1])
            yield first, middle
            yield middle, last
        else:
            yield first, last


def ranges(sizes: Sequence[int]) -> Iterator[Place]:
    start = 0
    for size in sizes:
        yield start, start + size
        start += size
