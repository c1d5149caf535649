"""What an assertion is worth, with and without what was learnt."""

import pytest

from factcheck.claims.extraction.said import Said
from factcheck.claims.extraction.tokens import tokenize
from factcheck.claims.extraction.weights import load
from factcheck.claims.extraction.worth import PICKED, QUEUED_FROM, judge

PLAIN = Said(
    verb="", speaker_kind="", kind="own", denied=False, carried=False, headline=0,
    position=0.9, question=False, unattributed=False, ruled=True,
)  # fmt: skip
COUNTED = "The council cut 400 jobs and raised taxes by 12 percent since 2019"
DULL = "The library stands beside the market"


def judged(words, said=PLAIN, learnt=None):
    return judge(words, tokenize(words, 0, len(words)), said, learnt)


def changed(**facts):
    return Said(**{name: facts.get(name, getattr(PLAIN, name)) for name in Said.__annotations__})


def test_judge_by_rules_alone_says_what_counted():
    found = judged("Nobody warned the 12 crews", changed(denied=True, headline=2))

    assert found.checkable
    assert found.worth == pytest.approx(0.695, abs=0.001)
    assert found.reasons == (
        "a figure",
        "a sweeping statement",
        "a failure or a warning unheard",
        "who knew, signed or wrote what",
        "taken up in the headline",
        "denied by those concerned",
    )


def test_judge_without_any_signal_calls_it_an_assertion():
    assert judged(DULL).reasons == ("an assertion of fact",)
    assert judged(DULL).worth == 0.26


def test_judge_ranks_what_nobody_can_check_below_everything():
    wish = judged("We must never let people die in a fire again", changed(headline=3))

    assert (wish.checkable, wish.worth < judged(DULL).worth) == (False, True)


def test_judge_with_training_gives_it_as_a_reason():
    learnt = load().checkworthiness

    assert PICKED in judged(COUNTED, learnt=learnt).reasons
    assert judged(COUNTED, learnt=learnt).worth > judged(COUNTED).worth
    assert judged(DULL, learnt=learnt).reasons == ("an assertion of fact",)


def test_judge_in_another_language_takes_nothing_from_training():
    said = changed(ruled=False)

    assert judged(COUNTED, said, load().checkworthiness) == judged(COUNTED, said)


def test_a_desk_queues_from_two_fifths_of_the_highest_grade():
    assert QUEUED_FROM == 0.4
