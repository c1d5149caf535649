"""Which of the two judges: the rules, or what was learnt."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck.evidence.corroboration.items import ClaimFacts, Told
from factcheck.evidence.corroboration.judging import at_work, judge, judge_with
from factcheck.evidence.corroboration.learnt_stance import shipped
from factcheck.evidence.corroboration.stance import Stance, judge_by_rules, see
from tests.evidence.corroboration.stories import CLAIM, LEAD, WIRE

DAY = date(2024, 3, 4)
HEADLINE = ClaimFacts("Rats ate the cables of the Port Elm ferry", headline=True)
TOLD = "Rats ate the cables of the Port Elm ferry on Friday, the harbour office said."
ELSEWHERE = "A choir from the hill villages won a prize for its winter songs."
learnt = pytest.mark.skipif(shipped() is None, reason="the weights of stance are not here")


def item(text, title="", published=None):
    return Told(title, text, "", published)


@learnt
@pytest.mark.parametrize(
    ("text", "stance"), [(TOLD, Stance.SUPPORTS), (ELSEWHERE, Stance.UNRELATED)]
)
def test_headline_is_judged_by_what_was_learnt(text, stance):
    judged = judge(HEADLINE, "", text)

    assert (judged.stance, judged.cue) == (stance, "learnt")
    assert 0.5 < judged.confidence < 1
    assert text.startswith(text[judged.start : judged.end])


@learnt
def test_statement_is_judged_by_the_rules():
    ruled = judge_by_rules(see(CLAIM, item(WIRE, "Ferry adrift", DAY)))

    assert judge(CLAIM, "Ferry adrift", WIRE, published=DAY) == ruled


@learnt
def test_headline_of_another_event_is_judged_by_the_rules():
    claim = replace(CLAIM, headline=True)

    assert judge(claim, "Ferry adrift", LEAD, published=date(2019, 8, 2)).cue == "another event"


@learnt
def test_text_in_another_language_is_judged_by_the_rules():
    text = "Die Ratten haben die Kabel der Fähre in Port Elm gefressen, und das ist nicht schön."

    assert judge(HEADLINE, "", text).cue != "learnt"


def test_without_weights_the_rules_judge_all():
    ruled = judge_by_rules(see(HEADLINE, item(TOLD)))

    assert judge_with(None, HEADLINE, item(TOLD)) == ruled


def test_a_broken_weight_file_is_told_in_one_line_and_the_rules_judge_all(tmp_path, caplog):
    broken = tmp_path / "stance.npz"
    broken.write_bytes(b"half a file")

    found = [at_work(broken), at_work(broken)]

    assert found == [None, None]
    why = f"{broken} has no card beside it that can be read (stance.card.json)."
    assert caplog.messages == [f"{why} Headlines are judged by the rules alone."]


@learnt
@pytest.mark.parametrize("text", ["", "?!", "\u0301", "Who is it?"])
def test_claim_that_says_nothing_is_judged_by_the_rules(text):
    assert judge(ClaimFacts(text, headline=True), "", TOLD).cue != "learnt"
