from factcheck.claims.extraction.wordforms import kind_of, plain, shape, traits, traits_beside


def test_plain_words_have_no_capitals_and_one_digit():
    assert (plain("Pier’s"), plain("2024-05")) == ("pier's", "0000-00")


def test_shape_shortens_runs():
    assert [shape(word) for word in ("Harbour", "NATO", "12,500", "co-op", "é")] == [
        "Xxx",
        "XX",
        "dd,dd",
        "xx-xx",
        "é",
    ]


def test_traits_of_a_word_that_opens_its_sentence():
    assert traits("Ran", opens=True) == [
        "wran",
        "hXxx",
        "1n",
        "2an",
        "3ran",
        "pr",
        "pra",
        "first",
        "Xxx first",
        "WRan",
    ]


def test_traits_of_marks_inside_a_word():
    assert traits("re-let's", opens=False)[-3:] == ["hyphen", "-et's", "'s"]
    assert traits("4", opens=False)[-2:] == ["W4", "digit"]


def test_traits_of_neighbours():
    assert traits_beside("Ran", "VERB:Fin") == ["wran", "3ran", "hXxx", "kVERB:Fin"]


def test_unknown_words_are_of_the_kind_of_their_ending():
    kinds = {"run": "NOUN/VERB:Inf"}

    assert [kind_of(word, kinds) for word in ("Run", "hulls", "Hulls", "4th")] == [
        "NOUN/VERB:Inf",
        "?ls",
        "?Xls",
        "?dth",
    ]
