"""What counts as one assertion, and which of them can be checked."""

from datetime import date

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def claims(sentence):
    return extract(read_text(f"Pier story\n\n3 May 2024\n\n{sentence}")).claims


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "“She signed both letters, and she put them in a drawer,” Ann Lund said.",
            ["She signed both letters", "she put them in a drawer"],
        ),
        (
            "The pier moves by four centimetres a year and the drains are blocked.",
            ["The pier moves by four centimetres a year", "the drains are blocked"],
        ),
        (
            "Gulls sleep longer in the harbour, and the cause is light, Ann Lund said.",
            ["Gulls sleep longer in the harbour", "the cause is light"],
        ),
        (
            "Per Moss, who shares a boat with the director, was fined.",
            [
                "Per Moss, who shares a boat with the director, was fined",
                "shares a boat with the director",
            ],
        ),
        (
            "The water reached four metres, the highest level since 1961.",
            [
                "The water reached four metres",
                "the highest level since 1961",
            ],
        ),
        (
            "A storm hit the pier, sinking three boats and killing or hurting 12 divers.",
            [
                "A storm hit the pier",
                "sinking three boats",
                "killing or hurting 12 divers",
            ],
        ),
        (
            "Ann Lund said “the pier moved”, pointing out that two boats had sunk.",
            ["the pier moved", "two boats had sunk"],
        ),
        (
            "“They came from the sea, they had two boats,” Ann Lund said.",
            ["They came from the sea", "they had two boats"],
        ),
        (
            "The board said the union had rejected “a fair and generous offer”.",
            ["the union had rejected “a fair and generous offer”"],
        ),
        (
            "The storm hurt 40 people, among them nine children, Ann Lund said.",
            ["The storm hurt 40 people", "among them nine children"],
        ),
        (
            "Divers at Vik, the country’s busiest port, went on strike.",
            [
                "Divers at Vik, the country’s busiest port, went on strike",
                "the country’s busiest port",
            ],
        ),
        (
            "The pier is owned by Vik Marine, whose profits rose to £31m.",
            [
                "The pier is owned by Vik Marine",
                "profits rose to £31m",
            ],
        ),
        (
            "Ann Lund said she knew of a storm, in which a boat had sunk.",
            ["she knew of a storm, in which a boat had sunk", "a boat had sunk"],
        ),
        (
            "The storm killed four divers, two of them children, and wounded 12 others.",
            [
                "The storm killed four divers",
                "two of them children",
                "wounded 12 others",
            ],
        ),
        (
            "The storm hurt 40 divers, most of them students, police said.",
            ["The storm hurt 40 divers", "most of them students"],
        ),
        (
            "The poll drew 900 replies, 88 per cent of them hostile.",
            [
                "The poll drew 900 replies",
                "88 per cent of them hostile",
            ],
        ),
        (
            "The pier, built in 1979, has 40 lamps.",
            ["The pier, built in 1979, has 40 lamps", "built in 1979"],
        ),
        (
            "Profit rose to £31m, helped by the sale of a crane.",
            ["Profit rose to £31m", "helped by the sale of a crane"],
        ),
        ("The firm, based in Vik, owns 40 boats.", ["The firm, based in Vik, owns 40 boats"]),
        (
            "Her own ward, which borders the harbour, has no school.",
            ["Her own ward, which borders the harbour, has no school", "borders the harbour"],
        ),
        (
            "The divers slept in tents, and they bathe off the pier.",
            ["The divers slept in tents", "they bathe off the pier"],
        ),
        (
            "“I have kept this light since 1993, and in that time we have lost two boats,” Ann Lund said.",
            ["I have kept this light since 1993", "in that time we have lost two boats"],
        ),
        (
            "“I have not set foot in that shop since May and I have never met him,” Ann Lund said.",
            ["I have not set foot in that shop since May", "I have never met him"],
        ),
        (
            "The director was hit by the crane and needed 14 stitches.",
            ["The director was hit by the crane", "needed 14 stitches"],
        ),
        (
            "Revenue was £31m, up 19% from a year earlier.",
            ["Revenue was £31m", "up 19% from a year earlier"],
        ),
        (
            "The board owns 62 boats, half of which were sold in Vik.",
            [
                "The board owns 62 boats",
                "half of which were sold in Vik",
            ],
        ),
        (
            "The clinic saw 212 children on Thursday, the day a fire covered Vik in smoke.",
            [
                "The clinic saw 212 children on Thursday, the day a fire covered Vik in smoke",
                "a fire covered Vik in smoke",
            ],
        ),
        (
            "The warning, sent on Sunday night, named Vik.",
            ["The warning, sent on Sunday night, named Vik", "sent on Sunday night"],
        ),
        (
            "Ann Lund said the radar had failed that evening and restored an older file.",
            ["the radar had failed that evening", "restored an older file"],
        ),
        (
            "Per Moss, who left Vik in August, did not respond to questions.",
            ["left Vik in August"],
        ),
        (
            "Ann Lund described a raid in which thieves took watches worth £900,000.",
            [
                "a raid in which thieves took watches worth £900,000",
                "thieves took watches worth £900,000",
            ],
        ),
        (
            "“And when the divers came, he sank two boats,” Ann Lund said.",
            ["when the divers came, he sank two boats"],
        ),
    ],
)
def test_extract_finds_each_assertion(sentence, parts):
    assert [claim.text for claim in claims(sentence)] == parts


@pytest.mark.parametrize(
    ("sentence", "checkable"),
    [
        ("Ann Lund said Will Orde had broken the crane.", True),
        ("Ann Lund said the papers could not be found.", True),
        ("Ann Lund denied lying to the board.", True),
        ("Ann Lund said the pier could fall.", False),
        ("Ann Lund said the board was “deeply concerned”.", False),
    ],
)
def test_extract_tells_what_can_be_checked(sentence, checkable):
    assert [claim.checkable for claim in claims(sentence)] == [checkable]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The pier moved on 12 December.", date(2023, 12, 12)),
        ("Divers aged 14 to 18 were hurt on Thursday.", date(2024, 5, 2)),
        ("The pier will be shut on 12 December.", date(2024, 12, 12)),
        ("The letter came on a Monday.", None),
        ("The board agreed free Sunday parking.", None),
        ("The pier moved on the 14th.", date(2024, 4, 14)),
        ("The pier moved on the 2nd.", date(2024, 5, 2)),
        ("The pier moved three days earlier.", None),
        ("The pier moved the day before yesterday.", date(2024, 5, 1)),
        ("The pier moved earlier today.", date(2024, 5, 3)),
        ("The pier moved in the early hours of Friday.", date(2024, 5, 3)),
        ("The pier moved last night.", date(2024, 5, 2)),
        ("The pier moved this morning.", date(2024, 5, 3)),
    ],
)
def test_extract_takes_an_unclear_day_for_the_latest_one(sentence, day):
    assert [claim.about_date for claim in claims(sentence)] == [day]


def test_extract_dates_a_deed_by_the_clause_around_it():
    found = claims("A storm hit the pier on Monday, sinking three boats, Ann Lund said.")

    assert [claim.about_date for claim in found] == [date(2024, 4, 29), date(2024, 4, 29)]


def test_extract_dates_the_same_day():
    found = claims(
        "Ann Lund said she had resigned on 2 April and handed back the boat the same day."
    )

    assert [claim.about_date for claim in found] == [date(2024, 4, 2), date(2024, 4, 2)]


def test_extract_dates_a_relative_clause_by_its_own_words():
    found = claims("Per Moss, who was freed in April, was held on Monday.")

    assert [claim.about_date for claim in found] == [date(2024, 4, 29), None]


def test_extract_reads_what_somebody_remembers_doing():
    assert [(c.text, c.speaker) for c in claims("Ann Lund recalled seeing the pier move.")] == [
        ("seeing the pier move", "Ann Lund")
    ]


def test_extract_ranks_what_the_headline_says_over_years_and_ages():
    found = extract(
        read_text(
            "Crane fell on harbour office\n\n"
            "The harbour office was hit when the crane fell.\n\n"
            "The director, 61, came to Vik in 1998."
        )
    ).claims

    assert found[0].worth > found[1].worth
    assert [reason for claim in found for reason in claim.reasons if "figure" in reason] == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The link stayed after age, sex and pay were counted",
            ["The link stayed after age, sex and pay were counted"],
        ),
        ("My son went and took a photograph", ["My son went and took a photograph"]),
        (
            "The signs had been checked in May and were lawful",
            ["The signs had been checked in May", "were lawful"],
        ),
    ],
)
def test_extract_parts_only_where_both_sides_assert(text, parts):
    assert [claim.text for claim in claims(f"{text}, Ann Lund said.")] == parts
