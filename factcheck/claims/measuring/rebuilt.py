"""A text rebuilt from tokens as corpora list them, with the place of every token."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.claims.measuring.overlap import Span

MARKS = {"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
TIGHT_BEFORE = frozenset((",", ".", ";", ":", "!", "?", "%", ")", "]", "”", "...", "n't"))
TIGHT_AFTER = frozenset(("“", "‘", "(", "[", "$", "£", "€", "#"))
QUOTING = frozenset('“”"')
ENDING = frozenset((".", "?", "!", "...", "…", "”"))


@dataclass(frozen=True)
class Rebuilt:
    """`places` has the span of each token, sentence by sentence.

    `together` has ranges of sentences, each of one sentence or of some in one quotation.
    """

    text: str
    places: tuple[tuple[Span, ...], ...]
    sentences: tuple[Span, ...]
    together: tuple[Span, ...]


def rebuild(sentences: Sequence[Sequence[str]], *, between: str = " ") -> Rebuilt:
    """Write the tokens as a newspaper would: no blank before a comma, none inside brackets.

    A mark that was cut off at the end of a sentence but opens the next one is written there.
    """
    marked = [[MARKS.get(token, token) for token in tokens] for tokens in sentences]
    cut_off, together = quotations_over(marked)
    written: list[str] = []
    places: list[tuple[Span, ...]] = []
    borders: list[Span] = []
    at, before = 0, ""
    for number, tokens in enumerate(marked):
        opened = bool(number) and cut_off[number - 1]
        start, found = at - 1 if opened else at + len(between) * bool(number), []
        for place, token in enumerate(tokens):
            moved = cut_off[number] and place == len(tokens) - 1
            if moved or (number and not place and not opened):
                gap, before = between, ""
            else:
                gap = " " if before and not tight(before, token) else ""
            if moved:
                borders.append((start, at))
            written += (gap, "“" if moved else token)
            at += len(gap)
            found.append((at, at + (1 if moved else len(token))))
            at = found[-1][1]
            before = "“" if moved else token
        places.append(tuple(found))
        if not cut_off[number]:
            borders.append((start, at))
    return Rebuilt("".join(written), tuple(places), tuple(borders), tuple(together))


def quotations_over(sentences: Sequence[Sequence[str]]) -> tuple[list[bool], list[Span]]:
    """Tell which sentences end on a mark of the next one, and which a quotation holds together."""
    cut_off: list[bool] = []
    together: list[Span] = []
    opened = False
    for number, tokens in enumerate(sentences):
        stray = bool(cut_off) and cut_off[-1]
        goes_on = opened and not stray and tokens[0] not in QUOTING
        if goes_on:
            together[-1] = (together[-1][0], number + 1)
        else:
            together.append((number, number + 1))
        opened = goes_on or stray
        for token in tokens[:-1]:
            opened ^= token in QUOTING
        ends = tokens[-1] in QUOTING
        follows = number + 1 < len(sentences)
        cut_off.append(ends and not opened and follows and bool(ENDING & {*tokens[-2:-1]}))
        opened ^= ends
    return cut_off, together


def tight(before: str, token: str) -> bool:
    """Tell whether no blank stands between the two; "'s" and "'ve" hang on the word before."""
    clitic = token[0] in "'’" and len(token) > 1 and token[1:].isalpha()
    return token in TIGHT_BEFORE or before in TIGHT_AFTER or clitic
