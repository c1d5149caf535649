"""What speaks for an attribution as a whole, by name: its cue, its source and all that was said.

Each piece alone may be likely and the whole still wrong, or the other way round; words tell, too.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, log

from factcheck.claims.extraction.paragraphs import UNQUOTED
from factcheck.claims.extraction.telltales import plain
from factcheck.claims.extraction.ties import Cut

PRONOUNS = frozenset(("he", "she", "they", "it", "who", "i", "we", "that", "which"))
# Steps of chances are equal steps of their logarithm; these are the ends of the scale.
LEAST, FINE, COARSE = 1e-3, 1.5, 0.75
STEPS = {
    "words": (3, 5, 8, 12, 20, 33, 55),
    "few": (3, 8, 20),
    "source": (1, 2, 3, 5, 8, 12),
    "far": (1, 2, 4, 8, 16, 32),
    "place": (1, 3, 8, 16, 32),
    "size": (10, 20, 40, 80),
}
MOSTLY = 0.9
MOST_CONTENTS, MOST_CUES = 4, 5


@dataclass(frozen=True)
class Chosen:
    """The numbers of a cue, its source and its contents, and how clearly they were chosen, 0..1.

    `of_contents` is that of the content whose cue is least clear.
    """

    cue: int
    source: int | None
    contents: tuple[int, ...]
    of_source: float
    of_nobody: float
    of_contents: float


def traits(cut: Cut, chosen: Chosen) -> Iterator[str]:
    """Name what is seen of an attribution that has contents."""
    for each in (*by_chances(cut, chosen), *by_shape(cut, chosen), *by_words(cut, chosen)):
        yield f"all {each}"


def by_chances(cut: Cut, chosen: Chosen) -> Iterator[str]:
    """Name how sure the pieces and the ties are."""
    cue = cut.sure[chosen.cue]
    most = max(cut.sure[at] for at in chosen.contents)
    source = None if chosen.source is None else cut.sure[chosen.source]
    yield ""
    yield f"c{step(cue)}"
    yield f"x{step(most)}"
    yield f"n{step(min(cut.sure[at] for at in chosen.contents))}"
    yield f"s{step(source)}"
    yield f"l{step(chosen.of_source)}"
    yield f"o{step(chosen.of_nobody)}"
    yield f"k{step(chosen.of_contents)}"
    yield f"cx{step(cue, COARSE)}{step(most, COARSE)}"
    yield f"cs{step(cue, COARSE)}{step(source, COARSE)}"
    yield f"xs{step(most, COARSE)}{step(source, COARSE)}"
    yield f"qx{quoting(cut, chosen)}{step(most)}"


def by_shape(cut: Cut, chosen: Chosen) -> Iterator[str]:
    """Name how long the parts are and how they lie."""
    paragraph, pieces = cut.paragraph, cut.pieces
    _, start, end = pieces[chosen.cue]
    first = pieces[chosen.contents[0]][1]
    size = said_words(cut, chosen)
    many = min(MOST_CONTENTS, len(chosen.contents))
    quoted, side = quoting(cut, chosen), side_of(chosen)
    yield f"N{many}"
    yield f"q{quoted}{many}"
    yield f"W{bisect(STEPS['words'], size)}"
    yield f"z{side}{quoted}"
    yield f"b{first < start}{side}"
    yield f"e{min(MOST_CONTENTS, end - start)}"
    yield f"d{bisect(STEPS['far'], abs(first - start))}"
    yield f"P{bisect(STEPS['place'], start)}"
    yield f"S{bisect(STEPS['size'], len(paragraph.words))}"
    yield f"u{min(MOST_CUES, sum(kind == 'cue' for kind, _, _ in pieces))}"
    if chosen.source is not None:
        _, begin, last = pieces[chosen.source]
        alone = last - begin == 1
        yield f"L{bisect(STEPS['source'], last - begin)}"
        yield f"p{alone and paragraph.words[begin].lower() in PRONOUNS}"


def by_words(cut: Cut, chosen: Chosen) -> Iterator[str]:
    """Name words and tags of the parts and beside them."""
    words, tags = cut.paragraph.words, cut.paragraph.tags
    _, start, end = cut.pieces[chosen.cue]
    first, last = cut.pieces[chosen.contents[0]][1], cut.pieces[chosen.contents[-1]][2]
    verb = plain(words[start])
    yield f"w={verb}"
    yield f"t={tags[start]}"
    yield f"v={plain(words[start + 1]) if end - start > 1 else '-'}"
    yield f"a={plain(words[start - 1]) if start else '^'}"
    yield f"f={plain(words[first])}"
    yield f"F={tags[first]}"
    yield f"y={plain(words[last]) if last < len(words) else '$'}"
    yield f"wF={verb}{tags[first]}"
    yield f"wW={verb}{bisect(STEPS['few'], said_words(cut, chosen))}"
    if chosen.source is not None:
        head = cut.pieces[chosen.source][2] - 1
        yield f"h={plain(words[head])}"
        yield f"H={tags[head]}"


def said_words(cut: Cut, chosen: Chosen) -> int:
    return sum(end - first for _, first, end in parts(cut, chosen))


def parts(cut: Cut, chosen: Chosen) -> Sequence[tuple[str, int, int]]:
    return [cut.pieces[at] for at in chosen.contents]


def quoting(cut: Cut, chosen: Chosen) -> str:
    """Tell whether what was said stands in marks: as good as all, some, nothing."""
    quoted = cut.paragraph.quoted
    marked = sum(
        quoted[at] != UNQUOTED for _, first, end in parts(cut, chosen) for at in range(first, end)
    )
    return "q" if marked > MOSTLY * said_words(cut, chosen) else "m" if marked else "-"


def side_of(chosen: Chosen) -> str:
    """Tell on which side of the cue its source stands."""
    return "0" if chosen.source is None else "<" if chosen.source < chosen.cue else ">"


def step(chance: float | None, fine: float = FINE) -> str:
    """Name a chance; nothing where there is none."""
    if chance is None:
        return "-"
    sure = min(max(chance, LEAST), 1 - LEAST)
    return str(floor(fine * log(sure / (1 - sure))))
