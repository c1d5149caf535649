from factcheck.evidence.corroboration.question import ask
from factcheck.evidence.corroboration.ranking import Candidate, rank
from tests.evidence.corroboration.stories import CLAIM, ELSEWHERE, LEAD, LOCAL, WIRE


def order(*texts: str, frequencies: dict[str, int] | None = None) -> list[str]:
    candidates = [Candidate(text[:6], "", text) for text in texts]
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
