from collections import Counter

import pytest

from articles.extraction.article import Block
from factcheck.claims.measuring.blocks import (
    BlockScore,
    Difference,
    labelled_article,
    score_blocks,
    total,
)

TEXT = "Ferry idle\n\nOne came.\n\nShare this"
GOLD = {
    "id": "ferry",
    "text": TEXT,
    "blocks": [
        {"start": 0, "end": 10, "label": "headline"},
        {"start": 12, "end": 21, "label": "body"},
        {"start": 23, "end": 33, "label": "boilerplate"},
    ],
}


def test_labels_are_compared_character_by_character():
    said = [Block(0, 10, "headline"), Block(12, 15, "dateline"), Block(16, 33, "body")]

    assert score_blocks(labelled_article(GOLD), said) == BlockScore(
        "ferry",
        Counter(
            {
                ("headline", "headline"): 9,
                ("body", "dateline"): 3,
                ("body", "body"): 5,
                ("boilerplate", "body"): 9,
            }
        ),
        3,
        (Difference("Share this", "boilerplate", "body"),),
    )


def test_total_has_rates_of_each_label():
    score = score_blocks(labelled_article(GOLD), [Block(0, 10, "headline"), Block(12, 33, "body")])

    found = total([score, score])

    assert (found["n"], found["accuracy"], found["blocks_right"]) == (2, 0.654, 0.667)
    assert found["counts"] == {"blocks": 6, "blocks_wrong": 2}
    assert found["labels"]["body"] == {"precision": 0.471, "recall": 1.0, "characters": 16}
    assert found["labels"]["boilerplate"] == {"precision": None, "recall": 0.0, "characters": 18}


def test_what_has_no_label_of_ours_is_wrong():
    found = total([score_blocks(labelled_article(GOLD), [])])

    assert (found["accuracy"], found["counts"]["blocks_wrong"]) == (0.0, 3)


@pytest.mark.parametrize(
    "block", [{"start": 0, "end": 99, "label": "body"}, {"start": 0, "end": 4, "label": "story"}]
)
def test_a_block_that_cannot_be_is_refused(block):
    with pytest.raises(ValueError):
        labelled_article({**GOLD, "blocks": [block]})
