"""The sentences of an article, each with its words and what of them stands in marks."""

from collections.abc import Sequence

from articles.extraction.article import Block
from factcheck.claims.extraction.quotes import Marked
from factcheck.claims.extraction.sentences import sentences
from factcheck.claims.extraction.statement import Sentence
from factcheck.claims.extraction.terms import is_office, is_programme, without_marks
from factcheck.claims.extraction.tokens import tokenize


def cut(text: str, blocks: Sequence[Block], outer: Sequence[Marked]) -> list[Sentence]:
    """Cut blocks into sentences; `outer` are the quotations that stand in no other.

    An office or a title in marks ("their “minister”, Ann Lund,") is read as if it had none.
    """
    places = [(marked.outer_start, marked.outer_end) for marked in outer]
    quoted = [p for p in places if not (is_office(text, *p) or is_programme(text, *p))]
    unmarked = {*places} - {*quoted}
    offices = {at for start, end in unmarked for at in (start, end - 1)}
    # The stop in "… on “Deep Water.”" goes with the title.
    offices |= {end - 2 for _, end in unmarked if text[end - 2] == "."}
    found = []
    first, body = 0, -1
    for block in blocks:
        body += block.label == "body"
        for start, end in sentences(text, block.start, block.end):
            while first < len(quoted) and quoted[first][1] <= start:
                first += 1
            last = first
            while last < len(quoted) and quoted[last][0] < end:
                last += 1
            tokens = tokenize(text, start, end, tuple(quoted[first:last]))
            tokens = without_marks(tokens, offices) if offices else tokens
            found.append(Sentence(start, end, body, block.label, tokens))
    return found
