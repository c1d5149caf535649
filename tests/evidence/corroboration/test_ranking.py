import math
from dataclasses import replace

import numpy as np
import pytest

from factcheck.evidence.corroboration.gist import gist_of, unpacked
from factcheck.evidence.corroboration.question import ask
from factcheck.evidence.corroboration.ranking import rank
from factcheck.evidence.corroboration.traits import Read, place
from tests.evidence.corroboration.stories import CLAIM, ELSEWHERE, LEAD, LOCAL, WIRE


def told(key: str, text: str) -> Read:
    """As the archive keeps it."""
    gist, _ = gist_of("", text)
    return Read(key, text, unpacked(gist.packed()))


def order(*texts: str, frequencies: dict[str, int] | None = None) -> list[str]:
    candidates = [told(text[:6], text) for text in texts]
    ranked = rank(ask(CLAIM), candidates, frequencies=frequencies or {}, documents=1000)
    return [r.id for r in ranked]


def test_rank_puts_what_has_more_of_the_claim_first():
    assert order(ELSEWHERE, LOCAL, WIRE) == [WIRE[:6], LOCAL[:6], ELSEWHERE[:6]]


def test_rank_prefers_the_rare_word():
    common, rare = "launched again", "lifeboat at anchor"

    assert order(common, rare, frequencies={"launch": 800, "lifeboat": 3}) == [rare[:6], common[:6]]


def test_rank_prefers_words_that_stand_together():
    apart = "Point to Skerry, he said, whatever launched, whatever the lifeboats"
    assert order(apart, LEAD)[0] == LEAD[:6]


def test_rank_of_nothing_is_nothing():
    assert order() == []


def test_rank_by_other_weights_gives_another_order():
    candidates = [told("long", "Lifeboats " * 9), told("short", "Lifeboats")]
    question = ask(CLAIM)

    ranked = rank(question, candidates, frequencies={}, documents=9, weights={"length": -1.0})

    assert [one.id for one in ranked] == ["short", "long"]


def test_rank_knows_a_quotation_by_its_words():
    claim = replace(CLAIM, quote="nobody was left aboard")
    plain, quoting = "Nobody was left on board.", "He said nobody was left aboard."

    ranked = rank(
        ask(claim),
        [told("plain", plain), told("quoting", quoting)],
        frequencies={},
        documents=9,
    )

    assert [one.id for one in ranked] == ["quoting", "plain"]


def test_equal_candidates_have_the_same_place_and_the_best_has_none_above():
    placed = place(np.array([2.0, 5.0, 2.0, 0.0]))

    assert placed.tolist() == pytest.approx([-math.log(2), 0.0, -math.log(2), -math.log(4)])
