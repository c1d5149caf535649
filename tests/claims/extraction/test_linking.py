"""Which source and contents belong to each cue, how likely it is, and how much work to find."""

import pytest

from factcheck.claims.extraction.linking import Linker
from factcheck.claims.extraction.paragraphs import Paragraph
from factcheck.claims.extraction.ties import Cut


class Counting(Linker):
    """Counts how often it asked whether two pieces fit."""

    asked = 0

    def fit(self, cut: Cut, cue: int, other: int | None) -> int:
        self.asked += 1
        return super().fit(cut, cue, other)


def asked_for(sayings):
    """Count what is asked of "Ann said it" so many times in one paragraph."""
    words = ("Ann", "said", "it") * sayings
    places = tuple((4 * at, 4 * at + 3) for at in range(len(words)))
    paragraph = Paragraph(
        places, words, ("X",) * len(words), ((0, len(words)),), (-1,) * len(words)
    )
    pieces = {
        (kind, at + nth, at + nth + 1): 1.0
        for at in range(0, len(words), 3)
        for nth, kind in enumerate(("source", "cue", "content"))
    }
    linker = Counting({})
    linker.link(paragraph, pieces)
    return linker.asked


def test_twice_as_many_cues_ask_twice_as_much():
    assert asked_for(160) - asked_for(80) == 2 * (asked_for(80) - asked_for(40))


SAID = {("source", 0, 1): 0.9, ("cue", 1, 2): 0.9, ("content", 2, 3): 0.9}
PARAGRAPH = Paragraph(
    ((0, 3), (4, 8), (9, 11)), ("Ann", "said", "it"), ("X",) * 3, ((0, 3),), (-1,) * 3
)


def test_the_whole_is_as_likely_as_its_traits_say():
    (linked,) = Linker({"all w=said": 256}).link(PARAGRAPH, SAID)

    assert linked.chance == pytest.approx(0.731, abs=0.001)


def test_cue_without_contents_is_never_right():
    silent = {piece: sure for piece, sure in SAID.items() if piece[0] != "content"}

    (linked,) = Linker({"all w=said": 256}).link(PARAGRAPH, silent)

    assert (linked.contents, linked.chance) == ((), 0)


def test_cue_chooses_the_source_that_fits_or_nobody():
    (nobody,) = Linker({}).link(PARAGRAPH, SAID)
    (ann,) = Linker({"source<": 1}).link(PARAGRAPH, SAID)

    assert (nobody.source, ann.source) == (None, ("source", 0, 1))
