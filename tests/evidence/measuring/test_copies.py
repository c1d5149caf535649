from random import Random

from factcheck.evidence.measuring.copies import Fanout, Folded, total
from factcheck.evidence.measuring.edits import edits

STORY = " ".join(f"Word{number} follows here." for number in range(30))


def edited():
    return dict(edits(STORY, Random(1)))  # noqa: S311


def test_edits_are_the_same_for_the_same_seed():
    assert edited() == edited()


def test_edits_keep_what_they_say():
    found = edited()
    words = STORY.split()

    assert found["truncated"].split() == words[:36]
    assert found["third"].split()[30:60] == words[:30]
    assert len(found["third"].split()) == 90
    assert 0 < sum(a != b for a, b in zip(words, found["changed"].split(), strict=True)) < 30
    assert sorted(found["shuffled"].split()) == sorted(words)


def test_total_counts_edits_and_fanouts():
    edited = [
        Folded("truncated", "ferry", "ferry"),
        Folded("truncated", "ferry", "choir"),
        Folded("changed", "ferry", None),
        Folded("changed", "ferry", "ferry"),
    ]
    fanout = Fanout(frozenset("bcd"), (("a", "b", "c"), ("d",)), (("b", "a"), ("d", "a")))

    assert total(edited, [fanout]) == {
        "n": 4,
        "recall": 0.5,
        "precision": 0.667,
        "recall_by_edit": {"truncated": 0.5, "changed": 0.5},
        "fanout_recall": 0.333,
        "fanout_precision": 0.5,
        "counts": {
            "right": 2,
            "wrong": 1,
            "reusing": 3,
            "reusing_found": 1,
            "pairs": 2,
            "pairs_right": 1,
        },
    }
