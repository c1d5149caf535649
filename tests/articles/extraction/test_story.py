import json
from hashlib import sha256

import pytest

from articles.extraction.passages import cut
from articles.extraction.story import SHIPPED, StoryWeights, choose, load

LINES = [
    "The harbour board shut the pier on Monday because two of its pillars had moved by a metre.",
    "Ann Lund, who runs the harbour, said that repairs would take nine months and cost 3 million.",
    "Nobody had looked at the pillars since 1998, and the plans of the pier were lost in a fire.",
]
# The words alone decide: whoever writes prose writes the story.
PROSE = StoryWeights(-2, {"prose": 4})


def page(*paragraphs, after=""):
    story = "".join(f"<p>{each}</p>" for each in paragraphs)
    return cut(f"<body><nav>Home</nav><article>{story}</article>{after}</body>")


def chosen(found, reading="", weights=PROSE):
    return choose(found, {"read": reading, "read precisely": reading}, weights).texts


def test_likely_passages_are_the_story():
    assert chosen(page(*LINES)) == LINES


def test_without_weights_the_other_reader_decides():
    assert chosen(page(*LINES), "\n".join(LINES[:2]), None) == LINES[:2]


def test_what_the_other_reader_found_is_added_when_most_of_it_is_missing():
    never = StoryWeights(-9, {})

    assert chosen(page(*LINES), "\n".join(LINES[:2]), never) == LINES[:2]


def test_a_paragraph_repeated_in_the_story_stays():
    repeated = [LINES[0], LINES[1], LINES[0], LINES[2], LINES[0]]

    assert chosen(page(*repeated)) == repeated


def test_a_repeat_is_as_likely_as_the_first():
    first = StoryWeights(-2, {"prose": 4, "again": -9})
    repeated = [LINES[0], LINES[1], LINES[0]]

    assert chosen(page(*repeated), weights=first) == repeated


def test_a_copy_of_the_story_elsewhere_on_the_page_goes():
    teaser = StoryWeights(-2, {"prose": 4, "in main": 1})

    assert chosen(page(*LINES, after=f"<div>{' '.join(LINES)}</div>"), weights=teaser) == LINES


def test_shipped_weights_are_those_of_their_card():
    card = json.loads(SHIPPED.with_suffix(".card.json").read_text())

    assert sha256(SHIPPED.read_bytes()).hexdigest() == card["sha256"]
    assert len(SHIPPED.read_bytes()) == card["size"] < 10_000


def test_missing_weights_are_none(tmp_path):
    assert load(tmp_path / "story.json") is None


@pytest.mark.parametrize("likely", [-1e6, 1e6])
def test_extreme_weights_are_no_error(likely):
    assert chosen(page(*LINES), weights=StoryWeights(likely, {})) == (
        ["Home", *LINES] if likely > 0 else []
    )
