import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def found(line):
    text = f"Pier story\n\nThe pier in Vik fell.\n\n{line}\n\nThe board met in Vik."
    return [claim.text for claim in extract(read_text(text)).claims][1:-1]


@pytest.mark.parametrize(
    "line",
    [
        "Flood water in the centre of Vik on Friday.",
        "The pier in Vik, which was closed for repairs in 2019.",
        "Mayor Ann Lund during a council meeting last year.",
        "Ann Lund at the wheel of the ferry last week. The boat was built in Troon in 1971.",
    ],
)
def test_a_phrase_without_a_verb_is_the_words_beside_a_picture(line):
    assert found(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The pier borders nine parishes of the county.",
        "The firm shed a third of its staff.",
        "Lund, who holds a licence, flew the route in 2019.",
    ],
)
def test_a_rare_verb_tells_news(line):
    assert found(line)[0] == line.removesuffix(".")


def test_a_verbless_opening_of_a_scene_tells_news():
    assert found("A dry day in Vik last week. The crane fell.")[1:] == ["The crane fell"]
