from factcheck.claims.measuring.treebank import TaggedSentence, Word
from factcheck.claims.training.recasing import cut_otherwise, in_capitals, like_a_headline

DONT = TaggedSentence(
    "They don't.",
    (
        Word("They", "PRON", "", 2, 0, 4),
        Word("do", "AUX", "Fin", 0, 5, 7),
        Word("n't", "PART", "", 2, 7, 10),
        Word(".", "PUNCT", "", 2, 10, 11),
    ),
)
LEFT = TaggedSentence(
    "They left.",
    (
        Word("They", "PRON", "", 2, 0, 4),
        Word("left", "VERB", "Fin", 0, 5, 9),
        Word(".", "PUNCT", "", 2, 9, 10),
    ),
)


def test_only_what_is_cut_otherwise_is_given_again():
    assert cut_otherwise([DONT, LEFT]) == [(["They", "don't", "."], ["PRON", "AUX:Fin", "PUNCT"])]


def test_headline_leaves_small_words_small():
    words, tags = ["pier", "on", "the", "coast", "reopens"], ["NOUN", "ADP", "DET", "NOUN", "VERB"]

    assert like_a_headline((words, tags)) == (["Pier", "on", "the", "Coast", "Reopens"], tags)


def test_capitals_keep_the_tags():
    assert in_capitals((["Pier", "3"], ["NOUN", "NUM"])) == (["PIER", "3"], ["NOUN", "NUM"])
