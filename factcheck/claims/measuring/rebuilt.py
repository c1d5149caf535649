"""A text rebuilt from tokens as corpora list them, with the place of every token."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.claims.measuring.overlap import Span

MARKS = {"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
TIGHT_BEFORE = frozenset((",", ".", ";", ":", "!", "?", "%", ")", "]", "”", "...", "n't"))
TIGHT_AFTER = frozenset(("“", "‘", "(", "[", "$", "£", "€", "#"))


@dataclass(frozen=True)
class Rebuilt:
    """`places` has the span of each token, sentence by sentence."""

    text: str
    places: tuple[tuple[Span, ...], ...]
    sentences: tuple[Span, ...]


def rebuild(sentences: Sequence[Sequence[str]], *, between: str = " ") -> Rebuilt:
    """Write the tokens as a newspaper would: no blank before a comma, none inside brackets."""
    written: list[str] = []
    places: list[tuple[Span, ...]] = []
    borders: list[Span] = []
    at = 0
    for number, tokens in enumerate(sentences):
        if number:
            written.append(between)
            at += len(between)
        start, found, before = at, [], ""
        for token in (MARKS.get(token, token) for token in tokens):
            if before and not tight(before, token):
                written.append(" ")
                at += 1
            found.append((at, at + len(token)))
            written.append(token)
            at += len(token)
            before = token
        places.append(tuple(found))
        borders.append((start, at))
    return Rebuilt("".join(written), tuple(places), tuple(borders))


def tight(before: str, token: str) -> bool:
    """Tell whether no blank stands between the two; "'s" and "'ve" hang on the word before."""
    clitic = token[0] in "'’" and len(token) > 1 and token[1:].isalpha()
    return token in TIGHT_BEFORE or before in TIGHT_AFTER or clitic
