"""How an assertion stands among the others of its article."""

from factcheck.claims.extraction.standing import Standing, Uttered, standings

WARNED = "The harbour office warned the crews"
NEVER = "The harbour office never warned anyone"


def said(words, voice, paragraph=0):
    return Uttered(words, voice, paragraph, words + ".")


def test_standings_sees_two_voices_on_the_same_matter():
    first, second = standings([said(WARNED, "Ann Lund"), said(NEVER, "Bo Ek", 2)])

    assert (first.shared, first.near, first.opposed) == (3 / 2, True, True)
    assert (first.opens, first.early, first.sentence) == (True, True, WARNED + ".")
    assert (second.opens, second.early) == (True, False)


def test_standings_of_one_voice_shares_nothing_with_itself():
    first, second = standings([said(WARNED, "Ann Lund"), said(NEVER, "Ann Lund")])

    assert (first.shared, first.near, first.opposed) == (0, False, False)
    assert (first.opens, second.opens) == (True, False)


def test_standings_of_the_outlet_opens_nothing():
    alone = standings([said("It rained", "", 5)])

    assert alone == [Standing(sentence="It rained.")]
