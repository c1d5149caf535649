"""How much work it is to find which source and contents belong to each cue."""

from factcheck.claims.extraction.layers import Piece
from factcheck.claims.extraction.linking import Linker
from factcheck.claims.extraction.paragraphs import Paragraph


class Counting(Linker):
    """Counts how often it asked whether two pieces fit."""

    asked = 0

    def fit(self, paragraph: Paragraph, pieces: list[Piece], cue: int, other: int | None) -> int:
        self.asked += 1
        return super().fit(paragraph, pieces, cue, other)


def asked_for(sayings):
    """Count what is asked of "Ann said it" so many times in one paragraph."""
    words = ("Ann", "said", "it") * sayings
    places = tuple((4 * at, 4 * at + 3) for at in range(len(words)))
    paragraph = Paragraph(
        places, words, ("X",) * len(words), ((0, len(words)),), (-1,) * len(words)
    )
    pieces = [
        (kind, at + nth, at + nth + 1)
        for at in range(0, len(words), 3)
        for nth, kind in enumerate(("source", "cue", "content"))
    ]
    linker = Counting({})
    linker.link(paragraph, pieces)
    return linker.asked


def test_twice_as_many_cues_ask_twice_as_much():
    assert asked_for(160) - asked_for(80) == 2 * (asked_for(80) - asked_for(40))
