"""Claims in words that stand on their own, and what the article leaves open."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def proposed(*paragraphs):
    """Give (wording, unresolved) of every claim that says anything beside its own words."""
    article = read_text("\n\n".join(("Pier story", "3 May 2024", *paragraphs)))
    found = [(claim.wording, claim.unresolved) for claim in extract(article).claims]
    return [each for each in found if each != (None, ())]


@pytest.mark.parametrize(
    ("paragraphs", "wording"),
    [
        (
            ("Harbour director Ann Lund said she had signed the contract for the pier.",),
            "Ann Lund had signed the contract for the pier",
        ),
        (
            ("The Harbour Board said it had lost two boats.",),
            "The Harbour Board had lost two boats",
        ),
        (
            ("Two divers, who would not be named, said they had lost a boat.",),
            "Two divers had lost a boat",
        ),
        (
            ("“I sold every boat in 2021,” Ann Lund said.",),
            "Ann Lund sold every boat in 2021",
        ),
        (
            ("“I’ve never sold my boat,” Ann Lund said.",),
            "Ann Lund has never sold her boat",
        ),
        (
            ("“I have two boats,” Ann Lund said.",),
            "Ann Lund has two boats",
        ),
        (
            ("“We have lost 40 boats,” the Harbour Board said.",),
            "The Harbour Board has lost 40 boats",
        ),
        (
            ("The council closed two schools and sold the land in Vik.",),
            "The council sold the land in Vik",
        ),
        (
            ("Per Moss, who shares a boat with a diver, was fined.",),
            "Per Moss shares a boat with a diver",
        ),
        (
            ("The Harbour Board, which met in May, said that the pier was safe.",),
            "The Harbour Board met in May",
        ),
        (
            ("A storm hit the harbour on Monday.",),
            "A storm hit the harbour on Monday (29 April 2024)",
        ),
        (
            ("A storm hit Vik yesterday evening.",),
            "A storm hit Vik yesterday evening (2 May 2024)",
        ),
        (
            ("Vik lost 40 boats last year.",),
            "Vik lost 40 boats last year (2023)",
        ),
        (
            ("The Torvald Bridge opened in 1961. A diver said the bridge cost £2m.",),
            "Torvald Bridge cost £2m",
        ),
        (
            ("Mr Moss was hit by a crane. He died at the scene.",),
            "Mr Moss died at the scene",
        ),
    ],
)
def test_extract_words_a_claim_so_that_it_stands_alone(paragraphs, wording):
    assert proposed(*paragraphs) == [(wording, ())]


@pytest.mark.parametrize(
    ("paragraphs", "unresolved"),
    [
        (("“We lost 40 boats there,” Ann Lund said.",), ("We", "there")),
        (("“I’d sold two boats,” Ann Lund said.",), ("I’d",)),
        (("A diver said the bridge was 40 metres long.",), ("the bridge",)),
        (("“This bridge cost £2m,” Ann Lund said.",), ("This bridge",)),
        (("Ann Lund said a diver had shouted ‘I lost the boat’ on the pier.",), ("I",)),
        (("“In the end they left Vik,” Ann Lund said.",), ("they",)),
        (("“It cost £2m in 1961,” Ann Lund said.",), ("It",)),
        (
            ("Per Moss and Paul Vik were aboard. He died at the scene.",),
            ("He",),
        ),
        (
            ("The director’s son hit Mr Moss with a boat. He died at the scene.",),
            ("He",),
        ),
        (("Its manifest listed 118 names, according to the Harbour Board.",), ("Its",)),
    ],
)
def test_extract_lists_what_the_article_leaves_open(paragraphs, unresolved):
    assert proposed(*paragraphs) == [(None, unresolved)]


def test_extract_lists_an_open_subject_for_each_of_its_verbs():
    said = "“This attack killed two divers and injured a sailor,” Ann Lund said."

    assert proposed(said) == [(None, ("This attack",)), (None, ("This attack",))]


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier in Vik moved by four centimetres.",
        "There is no contract for the pier, Ann Lund said.",
        "It was Ann Lund who had signed the contract, Per Moss said.",
        "Ann Lund said the pier would be shut.",
        "The water reached four metres, the highest level since 1961.",
        "So are the islands.",
    ],
)
def test_extract_proposes_nothing_where_the_words_will_do(sentence):
    assert proposed(sentence) == []


def test_extract_words_nothing_in_other_languages():
    article = read_text(
        "Brand im Hafen\n\n3 May 2024\n\nDie Polizei sagte, dass sie am Montag neun Boote in dem"
        " Hafen gefunden hat und dass die Werft verbrannt ist."
    )

    assert {claim.wording for claim in extract(article).claims} == {None}


WORDS = (
    "I we he she it they his her their my our I’ve we’re you there here this that those the bridge"
    " city and but who which Ann Lund Mr Moss Board said told sold closed has boats 12 on Monday"
    " yesterday last year , . “ ” — ( ) so are"
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=60).map(" ".join))
def test_extract_words_anything_the_same_way_twice(words):
    article = read_text(f"Pier\n\n3 May 2024\n\n{words} end.")
    found = extract(article)

    assert found == extract(article)
    for claim in found.claims:
        assert claim.text == " … ".join(article.text[start:end] for start, end in claim.spans)
        assert not (claim.wording and claim.unresolved)
        assert claim.wording != claim.text
        assert all(mention in article.text for mention in claim.unresolved)
