"""Speech inside speech: who is quoted inside is the first source, who says so carries it."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def read(text):
    return extract(read_text(f"Council argues over the pier\n\n{text}"))


def told(text):
    return {claim.text: (claim.speaker, claim.carriers) for claim in read(text).claims}


NESTED = [
    (
        "“The pier is shut,” Mia Lund told AFP. “The nurse said, ‘It’s only water.’”",
        "It’s only water",
        ("the nurse", ("Mia Lund", "AFP")),
    ),
    (
        "Peter Moss ran the mill. “He said: ‘The wheel turns by itself,’” Mia Lund said.",
        "The wheel turns by itself",
        ("Peter Moss", ("Mia Lund",)),
    ),
    (
        "“Two guards wept,” Mia Lund said. “Two guards wept. One of them said, ‘We sold it.’”",
        "We sold it",
        ("one of two guards", ("Mia Lund",)),
    ),
    (
        "“The roof was new,” Mia Lund told the Vik Gazette. “A guard told me it was leaking.”",
        "it was leaking",
        ("a guard", ("Mia Lund", "Vik Gazette")),
    ),
    (
        (
            "“My uncle rang the mill at ten,” Mia Lund said. “My uncle rang the mill at ten. He told"
            " them the roof was leaking.” The uncle, Per Dahl, is in hospital."
        ),
        "the roof was leaking",
        ("Per Dahl", ("Mia Lund",)),
    ),
    (
        (
            "The company Vik Roofs denied it had a call. “He rang the company at noon. They told him"
            " to wait,” Mia Lund said."
        ),
        "to wait",
        ("Vik Roofs", ("Mia Lund",)),
    ),
    (
        (
            "Peter Lund gave evidence. He told the court that when he went to Ann Moss with it she"
            " wept at length and said: ‘I gave it back.’"
        ),
        "I gave it back",
        ("Ann Moss", ("Peter Lund",)),
    ),
    (
        "Per Moss sold it. Mia Lund said she warned Moss’s office.\n\n“They told me it sank.”",
        "it sank",
        ("Moss’s office", ("Mia Lund",)),
    ),
    (
        "Another watcher swears a guard told her that the box had been open.",
        "the box had been open",
        ("a guard", ("another watcher",)),
    ),
    (
        "Mia Lund recalls that a guard had told her the box had been open.",
        "the box had been open",
        ("a guard", ("Mia Lund",)),
    ),
    (
        (
            "Peter Lund is a diver. He told Radio Vik that a captured rebel had confessed to being"
            " paid 2,000 dollars."
        ),
        "being paid 2,000 dollars",
        ("a captured rebel", ("Peter Lund", "Radio Vik")),
    ),
    (
        (
            "Peter Lund sold roofs for two years. “I left,” Peter Lund said. His boss told him, he"
            " said, that the label was printed in May."
        ),
        "the label was printed in May",
        ("his boss", ("Peter Lund",)),
    ),
    (
        (
            "“I was afraid,” Mia Lund said. One caller said her house would be “burnt down by"
            " Christmas,” she said."
        ),
        "her house would be “burnt down by Christmas,”",
        ("one caller", ("Mia Lund",)),
    ),
    (
        (
            "The sheds were first reported by the Vik Gazette, which quoted a councillor, Ivo"
            " Brandt, as saying the board had told him they held furniture."
        ),
        "they held furniture",
        ("board", ("Ivo Brandt", "Vik Gazette")),
    ),
    (
        (
            "Mia Lund rang the mayor on Monday. The window was broken, Peter Moss said, and she told"
            " him the police had been called."
        ),
        "the police had been called",
        ("Mia Lund", ("Peter Moss",)),
    ),
    (
        "“My brother says the nurse told him the box was open,” Mia Lund said.",
        "the box was open",
        ("the nurse", ("Mia Lund’s brother", "Mia Lund")),
    ),
    (
        "Mia Lund accepted that she had told the Vik Gazette last year that it was safe.",
        "it was safe",
        ("Mia Lund", ("Vik Gazette",)),
    ),
]

OWN = [
    ("Mia Lund said: “I said the roof was leaking.”", "I said the roof was leaking", "Mia Lund"),
    (
        "Peter Lund is a diver. He said he had told her that the roof was leaking.",
        "he had told her that the roof was leaking",
        "Peter Lund",
    ),
    (
        "“He told us in March that the books were new,” Mia Lund said. Per Moss left.",
        "He told us in March that the books were new",
        "Mia Lund",
    ),
    (
        "“The man at the gate told him, ‘Keep a lamp near it.’” Mia Lund said she was there.",
        "The man at the gate told him, ‘Keep a lamp near it.’",
        "Mia Lund",
    ),
    (
        "“A sailor yelled, ‘The rope is loose!’ – then the mast broke,” Mia Lund said.",
        "A sailor yelled, ‘The rope is loose!’ – then the mast broke",
        "Mia Lund",
    ),
    (
        "“The pier is shut,” Mia Lund said. “The nurse said, ‘Come back when it is open.’”",
        "The nurse said, ‘Come back when it is open.’",
        "Mia Lund",
    ),
    (
        "Peter Moss ran the mill. “He said: ‘Mia, the wheel turns by itself,’” Mia Lund said.",
        "He said: ‘Mia, the wheel turns by itself,’",
        "Mia Lund",
    ),
    (
        "“The board met in May. One of them said, ‘The money is gone,’” Mia Lund said.",
        "One of them said, ‘The money is gone,’",
        "Mia Lund",
    ),
    ("“People say the roof leaked,” Mia Lund said.", "People say the roof leaked", "Mia Lund"),
]


@pytest.mark.parametrize(("text", "words", "expected"), NESTED)
def test_who_is_quoted_inside_is_the_first_source(text, words, expected):
    assert told(text).get(words) == expected


@pytest.mark.parametrize(("text", "words", "speaker"), OWN)
def test_words_about_speaking_stay_with_the_one_who_says_them(text, words, speaker):
    assert told(text).get(words) == (speaker, ())


def test_what_stands_before_the_inner_words_stays_with_the_outer_speaker():
    found = told(
        "Peter Lund told the court that when he went to Ann Moss with it she wept at length and"
        " said: ‘I gave it back.’"
    )
    assert found["when he went to Ann Moss with it she wept at length"] == ("Peter Lund", ())


def test_the_first_person_in_retold_words_is_not_who_is_quoted_inside():
    claims = read("“My father told me I was born at sea,” Mia Lund said.").claims
    assert [claim.speaker for claim in claims] == ["Mia Lund’s father"]
    assert "father was born" not in (claims[0].wording or "")


def test_a_quotation_inside_reported_words_is_given_to_whose_it_is():
    quotes = read(
        "Peter Lund said that when he rang Ann Moss she wept and said: “I gave it back.”"
    ).quotes
    assert [quote.speaker for quote in quotes] == ["Ann Moss"]


def test_a_paper_at_the_end_stands_for_the_last_report_only():
    found = told(
        "The mill said the pier was safe and its inspector believes the planks were old, according"
        " to notes obtained by The Review."
    )
    assert found["the pier was safe"][1] == ()


def test_asked_is_nobody():
    found = told(
        "Mia Lund is the mayor. Asked about £300 paid to a shop in Vik, she said the town had lent"
        " it."
    )
    assert "Asked" not in {speaker for speaker, _ in found.values()}
