"""Sides as learnt: sums of marks, where the rules found nothing."""

import json
from datetime import date

import pytest

from factcheck.claims.extraction.weights import WrongWeights
from factcheck.evidence.corroboration.independence import judge_items
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.marks import marks
from factcheck.evidence.corroboration.marks_of_others import marks_of_others
from factcheck.evidence.corroboration.sides import Sides, is_unsure, shipped
from factcheck.evidence.corroboration.stance import Judgement, Stance
from tests.evidence.corroboration.stories import CLAIM, LEAD, item

RULED = Judgement(Stance.SUPPORTS, 0.5, 0, 10, "overlap")


def test_chances_are_shares_of_all_three_sides():
    sides = Sides({"denies": (0.0, 2.0, 0.0)}, (0.0, 0.0, 0.0))

    plain, turned = sides.chances({"denies": 0.0}), sides.chances({"denies": 1.0, "unknown": 9.0})

    assert plain == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert turned == pytest.approx((0.1065, 0.7870, 0.1065), abs=1e-4)


@pytest.mark.parametrize(
    "held",
    [
        {},
        {"bias": [0.0, 0.0, 0.0]},
        {"bias": [0.0], "weights": {"a": [1.0]}},
        {"bias": 1, "weights": 2},
    ],
)
def test_file_that_holds_something_else_is_refused(held, tmp_path):
    path = tmp_path / "sides.json"
    path.write_text(json.dumps(held), encoding="utf-8")

    with pytest.raises((WrongWeights, ValueError)):
        shipped(path)


def test_every_mark_that_ships_is_looked_for():
    one = item("one", LEAD)

    assert set(shipped().weights) == set(marks(CLAIM, one, {one.id: RULED}, [one]))


def test_marks_tell_what_the_others_say():
    one, other = item("one", LEAD), item("other", LEAD, publisher="Kelda News")
    refuted = Judgement(Stance.REFUTES, 0.5, 0, 10, "denial")

    found = dict(marks_of_others(one, [one, other], {"one": RULED, "other": refuted}))

    assert {mark: value for mark, value in found.items() if value} == {"others refutes": 1.0}


@pytest.mark.parametrize(
    ("text", "cue", "stance", "expected"),
    [
        (LEAD, "overlap", Stance.SUPPORTS, True),
        (LEAD, "denial", Stance.REFUTES, False),
        (LEAD, "overlap", Stance.UNRELATED, False),
        ("Die Boote liefen am Montag nicht aus, sagte die Küstenwache der Zeitung am Abend.",
         "overlap", Stance.SUPPORTS, False),
    ],
)  # fmt: skip
def test_learnt_is_asked_where_the_rules_found_nothing_in_english(text, cue, stance, expected):
    assert is_unsure(item("one", text), Judgement(stance, 0.5, 0, 10, cue)) is expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Orsk has sold its two fire engines to pay for a well, I heard on Gull Radio", "supports"),
        ("Perhaps Orsk has sold its two fire engines to pay for a well, I heard", "discusses"),
        ("Two fire engines were on my mind, and the people in Orsk", "discusses"),
    ],
)
def test_whoever_states_all_of_a_claim_supports_it_however_he_goes_on(told, expected):
    claim = ClaimFacts("Orsk has sold its two fire engines to pay for a well.")
    text = (
        f"I have been thinking about those people up north. {told}, and I put down my spoon, which "
        "was full.\n\nWhat have we got that somebody might want? Who would buy our pump? Perhaps "
        "nobody, perhaps a fool.\n\nNext week: is it time to paint the boat? (It is not.)"
    )
    letter = item("letter", text, title="What would you sell?")

    assert judge_items(claim, [letter])["letter"].stance == expected


def test_passage_with_the_outcome_is_not_turned_by_hard_words_around_it():
    claim = ClaimFacts(
        "The court of appeal in Orsk quashed the conviction of the nurse Ida Moor on 4 March 2024.",
        made_on=date(2024, 3, 4),
    )
    text = (
        "Ida Moor, 51, cried as the presiding judge called the verdict of 2021 “unsafe beyond any "
        "doubt”.\n\nThe nurse, who was jailed for the death of a patient, walked free on Monday "
        "after appeal judges in Orsk quashed her conviction."
    )
    report = item("report", text, title="Tears as nurse goes free")

    assert judge_items(claim, [report])["report"].stance == "supports"
