"""Quotations: every style of marks, nested ones, and those that run over paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.extraction.article import Block

PAIRS = {
    "“": "”",
    "„": '“”"',
    "”": "”“",
    "«": "»",
    "»": "«",
    "‘": "’",
    "\u201a": "‘’",
    "‹": "›",
    "「": "」",
    "『": "』",
    '"': '"',
    "'": "'",
}
HEADS = frozenset(("headline", "subhead"))
CLOSING = frozenset("”“»«’‘›」』\"'")
SINGLE = frozenset("‘’'\u201a")
STRAIGHT = frozenset("\"'")
CLOSED_ALIKE = STRAIGHT | SINGLE
BEFORE_OPENING = frozenset(" \t\n\r\u00a0([{—–-/“‘\"'„«\u201a…:,")
ENDS_SPEECH = frozenset(".,!?…;")
AFTER_END = frozenset(".,!?…;:")
CURLY = re.compile("[“”]")
LONGEST_SEARCH = 400
# Words with something left out in front: no mark opens here.
SHORTENED = re.compile(r".(?:\d\ds\b|n['’]|(?:em|til|cause|twas|tis|cos)\b)", re.IGNORECASE)
# The place of a closing mark that this paragraph does not have.
NEVER = -1


@dataclass(frozen=True)
class Marked:
    """Words [start, end) between marks; `depth` counts the marks around them."""

    start: int
    end: int
    depth: int
    outer_start: int
    outer_end: int


@dataclass
class Open:
    mark: str
    at: int
    start: int
    depth: int
    marked_at: int


def marked_in(text: str, blocks: Sequence[Block]) -> list[Marked]:
    """Find what stands between marks in the body, and in each heading by itself, in order."""
    body = [(block.start, block.end) for block in blocks if block.label == "body"]
    found = find_marked(text, body)
    for head in blocks:
        if head.label in HEADS:
            found += find_marked(text, [(head.start, head.end)])
    return sorted(found, key=lambda marked: (marked.start, -marked.end))


def find_marked(text: str, paragraphs: list[tuple[int, int]]) -> list[Marked]:
    """Find all words between quotation marks, sorted by start; one pass over the text.

    A quotation left open at the end of a paragraph goes on if the next one begins with the same
    mark; otherwise it ends with its paragraph, and a straight mark was no quotation at all.
    """
    found: list[Marked] = []
    stack: list[Open] = []
    for number, (start, end) in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        scan(text, (start, end), text[following[0]] if following else "", stack, found)
        stack = carried(text, end, following, stack, found)
    return sorted(found, key=lambda marked: (marked.start, -marked.end))


def scan(
    text: str, bounds: tuple[int, int], next_opens: str, stack: list[Open], found: list[Marked]
) -> None:
    """Read one paragraph mark by mark; `next_opens` is what the paragraph after it begins with."""
    start, end = bounds
    position = start
    if stack and text.startswith(stack[0].mark, start):
        position = start + 1
        stack[0].marked_at = start
    closers = single_closers(text, start, end, next_opens)
    while position < end:
        char = text[position]
        if char in PAIRS or char in CLOSING:
            step(text, position, (start, end), stack, found, closers)
        position += 1


def step(
    text: str,
    at: int,
    bounds: tuple[int, int],
    stack: list[Open],
    found: list[Marked],
    closers: dict[int, int],
) -> None:
    char = text[at]
    if stack and closes(text, at, bounds, stack[-1], closers):
        opened = stack.pop()
        start, end = without_blanks(text, opened.start, at)
        if end > start:
            found.append(Marked(start, end, opened.depth, opened.at, at + 1))
    elif char in PAIRS and opens(text, at, bounds, closers):
        if len(stack) < 4:  # noqa: PLR2004 - nobody nests deeper; unclosed marks would pile up
            stack.append(Open(char, at, at + 1, len(stack), at))
    elif len(stack) > 1 and char in PAIRS[stack[-2].mark] and char not in SINGLE:
        stack.pop()
        step(text, at, bounds, stack, found, closers)


def without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the blanks some languages set inside the marks."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def closes(
    text: str, at: int, bounds: tuple[int, int], opened: Open, closers: dict[int, int]
) -> bool:
    char = text[at]
    if char not in PAIRS[opened.mark]:
        return False
    if opened.mark in SINGLE:
        return closers.get(opened.marked_at) == at
    if opened.mark == "„" and char in STRAIGHT:
        return looks_closing(text, at, bounds)
    if opened.mark in STRAIGHT:
        return not (looks_opening(text, at, bounds) and not looks_closing(text, at, bounds))
    return True


def opens(text: str, at: int, bounds: tuple[int, int], closers: dict[int, int]) -> bool:
    char = text[at]
    if char in SINGLE:
        return at in closers or (char == "‘" and at == bounds[0])
    if char in STRAIGHT:
        return looks_opening(text, at, bounds)
    if char == "”":
        return looks_opening(text, at, bounds) and is_closed(text, at, bounds)
    if char == "»":
        return looks_opening(text, at, bounds) and "«" in text[at : at + LONGEST_SEARCH]
    return True


def is_closed(text: str, at: int, bounds: tuple[int, int]) -> bool:
    """Tell whether a mark that closes elsewhere opens here: ”Swedish”, ”Urdu“."""
    found = CURLY.search(text, at + 1, min(bounds[1], at + LONGEST_SEARCH))
    return found is not None and looks_closing(text, found.start(), bounds)


def looks_opening(text: str, at: int, bounds: tuple[int, int]) -> bool:
    before = text[at - 1] if at > bounds[0] else " "
    after = text[at + 1] if at + 1 < bounds[1] else " "
    return before in BEFORE_OPENING and not after.isspace()


def looks_closing(text: str, at: int, bounds: tuple[int, int]) -> bool:
    before = text[at - 1] if at > bounds[0] else " "
    after = text[at + 1] if at + 1 < bounds[1] else " "
    return not before.isspace() and not after.isalnum()


def single_closers(text: str, start: int, end: int, next_opens: str = "") -> dict[int, int]:
    """Pair single marks, telling them from apostrophes; one pass from right to left.

    Between one opening mark and the next opening mark, the closing mark is the first that ends
    a word, except that a plural's apostrophe ("the skippers' wages") gives way to a later mark
    beside punctuation. The last opening mark may have none, when the next paragraph opens with
    the same mark: the quotation goes on there.
    """
    pairs: dict[int, int] = {}
    candidates: list[int] = []
    for at in range(end - 1, start - 1, -1):
        char = text[at]
        if char not in SINGLE:
            continue
        straight = char == "'" and looks_opening(text, at, (start, end))
        if char in "‘\u201a" or (straight and not looks_closing(text, at, (start, end))):
            if SHORTENED.match(text, at):
                continue
            goes_on = char == next_opens and not pairs and stays_open(text, at, candidates)
            chosen = NEVER if goes_on else choose(text, at, candidates[::-1])
            if chosen is not None:
                pairs[at] = chosen
                candidates = []
        elif looks_closing(text, at, (start, end)) and text[at - 2 : at] not in {"'n", "’n"}:
            candidates.append(at)
    return pairs


def stays_open(text: str, opening: int, candidates: list[int]) -> bool:
    """Tell whether what may close the mark is only apostrophes inside a whole sentence."""
    sentence = text[opening + 1 : opening + 2].isupper()
    return not candidates or (sentence and all(is_plural(text, at) for at in candidates))


def choose(text: str, opening: int, candidates: list[int]) -> int | None:
    ends_speech = [
        at for at in candidates if text[at - 1] in ENDS_SPEECH or text[at + 1 : at + 2] in AFTER_END
    ]
    surest = ends_speech[-1] if ends_speech else -1
    for at in candidates:
        if at > opening + 1 and not (at < surest and is_plural(text, at)):
            return at
    return None


def is_plural(text: str, at: int) -> bool:
    return text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isalpha()


def carried(
    text: str,
    end: int,
    following: tuple[int, int] | None,
    stack: list[Open],
    found: list[Marked],
) -> list[Open]:
    """Settle what is still open at the end of a paragraph."""
    if not stack:
        return stack
    outermost = stack[0]
    if following and text.startswith(outermost.mark, following[0]):
        return [outermost]
    if outermost.mark not in CLOSED_ALIKE and end > outermost.start:
        found.append(Marked(outermost.start, end, 0, outermost.at, end))
    return []
