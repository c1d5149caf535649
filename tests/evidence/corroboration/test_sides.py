"""Sides as learnt: trees over marks, but where the rules know it better."""

import io
from datetime import date

import numpy as np
import pytest

from factcheck.claims.extraction.packing import lines_of, pack
from factcheck.claims.extraction.weights import WrongWeights
from factcheck.evidence.corroboration.independence import judge_items
from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.marks import marks_of
from factcheck.evidence.corroboration.marks_of_company import Company
from factcheck.evidence.corroboration.marks_of_others import marks_of_others
from factcheck.evidence.corroboration.sides import Sides, shipped, take_sides
from factcheck.evidence.corroboration.stance import Judgement, Stance
from tests.evidence.corroboration.stories import CLAIM, LEAD, item

RULED = Judgement(Stance.SUPPORTS, 0.5, 0, 10, "overlap")
# One tree: where "denies" is above a half, the second score gains 2.
TREE = {
    "marks": lines_of(["denies"]),
    "sides trait": np.array([0, 0, 0]),
    "sides threshold": np.array([0.5, 0, 0]).view(np.int64),
    "sides left": np.array([1, 1, 2]),
    "sides right": np.array([2, 1, 2]),
    "sides value": np.array([0, 0, 2_000_000]),
    "sides roots": np.array([0]),
    "sides sorts": np.array([1]),
    "sides start": np.zeros(4, np.int64),
}


def test_chances_are_shares_of_all_four_stances():
    sides = Sides.read(pack(TREE))

    plain, turned = sides.chances({}), sides.chances({"denies": 1.0, "unknown": 9.0})

    assert plain == pytest.approx([0.25] * 4)
    assert turned == pytest.approx([0.0962, 0.7112, 0.0962, 0.0962], abs=1e-4)


@pytest.mark.parametrize(
    "held",
    [
        {"marks": TREE["marks"]},
        {**TREE, "sides start": np.zeros(3, np.int64)},
        {**TREE, "sides trait": np.array([7, 0, 0])},
        {**TREE, "sides left": np.array([1, 0, 2])},
    ],
)
def test_file_that_holds_something_else_is_refused(held, tmp_path):
    path = tmp_path / "sides.npz"
    path.write_bytes(pack(held))

    with pytest.raises((WrongWeights, ValueError)):
        shipped(path)


def test_file_that_was_cut_is_refused(tmp_path):
    path = tmp_path / "sides.npz"
    path.write_bytes(io.BytesIO(pack(TREE)).getvalue()[:60])

    with pytest.raises(WrongWeights):
        shipped(path)


def test_every_mark_that_ships_is_looked_for():
    one = item("one", LEAD)

    assert set(shipped().marks) == set(marks_of(CLAIM, [one], {one.id: RULED}, [one])["one"])


def test_marks_tell_what_the_others_say():
    one, other = item("one", LEAD), item("other", LEAD, publisher="Kelda News")
    refuted = Judgement(Stance.REFUTES, 0.5, 0, 10, "denial")

    found = dict(marks_of_others(one, [one, other], {"one": RULED, "other": refuted}))

    assert {mark: value for mark, value in found.items() if value} == {"others refutes": 1.0}


def test_marks_tell_which_items_are_like_each_other_whatever_the_claim_says():
    one, copy = item("one", LEAD), item("copy", LEAD)
    other = item("other", "A pigeon won the village race at Dornach by a mile.", title="Pigeon")
    company = Company(CLAIM, [one, copy, other])

    alike = {each.id: dict(company.marks(each))["most like another"] for each in (copy, other)}

    assert alike["copy"] > 0.9
    assert alike["other"] < 0.2


@pytest.mark.parametrize("cue", ["number", "correction", "verdict", "another event"])
def test_rules_are_believed_where_they_know_it_better(cue):
    one = item("one", LEAD)
    ruled = Judgement(Stance.REFUTES, 0.7, 0, 10, cue)

    assert take_sides(CLAIM, [one], {"one": ruled}) == {"one": ruled}


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
