"""Finding the words that a person marked or typed in the text of an article. No Django.

Offsets count code points, as everywhere. `1200-1234 1300-1310` is how a form carries places.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.claims.extraction.claim import GAP

Place = tuple[int, int]
MOST_FOUND = 12
MOST_LINES = 30
# What keyboards and word processors write for each other; one letter for one, so offsets hold.
ALIKE = str.maketrans(
    "\u2018\u2019\u201a\u201b`\u00b4\u2039\u203a"  # single marks
    "\u201c\u201d\u201e\u201f\u00ab\u00bb"  # double marks
    "\u2013\u2014\u2212\u2010\u2011\u00a0",  # dashes, a blank that holds
    "'" * 8 + '"' * 6 + "-" * 5 + " ",
)
_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True)
class Found:
    """Where some words may stand: one place is an answer, several are a question, none is no."""

    words: str
    places: tuple[Place, ...]


def lines_of(typed: str) -> list[str]:
    """The lines that hold words, with single blanks, composed as the articles are."""
    plain = unicodedata.normalize("NFC", typed)
    lines = [" ".join(line.split()) for line in plain.splitlines()]
    return [line for line in lines if line][: MOST_LINES + 1]


def read_places(carried: str) -> list[Place]:
    """The places that a form carried; what cannot be read is left out."""
    return [(int(start), int(end)) for start, end in _PLACE.findall(carried)]


def write_places(places: Iterable[Place]) -> str:
    """The opposite of `read_places`."""
    return " ".join(f"{start}-{end}" for start, end in places)


def find(text: str, words: str, *, within: Place | None = None) -> tuple[Place, ...]:
    """Where the words stand: as typed, or else in any case and with other marks and dashes.

    Blanks and line ends count alike. At most a dozen places are told.
    """
    start, stop = within or (0, len(text))
    if exact := _search(text, words, start, stop):
        return exact
    return _search(text.translate(ALIKE), words.translate(ALIKE), start, stop, re.IGNORECASE)


def _search(text: str, words: str, start: int, stop: int, flags: int = 0) -> tuple[Place, ...]:
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()), flags)
    found = []
    for match in pattern.finditer(text, start, stop):
        found.append(match.span())
        if len(found) == MOST_FOUND:
            break
    return tuple(found)


def locate(text: str, typed: str, carried: str) -> list[Found]:
    """Each line that was typed with its places; one that was carried along settles it."""
    hints = [place for place in read_places(carried) if place[0] < place[1] <= len(text)]
    answers = []
    for line in lines_of(typed):
        known = next((hint for hint in hints if " ".join(text[slice(*hint)].split()) == line), None)
        if known:
            hints.remove(known)
            answers.append(Found(line, (known,)))
        else:
            answers.append(Found(line, find(text, line)))
    return answers


def cut(text: str, typed: str, claim: Place) -> list[list[Place]]:
    """The stretches of each line, searched in the order of the claim; [] where one is not there.

    A line may leave words out: what stands on either side of “ … ” are stretches of one part.
    """
    position = claim[0]
    parts = []
    for line in lines_of(typed):
        stretches, position = _stretches(text, line, claim, position)
        parts.append(stretches)
    return parts


def _stretches(text: str, line: str, claim: Place, position: int) -> tuple[list[Place], int]:
    """The places of one line, the first ones from `position` on, and where the last one ends."""
    whole = [line] if find(text, line, within=claim) else line.replace(" ... ", GAP).split(GAP)
    places = []
    for words in whole:
        options = find(text, words, within=(position, claim[1])) or find(text, words, within=claim)
        if not words.strip() or not options:
            return [], position
        places.append(options[0])
        position = options[0][1]
    return places, position


def around(text: str, place: Place, much: int = 40) -> tuple[str, str, str]:
    """What stands before, in and after a place, on one line each."""
    start, end = place
    before, after = text[max(0, start - much) : start], text[end : end + much]
    return tuple(re.sub(r"\s+", " ", part) for part in (before, text[start:end], after))  # type: ignore[return-value]
