import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def found(sentence):
    """Give (words, speaker) of every claim in one sentence of a story."""
    text = f"Pier story\n\n3 May 2024\n\n{sentence}"
    return [(claim.text, claim.speaker) for claim in extract(read_text(text)).claims]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The pier opened in May, Ann Lund said, and had yet to earn a crown.",
            ["The pier opened in May", "had yet to earn a crown"],
        ),
        (
            "The pier opened in May, Ann Lund said, but closed nine days later.",
            ["The pier opened in May", "closed nine days later"],
        ),
        (
            "The pier broke, Ann Lund said, because nobody had looked at it for nine years.",
            [
                "The pier broke … because nobody had looked at it for nine years",
                "nobody had looked at it for nine years",
            ],
        ),
        (
            "The staff had been told, Ann Lund said, not to use the pier.",
            ["The staff had been told … not to use the pier"],
        ),
        ("The pier broke, Ann Lund said, in a letter to the board.", ["The pier broke"]),
    ],
)
def test_what_was_told_goes_on_after_its_speaker(sentence, parts):
    assert found(sentence) == [(words, "Ann Lund") for words in parts]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council rejected a similar plan in 2020 by one vote.",
        "The court dismissed the appeal on Monday.",
        "The union refused an offer of 4% in May.",
        "The council paid £2m for the site.",
    ],
)
def test_what_was_turned_down_or_paid_is_told(sentence):
    assert found(sentence) == [(sentence.removesuffix("."), None)]


@pytest.mark.parametrize(
    "sentence", ["The mayor rejected the criticism.", "The mayor paid tribute to the dead."]
)
def test_a_way_of_speaking_tells_nothing(sentence):
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ann Lund told Radio Vik the next morning that the pier had moved.", "the pier had moved"),
        ("Ann Lund told the board the same day that the pier had moved.", "the pier had moved"),
        ("Ann Lund told the Echo a day later that the pier had moved.", "the pier had moved"),
        ("Ann Lund said the following morning that the pier had moved.", "the pier had moved"),
        ("Ann Lund said the next morning was quiet.", "the next morning was quiet"),
        ("Ann Lund told staff the next ferry had sunk.", "the next ferry had sunk"),
    ],
)
def test_times_stand_between_who_hears_and_what_is_told(sentence, told):
    assert found(sentence) == [(told, "Ann Lund")]


@pytest.mark.parametrize(
    ("sentence", "told", "speaker"),
    [
        ("There are 118 farms, by the estimate of Per Moss.", "There are 118 farms", "Per Moss"),
        (
            "By the reckoning of the harbour master, Per Moss, 40 boats were lost.",
            "40 boats were lost",
            "Per Moss",
        ),
        (
            "The motion was carried by a count of nine to two.",
            "The motion was carried by a count of nine to two",
            None,
        ),
    ],
)
def test_whose_count_it_is_tells_it(sentence, told, speaker):
    assert found(sentence) == [(told, speaker)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "It sank, Ann Lund said, but Per Moss insisted they held it and one man said two had drowned.",
            [
                ("It sank", "Ann Lund"),
                ("they held it", "Per Moss"),
                ("two had drowned", "one man"),
            ],
        ),
        (
            "Ann Lund said the pier had sunk and Per Moss said it was stolen.",
            [("the pier had sunk", "Ann Lund"), ("it was stolen", "Per Moss")],
        ),
        (
            "Ann Lund insisted it was afloat and the union said 40 men had left.",
            [("it was afloat", "Ann Lund"), ("40 men had left", "union")],
        ),
        (
            "Ann Lund said the crew came and a nurse told her that the boy was ill.",
            [("the crew came", "Ann Lund"), ("the boy was ill", "a nurse")],
        ),
        (
            "The firm closed two docks on Monday, even as it said trade had grown.",
            [("The firm closed two docks on Monday", None), ("trade had grown", "firm")],
        ),
        (
            "The firm closed two docks on Monday, while insisting that trade had grown.",
            [("The firm closed two docks on Monday", None), ("trade had grown", "firm")],
        ),
    ],
)
def test_two_who_speak_in_turn_are_told_apart(sentence, told):
    assert found(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Per Moss denied that he had met her, as a local paper, the Echo, said on Sunday.",
            "he had met her",
        ),
        ("Per Moss said the pier had not sunk, as the union had warned.", "the pier had not sunk"),
        ("The pier sank, Per Moss said, as the union had warned.", "The pier sank"),
        (
            "Per Moss said the pier sank as the union met on Sunday.",
            "the pier sank as the union met on Sunday",
        ),
    ],
)
def test_what_another_voice_says_as_well_is_no_part_of_what_is_told(sentence, told):
    assert found(sentence) == [(told, "Per Moss")]


def test_a_list_is_told_by_who_leads_to_it_and_no_further():
    rows = "May: 2.4 tonnes, 61 crates\nJune: 2.9 tonnes"

    assert found(f"Catch and crates, according to the board:\n\n{rows}\n\nThe pier is shut.") == [
        ("May: 2.4 tonnes, 61 crates", "board"),
        ("June: 2.9 tonnes", "board"),
        ("The pier is shut", None),
    ]
    points = "• pay had fallen by 4%;\n• forty men had left."
    assert found(f"Ann Lund said:\n\n{points}\n\nThe pier is shut.") == [
        ("pay had fallen by 4%", "Ann Lund"),
        ("forty men had left", "Ann Lund"),
        ("The pier is shut", None),
    ]


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("Ann Lund confirmed the search and declined to comment on the rest.", "the search"),
        ("Ann Lund, who gave no age, acknowledged one blast.", "one blast"),
        ("Ann Lund described a single blast near the gate.", "a single blast near the gate"),
        ("Ann Lund described bodies in the road.", "bodies in the road"),
        ("Ann Lund spoke of four dead divers.", "four dead divers"),
        ("Ann Lund said the pier had moved and declined to elaborate.", "the pier had moved"),
    ],
)
def test_a_thing_is_told_by_its_name_alone(sentence, thing):
    assert found(sentence) == [(thing, "Ann Lund")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The win confirmed a place in the final.", "The win confirmed a place in the final"),
        ("Vik Pharma, which makes Dormin, said its sales fell.", "makes Dormin"),
        ("The crew left and refused to sail to Vik.", "The crew left"),
    ],
)
def test_what_confirms_or_refuses_may_be_a_deed(sentence, told):
    assert found(sentence)[0] == (told, None)


def test_a_subject_of_talk_tells_nothing():
    assert found("Ann Lund spoke of her childhood in Vik.") == []


def test_papers_tell_of_things():
    assert found("The logs describe three visits to the yard, on May 4 and June 9.") == [
        ("three visits to the yard, on May 4 and June 9", "the logs")
    ]
    assert found("A letter to Ann Lund speaks of 14 leaks in the hull.") == [
        ("14 leaks in the hull", "a letter to Ann Lund")
    ]
