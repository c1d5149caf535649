import pytest

from factcheck.claims.extraction.speechless import only_tells_who_speaks


@pytest.mark.parametrize(
    "words",
    [
        "police said",
        "said Ann Lund",
        "he added",
        "the mayor of Vik told Reuters",
        "according to the mayor",
    ],
)
def test_a_speaker_and_a_verb_of_saying_claim_nothing(words):
    assert only_tells_who_speaks(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ann Lund denied it",
        "police said the pier moved",
        "The pier moved, Lund said",
        "it says a lot of the pier",
        "He was never told",
    ],
)
def test_words_that_say_more_may_claim_it(words):
    assert not only_tells_who_speaks(words)
