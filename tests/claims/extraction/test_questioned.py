"""Interviews printed as questions and answers, without labels or marks."""

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

OPENING = (
    "“I tied the knots myself”",
    "The keeper of the old pier on the night it moved",
    "3 May 2024",
    "The pier moved in March. Its keeper, Ragna Voss, 61, speaks for the first time.",
)
ANSWERS = (
    "When did you see it?",
    "At nine in the evening. I had closed the gate an hour before.",
    "Who was there?",
    "Two divers were in the water. Ulf Brandt, the harbour master, rang. He said: “Be silent.”",
    "A diver told Radio Fjord last week that you were asleep.",
    "My lamp was lit. The divers left at eight.",
    "Did anybody pay you?",
    "Nobody has paid me a penny.",
)


def extracted(*paragraphs):
    return extract(read_text("\n\n".join((*OPENING, *paragraphs))))


def test_extract_gives_the_answers_to_who_is_questioned():
    found = extracted(*ANSWERS)

    said = [claim.text for claim in found.claims if claim.speaker == "Ragna Voss"]
    assert said[:2] == ["At nine in the evening", "I had closed the gate an hour before"]
    assert {c.kind for c in found.claims if c.speaker == "Ragna Voss"} == {"direct"}


def test_extract_lets_a_questioner_quote_others():
    (asleep,) = [claim for claim in extracted(*ANSWERS).claims if "asleep" in claim.text]

    assert (asleep.speaker, asleep.carriers) == ("a diver", ("Radio Fjord",))


def test_extract_names_who_is_quoted_in_an_answer_and_above():
    assert [quote.speaker for quote in extracted(*ANSWERS).quotes] == ["Ulf Brandt"]


def test_extract_takes_back_the_word_after_an_interview():
    found = extracted(*ANSWERS, "Background", "The pier is 90 metres long.")

    assert [claim.text for claim in found.claims if claim.kind == "own"] == [
        "The pier moved in March",
        "The pier is 90 metres long",
    ]


def test_extract_hears_nobody_in_an_explainer():
    found = extracted(
        "What happened?",
        "The pier moved by two metres.",
        "Who built it?",
        "The harbour board built it in 1931.",
        "What is next?",
        "The pier is closed until May.",
    )

    assert {claim.speaker for claim in found.claims} == {None}
