"""Whole articles of a few sentences, as a reader would take them apart."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.article import Unreadable
from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def claims(*paragraphs):
    text = "\n\n".join(("Pier story", "3 May 2024", *paragraphs))
    return extract(read_text(text)).claims


def said(*paragraphs):
    """Give (words, speaker, carriers) of every claim."""
    return [(claim.text, claim.speaker, claim.carriers) for claim in claims(*paragraphs)]


def test_extract_reads_the_rows_of_a_table():
    text = "Pier story\n\nThe pier was shut.\n\n| Quay | May |\n| North Quay | 1,012 |"

    assert [claim.text for claim in extract(read_text(text)).claims] == [
        "The pier was shut",
        "North Quay | 1,012",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lund said the pier had moved.",
        "Ann Lund said on Monday that the pier had moved.",
        "Ann Lund told reporters the pier had moved.",
        "Harbour director Ann Lund, 54, said the pier had moved.",
        "The harbour's director, Ann Lund, said that the pier had moved.",
        "Ann Lund, who has run the harbour for years, said the pier had moved.",
        "According to Ann Lund, the pier had moved.",
        "However, according to Ann Lund, the pier had moved.",
    ],
)
def test_extract_finds_the_speaker_before_what_was_said(sentence):
    assert said(sentence) == [("the pier had moved", "Ann Lund", ())]


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier had moved, Ann Lund said.",
        "The pier had moved, said Ann Lund, the harbour's director.",
        "The pier had moved, Ann Lund said on Monday.",
        "The pier had moved, according to Ann Lund, the harbour's director.",
    ],
)
def test_extract_finds_the_speaker_after_what_was_said(sentence):
    assert said(sentence) == [("The pier had moved", "Ann Lund", ())]


def test_extract_joins_a_quotation_broken_by_its_speaker():
    found = claims("“The pier has moved,” Ann Lund said, “and the crane is next.”")

    assert [(c.text, c.speaker, c.kind) for c in found] == [
        ("The pier has moved", "Ann Lund", "direct"),
        ("the crane is next", "Ann Lund", "direct"),
    ]


def test_extract_lets_a_speaker_go_on():
    assert said(
        "“The pier has moved,” Ann Lund said. “Its pillars are cracked.”",
        "She added that divers had found 40 cracks.",
    ) == [
        ("The pier has moved", "Ann Lund", ()),
        ("Its pillars are cracked", "Ann Lund", ()),
        ("divers had found 40 cracks", "Ann Lund", ()),
    ]


def test_extract_gives_a_quotation_over_paragraphs_to_the_one_named_at_its_end():
    found = extract(
        read_text("Pier story\n\n“The pier has moved.\n\n“It is not safe,” Ann Lund said.")
    )

    assert [(c.text, c.speaker) for c in found.claims] == [
        ("The pier has moved", "Ann Lund"),
        ("It is not safe", "Ann Lund"),
    ]
    assert [(q.speaker, q.start) for q in found.quotes] == [("Ann Lund", 13)]


@pytest.mark.parametrize(
    ("sentence", "speaker", "carriers"),
    [
        (
            "According to the Harbour Board, as reported by NordNews, the pier had moved.",
            "Harbour Board",
            ("NordNews",),
        ),
        (
            "Ann Lund told the Brackholm Gazette that the pier had moved.",
            "Ann Lund",
            ("Brackholm Gazette",),
        ),
        (
            "The pier had moved, the Gazette reported, citing two divers.",
            "two divers",
            ("Gazette",),
        ),
        (
            "A diver told the Gazette, in remarks carried by NordNews, that the pier had moved.",
            "a diver",
            ("Gazette", "NordNews"),
        ),
        ("Police said witnesses told them that the pier had moved.", "witnesses", ("police",)),
        (
            "Ann Lund was quoted by the Gazette as saying that the pier had moved.",
            "Ann Lund",
            ("Gazette",),
        ),
        ("The Gazette quoted Ann Lund as saying the pier had moved.", "Ann Lund", ("The Gazette",)),
        ("Citing two divers, the Gazette said the pier had moved.", "two divers", ("Gazette",)),
        ("Speaking to the BBC, Ann Lund said the pier had moved.", "Ann Lund", ("BBC",)),
        ("It was reported on Monday that the pier had moved.", None, ()),
        ("The court heard that the pier had moved.", None, ()),
    ],
)
def test_extract_names_who_carried_what_was_said(sentence, speaker, carriers):
    assert [(c.speaker, c.carriers) for c in claims(sentence)] == [(speaker, carriers)]


def test_extract_traces_the_report_back_to_the_outlet():
    assert said(
        "The pier was never inspected, the Brackholm Gazette reported on Monday.",
        "One of the divers said the pillars were cracked, the report said.",
    ) == [
        ("The pier was never inspected", "Brackholm Gazette", ()),
        ("the pillars were cracked", "one of the divers", ("Brackholm Gazette",)),
    ]


def test_extract_resolves_descriptions_and_pronouns():
    found = claims(
        "Harbour Minister Ann Lund said the pier was safe.",
        "Captain Per Moss said it had moved.",
        "He said two pillars were cracked.",
        "The minister said nobody had told her.",
        "She said the board met in April.",
    )

    assert [(c.speaker, c.speaker_mention) for c in found] == [
        ("Ann Lund", "Harbour Minister Ann Lund"),
        ("Per Moss", "Captain Per Moss"),
        ("Per Moss", "He"),
        ("Ann Lund", "The minister"),
        ("Ann Lund", "She"),
    ]


def test_extract_splits_what_can_be_true_apart():
    assert [
        c.text
        for c in claims(
            "Ann Lund said the board had paid 3 million and had told nobody, but that the pier was open."
        )
    ] == [
        "the board had paid 3 million",
        "had told nobody",
        "the pier was open",
    ]


def test_extract_keeps_nouns_together():
    assert [
        c.text for c in claims("Ann Lund said rockets hit the pier and the crane at night.")
    ] == ["rockets hit the pier and the crane at night"]


def test_extract_takes_facts_out_of_relative_clauses():
    assert [c.text for c in claims("The pier, which opened in 1936, was shut on Monday.")] == [
        "The pier, which opened in 1936, was shut on Monday",
        "opened in 1936",
    ]


def test_extract_marks_denials():
    (claim,) = claims("The board denied that the pier had been sold.")

    assert (claim.text, claim.speaker, claim.denied) == (
        "the pier had been sold",
        "board",
        True,
    )


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Ann Lund said the pier will open in May.", "about the future"),
        ("“Where is the money?” Ann Lund asked.", "a question"),
        ("“It is a disgrace,” Ann Lund said.", "an opinion"),
        ("“It is arithmetic, not witchcraft,” Ann Lund said.", "a figure of speech"),
        ("“That’s not a clock, that’s a stomach,” Ann Lund said.", "a figure of speech"),
        ("“The matter is as simple as that,” Ann Lund said.", "an opinion"),
        ("“We are treated like dogs,” Ann Lund said.", "a figure of speech"),
        (
            "Ann Lund called him “a captain without a ship”.",
            "a judgement without a statement of fact",
        ),
        ("“If it rains, the pier falls,” Ann Lund said.", "a condition"),
        ("Ann Lund vowed to open the pier.", "a promise, threat or demand"),
        ("“Be patient with us,” Ann Lund said.", "an order or appeal"),
    ],
)
def test_extract_says_why_a_claim_cannot_be_checked(sentence, reason):
    assert [(c.checkable, c.reasons) for c in claims(sentence)] == [(False, (reason,))]


@pytest.mark.parametrize(
    "words",
    [
        "It is in Lorne, not Vik",
        "They were farmers, not soldiers",
        "It was the deepest well we dug",
    ],
)
def test_extract_keeps_a_contrast_of_facts(words):
    assert [(c.text, c.checkable) for c in claims(f"“{words},” Ann Lund said.")] == [(words, True)]


def test_extract_ranks_casualties_over_background():
    deadly, dull = claims(
        "Ann Lund said 14 people were killed on the pier.",
        "The pier was opened in 1936 by the mayor.",
    )

    assert deadly.worth > dull.worth
    assert deadly.reasons == (
        "a figure",
        "people killed or hurt",
        "taken up in the headline",
        "high up in the article",
        "others speak of the same",
        "looks like what fact-checkers picked in debates",
    )


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The pier moved on Thursday.", date(2024, 5, 2)),
        ("The pier moved yesterday.", date(2024, 5, 2)),
        ("The pier moved on 3 March.", date(2024, 3, 3)),
        ("Ann Lund said on Thursday that the pier had moved.", None),
        ("Ann Lund said the pier had moved since Monday.", None),
        ("The pier moved last week.", None),
    ],
)
def test_extract_dates_what_happened_and_not_when_it_was_said(sentence, day):
    assert [claim.about_date for claim in claims(sentence)] == [day]


def test_extract_takes_nothing_from_the_page_around_the_story():
    found = extract(
        read_text(
            "Pier story\n\nThe pier moved on Monday.\n\n"
            "Divers searched the pier in 2019. (NordNews)\n\n"
            "Read more: The crane fell over\n\nRelated Stories\n\nThe crane fell over"
        )
    )

    assert [claim.text for claim in found.claims] == ["The pier moved on Monday"]


def test_extract_leaves_quoted_terms_out_of_the_quotations():
    found = extract(read_text("Pier story\n\nThe “temporary” pier was built in 1936."))

    assert found.quotes == ()


def test_extract_knows_who_is_quoted_in_the_headline():
    found = extract(
        read_text("Director: ‘Pillars are cracked’\n\n“The pillars are cracked,” Ann Lund said.")
    )

    assert [quote.speaker for quote in found.quotes] == ["Ann Lund", "Ann Lund"]


@pytest.mark.parametrize(
    "text",
    [
        'אמר השר כי "הגשר נסגר" ביום שני. 400 איש נפגעו.',
        "قال الوزير إن «الجسر أغلق» يوم الاثنين.",
        "Die Brücke sei „gesperrt“, sagte die Ministerin. Niemand wurde verletzt.",
        "桟橋は「閉鎖」された。理由は不明だ。",
    ],
)
def test_extract_keeps_exact_places_in_languages_it_has_no_rules_for(text):
    found = extract(read_text(text))

    assert [c.text for c in found.claims] == [text[c.start : c.end] for c in found.claims]


def test_extract_lists_quotations_in_languages_it_has_no_rules_for():
    found = extract(read_text("الجسر آمن\n\nقال الوزير أمس: «لم يصب أحد بأذى» في الحادث."))

    assert [(quote.speaker, quote.end - quote.start) for quote in found.quotes] == [(None, 15)]


def test_extract_reads_an_interview():
    assert said("ANN LUND: The pier moved in May. Nobody was told.") == [
        ("The pier moved in May", "Ann Lund", ()),
        ("Nobody was told", "Ann Lund", ()),
    ]


def test_extract_takes_an_embedded_post_for_a_quotation():
    (claim,) = claims(
        "In a post on X, the Harbour Board wrote:", "The pier has moved 40 centimetres."
    )

    assert (claim.kind, claim.speaker, claim.text) == (
        "direct",
        "Harbour Board",
        "The pier has moved 40 centimetres",
    )


def test_extract_keeps_events_told_beside_the_attribution():
    found = claims("Ann Lund warned on Friday that the pier may fall, a day after a storm hit it.")

    assert [(c.text, c.kind, c.about_date) for c in found][1] == (
        "a storm hit it",
        "own",
        date(2024, 5, 2),
    )


def test_extract_drops_carriers_that_are_this_outlet():
    found = extract(
        read_text(
            "Harbour Gazette\n\nPier story\n\nAnn Lund told the Harbour Gazette it had moved."
        )
    )

    assert [claim.carriers for claim in found.claims] == [()]


@pytest.mark.parametrize(
    "piece",
    ["word said the man killed and ", "“ab ", "a. ", "John Smith Lund ", "he said that ", "a, "],
)
def test_extract_takes_time_in_step_with_length(piece):
    text = piece * (8_000 // len(piece.split()))
    began = time.process_time()

    extract(read_text(text))

    assert time.process_time() - began < 8


WORDS = st.sampled_from(
    [
        "Ann",
        "Lund",
        "said",
        "told",
        "the",
        "that",
        ",",
        ".",
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        ":",
        ";",
        "—",
        "…",
        "and",
        "but",
        "who",
        "which",
        "denied",
        "according",
        "to",
        "it",
        "was",
        "reported",
        "on",
        "Monday",
        "14",
        "killed",
        "(",
        ")",
        "The",
        "Gazette",
        "she",
        "they",
        "called",
        "adding",
        "citing",
        "as",
        "by",
        "\n\n",
        "•",
        "😔",
        "é",
    ]
)


@given(
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
        st.lists(WORDS).map(" ".join),
    )
)
@settings(deadline=None, max_examples=300)
def test_extract_gives_exact_slices_of_any_text(text):
    try:
        article = read_text(text)
    except Unreadable:
        return
    found = extract(article)

    for claim in found.claims:
        assert " … ".join(article.text[start:end] for start, end in claim.spans) == claim.text
        assert 0 <= claim.worth <= 1
        assert claim.text.strip() == claim.text
    for quote in found.quotes:
        assert 0 <= quote.start < quote.end <= len(article.text)


def test_extract_gives_the_same_answer_twice():
    article = read_text("Pier story\n\n“It moved,” Ann Lund said. She denied that it was sold.")

    assert extract(article) == extract(article)


@pytest.mark.parametrize(("again", "found"), [(400, 1), (1, 1)])
def test_what_is_said_again_in_the_same_words_is_one_claim(again, found):
    told = "The harbour office closed the pier on Monday."

    assert len(claims(*[told] * again)) == found


def test_same_words_of_another_day_or_through_another_outlet_are_claims_of_their_own():
    told = "“The pier is a danger to all of us,”"
    spoken = [f"{told} said Ann Lund on Monday.", f"{told} she said on Tuesday."]

    assert len(claims(*spoken, f"{told} she told the Echo on Tuesday.")) == 3


def test_same_words_of_another_voice_or_of_few_words_are_claims_of_their_own():
    told = "the pier had lost fourteen of its piles"
    spoken = [f"Ann Lund said {told}.", f"Tom Reyes denied {told}.", "It was shut.", "It was shut."]

    assert len(claims(*spoken)) == 4


def test_extract_reads_a_note_that_opens_with_how_it_came_to_be():
    note = "Published under rule 4 of the Harbour Act. The pier was shut for a week in May."

    assert "The pier was shut for a week in May" in [claim.text for claim in claims(note)]
