"""Sentences with their places; quotation marks stay with the sentence they close."""

from collections.abc import Iterable, Iterator

from factcheck.claims.extraction.markup import masked, worded
from factcheck.claims.extraction.quotes import Marked, find_marked
from factcheck.claims.extraction.stops import stops

# No sentence is longer, so that every later step stays linear in the length of the article.
LONGEST = 1_000


def sentences(
    text: str, start: int, end: int, *, whole_quotes: bool = False
) -> list[tuple[int, int]]:
    """Cut text[start:end] into sentences, none longer than LONGEST code points.

    A quotation of several sentences is cut like any other text, unless `whole_quotes` asks to
    keep it with the sentence around it.
    """
    read = masked(text[start:end])
    ends: Iterable[int] = stops(read)
    if whole_quotes:
        ends = outside_quotes(read, ends)
    found: list[tuple[int, int]] = []
    begin = 0
    for stop in ends:
        found += bounded(read, begin, stop)
        begin = stop
    found += bounded(read, begin, len(read))
    return [(first + start, last + start) for first, last in found]


def wordings(text: str) -> list[str]:
    """Write the sentences of a text out, quotations whole and each on one line."""
    places = sentences(text, 0, len(text), whole_quotes=True)
    return [worded(text[start:end]) for start, end in places]


def outside_quotes(text: str, ends: Iterable[int]) -> Iterator[int]:
    """Leave out the ends inside quotations, and before a remark on one in brackets."""
    marked = [
        each
        for each in find_marked(text, [(0, len(text))])
        if each.depth == 0 and each.outer_end - each.outer_start <= LONGEST
    ]
    number = 0
    for end in ends:
        while number < len(marked) and marked[number].outer_end < end:
            number += 1
        quote = marked[number] if number < len(marked) else None
        if quote is None or quote.outer_start >= end or closes(text, quote, end):
            yield end


def closes(text: str, quote: Marked, end: int) -> bool:
    """Tell whether a sentence ends with the quotation; one that began before may have a remark."""
    start = quote.outer_start
    begun = text[max(0, start - 2) : start].rstrip().endswith(",")
    return quote.outer_end == end and not (begun and text.startswith(" (", end))


def bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Trim blanks; cut what is longer than LONGEST at a blank."""
    found = []
    while True:
        while start < end and text[start].isspace():
            start += 1
        if end - start <= LONGEST:
            break
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        found.append((start, cut))
        start = cut
    while end > start and text[end - 1].isspace():
        end -= 1
    return [*found, (start, end)] if start < end else found
