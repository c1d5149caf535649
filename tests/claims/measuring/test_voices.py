from articles.extraction.reading import read_text
from factcheck.claims.measuring.attributions import Attribution
from factcheck.claims.measuring.rebuilt import rebuild
from factcheck.claims.measuring.voices import pieces_in, said_in

SENTENCES = [
    ["``", "The", "ferry", "sank", ",", "''", "Ann", "Lee", "said", "."],
    ["According", "to", "Bo", "Ek", ",", "nobody", "drowned", "."],
    ["He", "said", "that", "the", "crew", "'s", "boat", "was", "new", "."],
]


def test_rebuilt_text_reads_as_printed():
    rebuilt = rebuild(SENTENCES)

    assert rebuilt.text == (
        "“The ferry sank,” Ann Lee said. According to Bo Ek, nobody drowned. "
        "He said that the crew's boat was new."
    )
    assert [rebuilt.text[slice(*place)] for place in rebuilt.places[2]][4:7] == [
        "crew",
        "'s",
        "boat",
    ]
    assert rebuilt.text[slice(*rebuilt.sentences[1])] == "According to Bo Ek, nobody drowned."


def test_pieces_are_tagged_as_corpora_do():
    quoted, according, reported = pieces_in(rebuild(SENTENCES, between="\n\n"), None)

    assert quoted == {("content", 0, 6), ("source", 6, 8), ("cue", 8, 9)}
    assert according == {("cue", 0, 2), ("source", 2, 4), ("content", 5, 7)}
    assert reported == {("source", 0, 1), ("cue", 1, 2), ("content", 2, 9)}


def test_said_names_the_speaker_and_the_words_used():
    text = "The old ferry of Port Elm sank on Monday.\n\nAnn Lee said the crew was safe. She said that nobody drowned in the harbour."

    assert said_in(read_text(text), None) == [
        Attribution(((text.index("the crew"), text.index(". She")),), ("Ann Lee", "Ann Lee")),
        Attribution(((text.index("nobody"), len(text) - 1),), ("Ann Lee", "She")),
    ]


def test_mark_cut_off_at_the_end_of_a_sentence_opens_the_next():
    cut = [["It", "sank", ".", "''"], ["Nobody", "drowned", ",", "''", "said", "Ann", "Lee", "."]]

    rebuilt = rebuild(cut, between="\n\n")

    assert rebuilt.text == "It sank.\n\n“Nobody drowned,” said Ann Lee."
    assert [rebuilt.text[slice(*place)] for place in rebuilt.sentences] == [
        "It sank.",
        "“Nobody drowned,” said Ann Lee.",
    ]
    assert rebuilt.text[slice(*rebuilt.places[0][-1])] == "“"
    assert pieces_in(rebuilt, None) == [
        {("content", 3, 4)},
        {("content", 0, 4), ("cue", 4, 5), ("source", 5, 7)},
    ]


def test_sentences_of_one_quotation_are_read_together():
    cut = [["``", "It", "sank", "."], ["Nobody", "drowned", ".", "''"], ["She", "left", "."]]

    assert rebuild(cut, between="\n\n").together == ((0, 2), (2, 3))
