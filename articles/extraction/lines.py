"""Cut a text into the pieces that get a label: paragraphs, or the lines of a list."""

import re
from dataclasses import dataclass

# "First quarter: 2.4 million litres": a row of figures without a bullet.
FIGURE_ROW = re.compile(r"[^\W_][^:.!?“”\"]{0,40}:\s[^:]{0,20}\d[^:]*$")
WRAPPED_AT_LEAST = 45
WRAPPED_AT_MOST = 100
LONGEST_WORD = 15
# "By Ann Lund | Harbour Echo" over "PUBLISHED: May 3, 2024 | UPDATED: …", or "READ MORE: …"
# over another, or "Ann Lund alund@echo.example" over a date: two lines.
SIGNING = re.compile(
    r"By\s[A-Z]|(?:published|updated|posted)\b\s?:|(?-i:[A-Z]{3,}(?:\s[A-Z]{2,}){0,3}:\s)"
    r"|(?-i:(?:[A-Z][\w.’'-]*\s){1,4}[^\s@]+@[^\s@]+\.\w+\s*$)",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Piece:
    """A paragraph or line; `group` counts the blank-line-separated groups it may share."""

    start: int
    end: int
    group: int


def pieces(text: str) -> list[Piece]:
    """Give every non-blank line, except that hard-wrapped lines of one paragraph stay together."""
    found: list[Piece] = []
    group: list[tuple[int, int]] = []
    count = 0
    for line in re.finditer(r"[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|\Z)", text):
        words = line[0].strip()
        if words:
            start = line.start() + len(line[0]) - len(line[0].lstrip())
            group.append((start, start + len(words)))
        elif group:
            found += close(text, group, count)
            group, count = [], count + 1
    return found + close(text, group, count)


def close(text: str, group: list[tuple[int, int]], count: int) -> list[Piece]:
    if is_wrapped(text, group):
        return [Piece(group[0][0], group[-1][1], count)]
    return [Piece(start, end, count) for start, end in group]


def is_wrapped(text: str, group: list[tuple[int, int]]) -> bool:
    """Tell whether these lines are one paragraph broken at a fixed width."""
    if len(group) < 2:  # noqa: PLR2004 - one line is not broken
        return False
    if any(text[start] in "•·*►▶▪‣◦—–-" or SIGNING.match(text, start) for start, _ in group):
        return False
    if any(" | " in text[start:end] for start, end in group):
        return False  # links side by side
    widths = [end - start for start, end in group[:-1]]
    if min(widths) < WRAPPED_AT_LEAST or max(widths) > WRAPPED_AT_MOST:
        return False
    # A line that is broken off leaves no much longer one behind it.
    if group[-1][1] - group[-1][0] > max(widths) + LONGEST_WORD:
        return False
    ended = sum(text[end - 1] in ".!?”\"’'»…:" for _, end in group[:-1])
    return ended * 3 <= len(widths)
