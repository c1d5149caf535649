"""Items of a list that runs on in one line: "1. Bread 2. Milk", "a) stay b) go"."""

import re
from collections import defaultdict
from itertools import groupby

from articles.extraction.lines import FIGURE_ROW

BULLETS = "•\u2043‣▪◦"
MARKER = re.compile(rf"\s(?:[{BULLETS}] ?)?(\(?)(?:(\d{{1,2}})|([a-z]))(\.\)|[.)])(?=\s)")
# Markers after a comma or "and" number the parts of one sentence.
IN_PROSE = re.compile(r"(?:[,;:]|\b(?:and|or))\s*$")
FRESH = re.compile(r"(?:[.!?…”\"’')\]]\s*|[\n\r\u2028\u2029]\s*|\A\s*)$")
BULLET = re.compile(r"^\s*[•·*►▶▪‣◦-]\s")
BEFORE = 20
# So many markers in a row need no sentence end before them; "(1)" may refer to something else.
SURE = 3

Marker = tuple[int, int]


def item_starts(text: str) -> list[int]:
    """Give where the items begin; markers count only where they follow each other."""
    styles: dict[tuple[str, bool, str], list[Marker]] = defaultdict(list)
    for match in MARKER.finditer("\n" + text):
        opened, number, letter, shut = match.groups()
        value = int(number) if number else ord(letter)
        styles[opened, bool(number), shut].append((match.start(), value))
    found: list[int] = []
    for (opened, _, _), markers in styles.items():
        found += listed(text, markers, sure_from=SURE if not opened else len(markers) + 1)
    return sorted(found)


def listed(text: str, markers: list[Marker], *, sure_from: int) -> list[int]:
    """Keep the runs 1, 2, 3 that begin a line or sentence, follow another list or are long."""
    found: list[int] = []
    for _, numbered in groupby(enumerate(markers), key=lambda each: each[1][1] - each[0]):
        run = [place for _, (place, _) in numbered]
        before = [text[max(0, place - BEFORE) : place] for place in run]
        sure = len(run) >= sure_from or bool(found) or FRESH.search(before[0])
        if len(run) > 1 and sure and not any(IN_PROSE.search(words) for words in before):
            found += run
    return found


def is_item(line: str) -> bool:
    """Tell whether a point of a list or a row of figures stands here."""
    return bool(BULLET.match(line) or FIGURE_ROW.match(line))
