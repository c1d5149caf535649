"""Whose words are told: names beside offices, and whom a word for a speaker means."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def told(text):
    claims = extract(read_text(f"Pier\n\n{text}")).claims
    return {claim.text: (claim.speaker, claim.carriers) for claim in claims}


def speakers(text):
    return {words: speaker for words, (speaker, _) in told(text).items()}


NAMED = [
    (
        "Secretary of State Per Holm, a Liberal, said the findings were late.",
        {"the findings were late": "Per Holm"},
    ),
    (
        "One of the missing Independents, Cllr Ann Lund, said the vote was void.",
        {"the vote was void": "Ann Lund"},
    ),
    (
        (
            "“We saw boats without oars,” said the head of the mission, former Danish minister Ann"
            " Lund."
        ),
        {"We saw boats without oars": "Ann Lund"},
    ),
    (
        (
            "Detective Inspector Per Holm, of Vik Police, told the court that the raid was one of"
            " seven.\n\nDI Holm said a glove was found."
        ),
        {"the raid was one of seven": "Per Holm", "a glove was found": "Per Holm"},
    ),
    (
        (
            "The Vik Water Company, through its Head, Public Affairs, Mrs Ann Lund, said it closed"
            " the pier."
        ),
        {"it closed the pier": "Vik Water Company"},
    ),
    (
        "The pier closed at noon on Tuesday, Vik Fire and Rescue says.",
        {"The pier closed at noon on Tuesday": "Vik Fire and Rescue"},
    ),
    (
        (
            "Krona Foods makes biscuits. Krona Foods, a subsidiary of Holm, was sold. The Vik,"
            " Md.-based vendor said in May that the oven broke."
        ),
        {
            "Krona Foods makes biscuits": None,
            "Krona Foods, a subsidiary of Holm, was sold": None,
            "the oven broke": "Krona Foods",
        },
    ),
    (
        (
            "A spokesman for Lund said the boat sank. The prime minister’s official spokesman said"
            " the boat was old."
        ),
        {
            "the boat sank": "a spokesman for Lund",
            "the boat was old": "the prime minister’s official spokesman",
        },
    ),
    (
        "Ann Lund said the line was busy. “Put a towel on it,” the girl on the phone said.",
        {"the line was busy": "Ann Lund", "Put a towel on it": "the girl on the phone"},
    ),
    (
        "Talks ended on Tuesday, with the Harbour Union alleging that 14 names had been struck.",
        {"Talks ended on Tuesday": None, "14 names had been struck": "Harbour Union"},
    ),
]


WHO = [
    (
        (
            "Doctor Per Holm said the wound was deep. Mr Lund would have lived had he got help, he"
            " said."
        ),
        {"the wound was deep": "Per Holm", "Mr Lund would have lived had he got help": "Per Holm"},
    ),
    (
        (
            "The court heard that Ms Ann Lund was questioned in May, after Mrs Clara Holm’s son called"
            " a doctor. She said she had “never sold pills”."
        ),
        {
            "Ms Ann Lund was questioned in May": None,
            "Mrs Clara Holm’s son called a doctor": None,
            "she had “never sold pills”": "Ann Lund",
        },
    ),
    (
        (
            "We have received a statement from the branch secretary, Per Holm. It says the alarm was"
            " off."
        ),
        {
            "the alarm was off": "Per Holm",
        },
    ),
    (
        "That account was disputed by two members of the panel. Nobody was told, they said.",
        {
            "Nobody was told": "two members of the panel",
        },
    ),
    (
        (
            "This is what two bakers from Vik say. Somebody had paid them 40 euros, they said. One of"
            " the two claims to have sold bread until May."
        ),
        {
            "Somebody had paid them 40 euros": "two bakers from Vik",
            "have sold bread until May": "one of two bakers from Vik",
        },
    ),
    (
        "The source said the National Crime Agency knew of it. The NCA said it was untrue.",
        {
            "the National Crime Agency knew of it": "the source",
            "it was untrue": "National Crime Agency",
        },
    ),
    (
        (
            "The harbour received an alert from a monitor, Vanto, two hours before noon, its secretary"
            " general, Per Holm, said."
        ),
        {"The harbour received an alert from a monitor, Vanto, two hours before noon": "Per Holm"},
    ),
    (
        "Volume at Vik Freight rose 4% in May, according to that company’s filing.",
        {"Volume at Vik Freight rose 4% in May": "that company’s filing"},
    ),
    (
        (
            "Two guards told a hearing that they signed lists. The other claimed that a man had"
            " threatened her."
        ),
        {"they signed lists": "two guards", "a man had threatened her": "one of two guards"},
    ),
    (
        "She came to believe that 14 of the books were forged.",
        {"14 of the books were forged": None},
    ),
]


WHO += [
    (
        (
            "The council’s official spokesman said it was fine. One senior party figure was less sure."
            " “He is toast,” they said."
        ),
        {
            "it was fine": "the council’s official spokesman",
            "He is toast": "one senior party figure",
        },
    ),
    (
        (
            "“My boat was there,” says Ann Lund, a baker. The council called her to apologise in May,"
            " she says."
        ),
        {"The council called her to apologise in May": "Ann Lund"},
    ),
]


NO_SPEECH = [
    "Vik: Al Sadaf, the champions, on Tuesday suspended goalkeeper Per Holm.",
    "A sign beside the pier, put up by the ministry in 2019, warns visitors not to swim.",
    "Under league rules, a player found guilty of fixing can be banned for life.",
    "A court ordered one of the men released on Friday.",
    "Vik scored 71 out of 100, two points more than the other bidder.",
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_speaker_goes_by_the_name_beside_the_office(text, expected):
    found = speakers(text)
    assert {words: found.get(words, "nowhere") for words in expected} == expected


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_a_word_for_a_speaker_means_whoever_was_told_of(text, expected):
    found = speakers(text)
    assert {words: found.get(words, "nowhere") for words in expected} == expected


@pytest.mark.parametrize("text", NO_SPEECH)
def test_nobody_speaks_where_something_is_done_or_counted(text):
    assert set(speakers(text).values()) == {None}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Tom Vane, who denies that he sold the log, says he never saw the key.",
            [("he sold the log", "Tom Vane"), ("he never saw the key", "Tom Vane")],
        ),
        (
            "Omar, a baker who told police that the door was open, said the gate was shut.",
            [("the door was open", "Omar"), ("the gate was shut", "Omar")],
        ),
        (
            "Ann Lund, who says the pier is safe, was arrested in May.",
            [("the pier is safe", "Ann Lund")],
        ),
        (
            "Lund told about 60 supporters that he had led by 1,900 votes.",
            [("he had led by 1,900 votes", "Lund")],
        ),
        (
            "When the bridge fell, Ann Lund said, the alarm at the mill was off.",
            [("When the bridge fell … the alarm at the mill was off", "Ann Lund")],
        ),
        (
            "Three of the cranes are stuck, as the fire chief, Sal Reed, conceded later.",
            [("Three of the cranes are stuck", "Sal Reed")],
        ),
        (
            "He had applied for 40 boats, Ann Lund said, and been given six of them.",
            [("He had applied for 40 boats", "Ann Lund"), ("been given six of them", "Ann Lund")],
        ),
        (
            "A clerk whose name has been cut told a friend that the plant is unsafe.",
            [("the plant is unsafe", "a clerk whose name has been cut")],
        ),
        (
            "Gulls stole 40 chips in 2019, a study in a leading journal found this January.",
            [("Gulls stole 40 chips in 2019", "a study in a leading journal")],
        ),
        (
            "The crew left the mill at noon on Monday, and a neighbour found this letter.",
            [],
        ),
    ],
)
def test_words_told_in_passing_stay_with_whoever_goes_on_to_speak(sentence, expected):
    claims = extract(read_text(f"Pier\n\n{sentence}")).claims
    found = [(claim.text, claim.speaker) for claim in claims]
    assert [each for each in found if each[1]] == expected


def test_a_description_between_commas_is_no_joint():
    text = "Ashby, which is owned by a fund and a firm registered in Jersey, has debts of £3.9bn."
    claims = [claim.text for claim in extract(read_text(f"Pier\n\n{text}")).claims]
    assert not any(claim.startswith("a firm registered") for claim in claims)


def test_a_sum_is_no_outlet():
    text = "Vik Foods expects a profit of SEK 1.9bn to SEK 2.1bn this year."
    assert all(claim.carriers == () for claim in extract(read_text(f"Pier\n\n{text}")).claims)


# Shapes and their counter-shapes: each text has only the claims named, and says whose they are.
FINDINGS_AND_PAPERS = [
    (
        "An audit of nine wards found a gap of four beds, according to the health board.",
        {"An audit of nine wards found a gap of four beds": ("health board", ())},
    ),
    (
        "An audit of nine wards found that four beds were broken, according to the health board.",
        {"four beds were broken": ("an audit of nine wards", ("health board",))},
    ),
    ("A receipt lists 12.", {"lists 12": ("a receipt", ())}),
    (
        "A receipt lists 12 lamps.",
        {"12 lamps": ("a receipt", ())},
    ),
    (
        "A leaked memo gives the goal as “the north gate.”",
        {"the goal as “the north gate.”": ("a leaked memo", ())},
    ),
    (
        (
            "A secret sketch published by the news site Quay, and cited by AFP, gives the goal as"
            " “north.”"
        ),
        {"the goal as “north.”": ("a secret sketch", ("Quay", "AFP"))},
    ),
    (
        "The gate built by the state gives the board four days of rest.",
        {"The gate built by the state gives the board four days of rest": (None, ())},
    ),
    (
        "She said about a third of nurses had left.",
        {"about a third of nurses had left": (None, ())},
    ),
    (
        "Ann Lund would like a limit of eight knots.",
        {"a limit of eight knots": ("Ann Lund", ())},
    ),
    (
        "Paint of that kind would like water run off.",
        {"Paint of that kind would like water run off": (None, ())},
    ),
    (
        "The board paid for half of the rope, the union said.",
        {"The board paid for half of the rope": ("union", ())},
    ),
    (
        "The board paid tribute to the crew.",
        {},
    ),
    (
        "A Vik monitor told the news agency nop that the rope broke.",
        {"the rope broke": ("a Vik monitor", ("nop",))},
    ),
    (
        "A Vik monitor told the newspaper editors that the rope broke.",
        {"the rope broke": ("a Vik monitor", ())},
    ),
    (
        (
            "Radio Vik, citing the coast guard, reported that two boats were lost. The coast guard"
            " later said one crew had swum home."
        ),
        {
            "two boats were lost": ("coast guard", ("Radio Vik",)),
            "one crew had swum home": ("coast guard", ()),
        },
    ),
    (
        "Vik Foods on Friday reported a loss of £4m, compared with a profit of £3m in 2021.",
        {
            "a loss of £4m": ("Vik Foods", ()),
            "a profit of £3m in 2021": ("Vik Foods", ()),
        },
    ),
    (
        "The owner reported the theft of four boats.",
        {"The owner reported the theft of four boats": (None, ())},
    ),
    (
        "Vik Council said its own samples showed:\n\n• Oxygen of 0.4 grams a litre",
        {"Oxygen of 0.4 grams a litre": ("Vik Council", ())},
    ),
    (
        (
            "Engines disturb seals at night, according to a study in Polar Notes.\n\nSeals have thick"
            " coats. One seal in six left the bay."
        ),
        {
            "Engines disturb seals at night": ("a study in Polar Notes", ()),
            "Seals have thick coats": (None, ()),
            "One seal in six left the bay": ("a study in Polar Notes", ()),
        },
    ),
    (
        (
            "Engines disturb seals at night, according to a study in Polar Notes.\n\nSeals have thick"
            " coats. The pier closed in May."
        ),
        {
            "Engines disturb seals at night": ("a study in Polar Notes", ()),
            "Seals have thick coats": (None, ()),
            "The pier closed in May": (None, ()),
        },
    ),
    (
        (
            "The coast guard told Radio Vik that two boats were lost. The coast guard said one crew"
            " had swum home."
        ),
        {
            "two boats were lost": ("coast guard", ("Radio Vik",)),
            "one crew had swum home": ("coast guard", ("Radio Vik",)),
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), FINDINGS_AND_PAPERS)
def test_who_vouches_for_a_finding_and_for_a_paper(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A landholder says the mill is to blame.\n\n“It ran red,” said Noelene Hart.",
            "Noelene Hart",
        ),
        (
            "A retired linesman says the mill is to blame.\n\n“It ran red,” said Per Hart.",
            "Per Hart",
        ),
        (
            (
                "Referee Per Moss knew that the mill is to blame, a retired linesman said.\n\n“I"
                " did not,” said Per Moss.\n\nBut ex-linesman Tom Hart said it ran red."
            ),
            "Tom Hart",
        ),
        (
            (
                "Per Moss knew that the mill is to blame, a retired linesman said.\n\n“I did not,” said"
                " Per Moss."
            ),
            "a retired linesman",
        ),
        (
            "Divers working under the weir say the mill is to blame.\n\n“It ran red,” said Per Hart.",
            "divers working under the weir",
        ),
        ("A letter says the mill is to blame.\n\n“It ran red,” said Noelene Hart.", "a letter"),
        ("A charity says the mill is to blame.\n\n“It ran red,” said Noelene Hart.", "charity"),
        (
            (
                "It was late.\n\nIt rained.\n\nA poll worker said the mill is to blame. One of the party"
                " observers, Glen Tabor, said it was shut."
            ),
            "a poll worker",
        ),
    ],
)
def test_who_stays_unnamed_and_who_gets_a_name(text, speaker):
    found = {words: who for words, who in speakers(text).items() if "mill is to blame" in words}
    assert list(found.values()) == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Per Blaine said a soldier shouted at him, “Leave the goats!”", ["a soldier"]),
        ("Per Blaine said a soldier called the goats “thin and old”.", ["Per Blaine"]),
    ],
)
def test_what_somebody_called_out_is_quoted_from_them(text, speakers):
    assert [quote.speaker for quote in extract(read_text(f"Pier\n\n{text}")).quotes] == speakers
