import pytest

from factcheck.claims.measuring.treebank import sentences_of, tags_of


def rows(*words):
    return [
        f"{number}\t{form}\t_\t{tag}\t_\t{traits}\t{head}\t_\t_\t_"
        for number, form, tag, traits, head in words
    ]


LINES = [
    "# text = They don't sell 4-year loans.",
    *rows(
        ("1", "They", "PRON", "_", "4"),
        ("2-3", "don't", "_", "_", "_"),
        ("2", "do", "AUX", "VerbForm=Fin", "4"),
        ("3", "n't", "PART", "_", "4"),
        ("4", "sell", "VERB", "VerbForm=Inf", "0"),
        ("5", "4", "NUM", "_", "7"),
        ("6", "-", "PUNCT", "_", "7"),
        ("7", "year", "NOUN", "_", "8"),
        ("8", "loans", "NOUN", "_", "4"),
        ("8.1", "sold", "VERB", "VerbForm=Part", "_"),
        ("9", ".", "PUNCT", "_", "4"),
    ),
]


def test_words_have_their_places_and_full_tags():
    (sentence,) = sentences_of(LINES)

    assert [(word.text, word.full_tag) for word in sentence.words] == [
        ("They", "PRON"),
        ("do", "AUX:Fin"),
        ("n't", "PART"),
        ("sell", "VERB:Inf"),
        ("4", "NUM"),
        ("-", "PUNCT"),
        ("year", "NOUN"),
        ("loans", "NOUN"),
        (".", "PUNCT"),
    ]
    assert [sentence.text[word.start : word.end] for word in sentence.words] == [
        word.text for word in sentence.words
    ]


def test_our_pieces_have_the_tag_of_their_head():
    (sentence,) = sentences_of(LINES)
    pieces = ["They", "don't", "sell", "4-year", "loans", ".", "gone"]
    places = [(at := sentence.text.find(piece), at + len(piece)) for piece in pieces[:-1]]

    assert tags_of(sentence, [*places, (90, 94)]) == [
        "PRON",
        "AUX:Fin",
        "VERB:Inf",
        "NOUN",
        "NOUN",
        "PUNCT",
        None,
    ]


def test_parts_that_the_text_does_not_spell_stand_at_the_whole():
    lines = [
        "# text = gonna",
        *rows(
            ("1-2", "gonna", "_", "_", "_"),
            ("1", "going", "VERB", "VerbForm=Ger", "0"),
            ("2", "to", "PART", "_", "1"),
        ),
    ]

    (sentence,) = sentences_of(lines)

    assert [(word.start, word.end) for word in sentence.words] == [(0, 5), (0, 5)]


@pytest.mark.parametrize(
    ("lines", "because"),
    [
        (["1\tOne"], "a line has 2 columns, not 10"),
        (["# text = Two", *rows(("1", "One", "NUM", "_", "0"))], "substring not found"),
        (["# text = One", *rows(("1.1", "One", "NUM", "_", "0"))], "a sentence has no words"),
    ],
)
def test_other_lines_are_refused(lines, because):
    with pytest.raises(ValueError, match=because):
        list(sentences_of(lines))
