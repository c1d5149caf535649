"""Who "the scientist", "the former nurse" and "the old man" are, and who stays unnamed."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract

MAYOR = "Mayor Ida Holm said the pier was dry."


def told(text, words="gate"):
    """Give who says what is told of the gate, in reading order."""
    found = extract(read_text(f"Pier\n\n{text}")).claims
    return [claim.speaker for claim in found if words in claim.text]


@pytest.mark.parametrize(
    ("before", "called", "speaker"),
    [
        # By what somebody does, in a wider word; by what they once did for a living.
        ("Marine biologist Ida Holm swam.", "the scientist", "Ida Holm"),
        ("Apple grower Ida Holm lost a boat.", "the farmer", "Ida Holm"),
        ("Striker Ida Holm left in May.", "the player", "Ida Holm"),
        ("Former health minister Ida Holm left in May.", "the ex-minister", "Ida Holm"),
        ("Ida Holm, 16, left in May.", "the schoolgirl", "Ida Holm"),
        (
            "Ida Holm of the Vik Greens, 54, left. Eva Lund wept.",
            "the Vik Greens candidate",
            "Ida Holm",
        ),
        ("Dr Ida Holm left in May.", "the cardiologist", "Ida Holm"),
        ("Dr Ida Holm, a historian, said it was dry.", "the geologist", None),
        ("Dr Ida Holm said it was dry. Prof Per Lund said it was wet.", "the cardiologist", None),
        (MAYOR, "the former bus driver", "Ida Holm"),
        (MAYOR, "the former paratrooper", "Ida Holm"),
        ("The port’s farmer, Ida Holm, swam.", "the grower", "the grower"),
        (MAYOR, "the former manager", "the former manager"),
        (f"{MAYOR} The pier was built in 1901 and cost £2m. It is shut.", "the former nurse", None),
        # Whom the outlet shows after somebody spoke; of two neither.
        (f"{MAYOR} Near the pier lives Per Lund, a diver.", "the old man", "Per Lund"),
        (f"{MAYOR} Near the pier lives Eva Lund, a diver.", "the old woman", "Eva Lund"),
        (f"{MAYOR} Near the pier live Per Lund and Jan Moss.", "the old man", "the old man"),
    ],
)
def test_a_description_is_of_somebody_told_before(before, called, speaker):
    heard = told(f"{before}\n\n“The gate was open,” {called} said.")

    assert heard == [speaker or called]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # The office or trade that leads a story is of whoever is named next, if they may hold it.
        ("The gate fell, its coxswain said.\n\nIda Holm said the gate was old.", ["Ida Holm"] * 2),
        ("The gate fell, a prosecutor said.\n\nIda Holm KC said the gate was old.",
         ["Ida Holm"] * 2),
        ("The gate fell, a surgeon said.\n\nConsultant Ida Holm said the gate was old.",
         ["Ida Holm"] * 2),
        ("The port’s head left as the gate fell, she said.\n\nIda Holm said the gate was old.",
         ["Ida Holm"] * 2),
        ("The pier is shut. The judge sold the gate, he said.\n\nNobody came.", [None]),
        ("A commander said the gate fell.\n\nBrig. Ida Holm said the gate was old.", ["Ida Holm"] * 2),
        ("The gate fell, a cleaner said.\n\nThe minister, Ida Holm, said the gate was old.",
         ["a cleaner", "Ida Holm"]),
        ("The ship’s cook said the gate fell.\n\nCaptain Ida Holm said the gate was old.",
         ["the ship’s cook", "Ida Holm"]),
        ("A former repair man said the gate fell.\n\nPort manager Ida Holm said the gate was old.",
         ["a former repair man", "Ida Holm"]),
        ("One of its engineers said the gate fell.\n\nPolice lawyer Ida Holm said the gate was old.",
         ["one of its engineers", "Ida Holm"]),
        ("A clerk, who asked not to be named, said the gate fell.\n\nIda Holm said the gate was old.",
         ["a clerk", "Ida Holm"]),
        ("A clerk told us in confidence that the gate fell.\n\nIda Holm said the gate was old.",
         ["a clerk", "Ida Holm"]),
        ("The Attorney-General said the gate fell.\n\nMr Per Lund said the gate was old.",
         ["Per Lund"] * 2),
        ("The returning officer said the gate fell.\n\nHer rival, Per Lund, said the gate was old.",
         ["the returning officer", "Per Lund"]),
        ("A colonel told us anonymously the gate fell.\n\nGeneral Per Lund said the gate was old.",
         ["a colonel", "Per Lund"]),
        ("The company behind the port said the gate fell.\n\nVik Energy said the gate was old.",
         ["Vik Energy"] * 2),
        ("The operator said the gate fell.\n\nOslo-based Vik Shipping said the gate was old.",
         ["Vik Shipping"] * 2),
        ("The retailer said the gate fell.\n\nUnite said the gate was old.", ["retailer", "Unite"]),
        ("The port’s manager said the gate fell.\n\nVik Steel said the gate was old.",
         ["the port’s manager", "Vik Steel"]),
        ("A victim said the gate fell.\n\nEva Lund, her mother, said the gate was old.",
         ["a victim", "Eva Lund"]),
        ("A survivor said the gate fell.\n\nMidwife Eva Lund said the gate was old.",
         ["a survivor", "Eva Lund"]),
        ("A lawmaker said the gate fell.\n\nDeputy police chief Per Lund said the gate was old.",
         ["a lawmaker", "Per Lund"]),
        ("The company behind the port said the gate fell.\n\nThe Council said the gate was old.",
         ["the company behind the port", "Council"]),
        ("The firm behind the port said the gate fell.\n\nIts rival, Vik Energy, said the gate was old.",
         ["the firm behind the port", "Vik Energy"]),
        ("A landlord denied selling the gate.\n\nKim Moss said it fell.\n\nLandlord Per Lund said it sank.",
         ["Per Lund"]),
        ("The film’s director said the gate fell.\n\nThe studio, Blue Door, said the gate was old.",
         ["the film’s director", "Blue Door"]),
        ("The gate fell near Gull Point, its coxswain has said.\n\nIda Holm said the gate was old.",
         ["Ida Holm"] * 2),
        ("The gate fell, the operator said.\n\nVikgrid added that the gate was old.", ["Vikgrid"] * 2),
        ("The painter sold the gate, his former assistant said.\n\nEva Lund, 29, said it was his gate.",
         ["Eva Lund"] * 2),
        ("The engineer wept. He said the gate fell.\n\nVik’s engineer, Eva Lund, said it was a gate.",
         ["the engineer", "Eva Lund"]),
        ("Sister Ida Holm left.\n\nThe nun said the gate was old.", ["Ida Holm"]),
        ("Hanna de Boer left.\n\nDe Boer said the gate was old.", ["Hanna de Boer"]),
        ("Don Webb said the gate was old.", ["Don Webb"]),
        ("The cook said the gate fell.\n\nThe diver who shut it was ill.\n\n“My gate,” Ida Holm said.", ["the cook", "Ida Holm"]),
        ("Ida Holm said Mrs Eva Lund lost. She put it at £3m.\n\n“I saw no gate,” she said.",
         ["Ida Holm"]),
        ("A former inspector said the gate fell.\n\nInspector Ida Holm said the gate was old.",
         ["a former inspector", "Ida Holm"]),
        # What stands between "the nurse" and her name only tells which nurse it is.
        ("The nurse who led the walk, Ida Holm, said the gate was old.", ["Ida Holm"]),
        (f"{MAYOR} The port’s second mate said the gate fell. She kicked the gate, she said.",
         ["the port’s second mate"] * 2),
        # Who warned somebody is told of by them.
        ("Per Lund said the gate fell. His doctor had warned him of it. “I like the gate,” he said.",
         ["Per Lund"] * 2),
        ("Per Lund said the gate fell. His doctor said it was dry. “I like the gate,” she said.",
         ["Per Lund", "his doctor"]),
    ],
)  # fmt: skip
def test_whoever_is_named_later_is_who_they_may_be(text, speakers):
    assert told(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # Between a verb of saying and "that" stands who passed the paper on, or a name.
        ("Ida Holm says in papers, filed on Monday by her solicitors, that the gate fell.",
         ["Ida Holm"]),
        ("Its army said in a statement, quoted by the agency Kta, that the gate fell.", ["its army"]),
        ("Vik Meats said through its lawyers, Paz & Moss, that the gate fell.", ["Vik Meats"]),
        ("Ida Holm admitted to Monday’s packed meeting that the gate had been left open.",
         ["Ida Holm"]),
        ("Ida Holm admitted to a charge of theft. The gate was shut in 2019.", [None]),
        ("Wells & Daughter, which has the contract, wept. It said the gate was old.",
         ["Wells & Daughter"]),
        ("Ida Holm put the fall of the gate down to rain.", ["Ida Holm"]),
        ("Ida Holm put the gate down in May.", [None]),
        ("The worth of his reported gate fell to 4m in May.", [None]),
        ("The mayor of Vik read it. He called the gate old and said a gate was dear, but felt ill.",
         ["the mayor of Vik"] * 2),
        ("Ida Holm put the gate key down to answer the door.", [None]),
        ("Ida Holm gave the gate as much care as it needed.", [None]),
        ("Ida Holm gave the reason as a rusty gate.", ["Ida Holm"]),
        ("Ida Holm told Kta the pier was shut, three hours before the flood, and that the gate fell.",
         ["Ida Holm"]),
        ("Ida Holm left, said Eva Lund. That is not how Holm recalls it. She said the gate was shut.",
         ["Ida Holm"]),
        # One speaks on: of the worst of what was counted, between two remarks, throughout.
        ("Ida Holm told MPs that nine piles were rotten. The worst of them held the gate.",
         ["Ida Holm"]),
        ("Ida Holm said the pier was shut. It then had one gate. It was sold, she told MPs.",
         ["Ida Holm"]),
        ("Ida Holm said the pier was shut. She was sacked over a gate. It was sold, she told MPs.",
         [None]),
        ("Ida Holm told MPs the pier was “dead”. The gate, a steel door, had been there since May.",
         ["Ida Holm"]),
        ("Per Lund came. He saw the gate on Monday and found that the gate was open, he said.",
         ["Per Lund"] * 2),
    ],
)  # fmt: skip
def test_a_speaker_is_heard_over_asides_and_in_what_they_tell_on(text, speakers):
    assert told(text) == speakers
