"""Sentences with their places; quotation marks stay with the sentence they close."""

import re

from factcheck.claims.extraction.lexicon import CUES, TIME_WORDS, words
from factcheck.claims.extraction.tokens import ABBREVIATIONS

# No sentence is longer, so that every later step stays linear in the length of the article.
LONGEST = 1_000
CLOSERS = "”’\"'»«“‘)]›"
END = re.compile(rf"(?:[.!?…]+|[。！？؟।])[{re.escape(CLOSERS)}]*(?=\s|\Z)|[。！？؟।]")
NEXT = re.compile(r"\s*[“‘\"'«„\u201a(\[¿¡•–—-]*\s*(\S?)")
LAST_WORD = re.compile(r"([^\W\d_](?:[\w’'-]|\.(?=\w))*)$")
NEVER_LAST = frozenset(word.lower() for word in ABBREVIATIONS) - {"no", "co", "inc", "ltd", "corp"}
NEXT_WORD = re.compile(r"\s*(\w+)")
STARTERS = words(
    "the a an he she it they we i you this that these those there in on at but and how what who",
    "when where why however his her its their our my no not one after before then as if so",
)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut text[start:end] into sentences, none longer than LONGEST code points."""
    found: list[tuple[int, int]] = []
    begin = start
    for match in END.finditer(text, start, end):
        if match.end() < end and not is_end(text, match):
            continue
        found += bounded(text, begin, match.end())
        begin = match.end()
    return found + bounded(text, begin, end)


def is_end(text: str, match: re.Match[str]) -> bool:
    """Tell whether a sentence ends at this mark, judging by the words on both sides."""
    following = NEXT.match(text, match.end())
    first = following[1] if following else ""
    if not first or text[match.start()] in "。！？؟।":
        return True
    if first.islower() or first in ",;:.!?":
        return False
    mark = match[0].rstrip(CLOSERS)
    if mark == ".":
        return not is_abbreviated(text, match.start(), match.end())
    closed = match[0] != mark
    return not (closed and speaker_follows(text, match.end()))


def is_abbreviated(text: str, dot: int, following: int) -> bool:
    """Tell whether the full stop belongs to an abbreviation, an initial or "p.m."."""
    word = LAST_WORD.search(text[max(0, dot - 24) : dot])
    if not word:
        return False
    last = word[1]
    if last.lower() in NEVER_LAST or (len(last) == 1 and last.isupper() and last != "I"):
        return True
    if not re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", last):
        return False
    after = NEXT_WORD.match(text, following)
    if last.lower() in {"a.m", "p.m"} and after:
        return after[1].lower() in TIME_WORDS or after[1].isupper() or after[1].islower()
    return not after or after[1].lower() not in STARTERS


def speaker_follows(text: str, position: int) -> bool:
    """Tell whether "Who?" is followed by the words that say who asked."""
    line = text[position : position + 60]
    words = re.findall(r"[\w’'.-]+|[,.!?“”\"]", line)[:6]
    for word in words:
        if word in ',.!?“”"':
            return False
        if word.lower().rstrip(".") in CUES:
            return True
    return False


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
