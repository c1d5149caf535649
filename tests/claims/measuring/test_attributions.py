import pytest

from factcheck.claims.measuring.attributions import (
    Attribution,
    attributions_of,
    score_document,
    total,
)

NOTES = """\
T1\tSource 0 7\tAnn Lee
T2\tCue 8 12\tsaid
T3\tContent 13 20;25 30\tit sank off Elm
T4\tAttribution 8 12\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tContent 40 50\tit floated
E2\tAttribution-no-source:T4 Content:T5 Cue:T2
E3\tAttribution:T4 Cue:T2 Source:T1
""".splitlines()


def test_notes_become_attributions():
    assert list(attributions_of(NOTES, 60)) == [
        Attribution(((13, 20), (25, 30)), ("Ann Lee",)),
        Attribution(((40, 50),), ()),
    ]


def test_second_content_of_one_attribution_belongs_to_it():
    notes = ["T1\tContent 0 4\tit i", "T2\tContent 6 9\tfar", "E1\tContent:T1 Content2:T2"]

    assert list(attributions_of(notes, 9)) == [Attribution(((0, 4), (6, 9)), ())]


def test_notes_that_point_nowhere_are_refused():
    with pytest.raises(KeyError):
        list(attributions_of(["E1\tContent:T9"], 9))


def test_notes_beyond_the_text_are_refused():
    with pytest.raises(ValueError, match="is no stretch of a text of 9 characters"):
        list(attributions_of(["T1\tContent 5 99999999999\tit"], 9))


def test_score_needs_overlap_and_then_the_source():
    gold = [
        Attribution(((0, 10),), ("Ann Lee",)),
        Attribution(((20, 30),), ()),
        Attribution(((40, 50),), ("Bo Ek",)),
        Attribution(((60, 70),), ("Bo Ek",)),
    ]
    said = [
        Attribution(((0, 8),), ("she", "Mayor Lee")),
        Attribution(((20, 30),), ("Bo Ek",)),
        Attribution(((40, 44),), ("Bo Ek",)),
    ]

    assert total([score_document(gold, said)]) == {
        "n": 1,
        "content_f1": 0.571,
        "content_and_source_f1": 0.286,
        "source_accuracy": 0.5,
        "wanted": 4,
        "predicted": 3,
        "matched": 2,
        "source_right": 1,
    }


def test_nobody_equals_nobody():
    same = [Attribution(((0, 10),), ())]

    assert total([score_document(same, same)])["source_accuracy"] == 1.0
