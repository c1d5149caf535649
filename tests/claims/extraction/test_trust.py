"""What speaks for an attribution as a whole."""

from dataclasses import replace

import pytest

from factcheck.claims.extraction.paragraphs import Paragraph
from factcheck.claims.extraction.ties import Cut
from factcheck.claims.extraction.trust import Chosen, quoting, step, traits

PARAGRAPH = Paragraph(
    ((0, 1), (1, 3), (4, 8), (8, 9), (10, 13), (14, 18)),
    ("“", "It", "sank", "”", "Ann", "said"),
    ("PUNCT", "PRON", "VERB", "PUNCT", "PROPN", "VERB"),
    ((0, 6),),
    (0, 0, 0, 0, -1, -1),
)
CUT = Cut.of(PARAGRAPH, {("content", 0, 4): 0.9, ("source", 4, 5): 0.8, ("cue", 5, 6): 0.7})
CHOSEN = Chosen(2, 1, (0,), of_source=0.9, of_nobody=0.1, of_contents=1)


def test_every_name_tells_that_it_is_of_the_whole():
    assert {name[:4] for name in traits(CUT, CHOSEN)} == {"all "}


def test_nobody_as_source_is_told():
    assert "all s-" in set(traits(CUT, replace(CHOSEN, source=None)))


@pytest.mark.parametrize(
    ("quoted", "found"),
    [((0, 0, 0, 0, -1, -1), "q"), ((0, 0, -1, -1, -1, -1), "m"), ((-1,) * 6, "-")],
)
def test_marks_around_what_was_said_are_told(quoted, found):
    cut = replace(CUT, paragraph=replace(PARAGRAPH, quoted=quoted))

    assert quoting(cut, CHOSEN) == found


@pytest.mark.parametrize(
    ("chance", "name"), [(None, "-"), (0.5, "0"), (0, "-11"), (1, "10"), (0.7, "1")]
)
def test_chances_are_named_in_steps(chance, name):
    assert step(chance) == name
