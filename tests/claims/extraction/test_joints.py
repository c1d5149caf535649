"""Where "and" or a comma parts two assertions though no listed verb stands behind it."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def words(sentence):
    return [
        claim.text for claim in extract(read_text(f"Pier story\n\n3 May 2024\n\n{sentence}")).claims
    ]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The firm said the pier was checked, that both doors were new and that nobody was hurt.",
            ["the pier was checked", "both doors were new", "nobody was hurt"],
        ),
        (
            "A boat sank off Vik last August; 19 died.",
            ["A boat sank off Vik last August", "19 died"],
        ),
        (
            "“We saw nine boats and they saw two men,” Ann Lund said.",
            ["We saw nine boats", "they saw two men"],
        ),
        (
            "The pier was closed in 1998 and torn down in 2010.",
            ["The pier was closed in 1998", "torn down in 2010"],
        ),
        (
            "Ann Lund moved to Spain for a year and then came home.",
            ["Ann Lund moved to Spain for a year", "then came home"],
        ),
        (
            "Per Moss said the log had not been checked and contained “many mistakes”.",
            ["the log had not been checked", "contained “many mistakes”"],
        ),
        (
            "The gull seems to remember faces and avoids people with nets, a study found.",
            ["The gull seems to remember faces", "avoids people with nets"],
        ),
        (
            "Ann Lund said a pump costs $900 with a hose, and that the hoses last two years.",
            ["a pump costs $900 with a hose", "the hoses last two years"],
        ),
        (
            "Ann Lund said one diver had worked there for six years and the other for a month.",
            ["one diver had worked there for six years", "the other for a month"],
        ),
        (
            "Three divers were killed and nine wounded when a crane fell, police said.",
            ["Three divers were killed", "nine wounded when a crane fell"],
        ),
        (
            "The pier is too narrow for a bus, and the men who built it had never seen one.",
            [
                "The pier is too narrow for a bus",
                "the men who built it had never seen one",
            ],
        ),
        (
            "“There is no list, there is no plan,” Ann Lund said.",
            ["There is no list", "there is no plan"],
        ),
        (
            "A fire broke out between the sheds and two men died.",
            ["A fire broke out between the sheds", "two men died"],
        ),
        (
            "The ferry sailed between Vik and Norrby and carried 90 people.",
            ["The ferry sailed between Vik and Norrby", "carried 90 people"],
        ),
        (
            "The twins had split the money between them and left the town in May.",
            ["The twins had split the money between them", "left the town in May"],
        ),
    ],
)
def test_both_sides_are_assertions(sentence, parts):
    assert words(sentence) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "The drug was pressed into bars and stamped with a rose.",
        "Ann Lund is rumoured to have finished a book and burned it.",
        "“This is not an act of God, it is an act of the board,” Ann Lund said.",
        "Ann Lund sells books and toys to tourists.",
        "“We saw boats, we saw dogs and we saw men,” Ann Lund said.",
        "“We have the logs and we have the keys,” Ann Lund said.",
        "A third of the crates stored between May and July were thrown away or burnt.",
        "The gap between the lowest bid and the highest was 4 million crowns.",
    ],
)
def test_one_deed_stays_one_assertion(sentence):
    assert len(words(sentence)) == 1


def test_a_figure_held_against_another_is_an_assertion():
    assert words("Debt stood at 1.8 times sales in May, compared with a limit of 2.5.") == [
        "Debt stood at 1.8 times sales in May",
        "a limit of 2.5",
    ]
    assert words("Exports reached 40 tonnes this year, compared with 12 in 2019.") == [
        "Exports reached 40 tonnes this year",
        "12 in 2019",
    ]


def test_how_far_off_it_was_is_an_assertion():
    assert words("The probe landed on Sunday, about 400 metres from its target.") == [
        "The probe landed on Sunday",
        "about 400 metres from its target",
    ]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "It will pay no dividend this quarter, its first blank since 2016.",
            ["It will pay no dividend this quarter", "its first blank since 2016"],
        ),
        (
            "Ann Lund said the bees could not settle it: queens are replaced every year.",
            ["the bees could not settle it", "queens are replaced every year"],
        ),
        (
            "Ann Lund said 37 trains were cancelled and 12 diverted.",
            ["37 trains were cancelled", "12 diverted"],
        ),
        ("The team met in May. All wore a tracker.", ["The team met in May", "All wore a tracker"]),
        (
            "“He’s quick, he’s brave and he’s a pest,” Per Moss said.",
            ["He’s quick, he’s brave and he’s a pest"],
        ),
        ("“One is gross, and one is net,” Per Moss said.", ["One is gross, and one is net"]),
        ("“I was ill and I was at home,” Per Moss said.", ["I was ill", "I was at home"]),
        (
            "The minister, Leo Brand, accepted that in full.",
            ["The minister, Leo Brand, accepted that in full"],
        ),
    ],
)
def test_nothing_is_left_out(sentence, parts):
    assert words(sentence) == parts


@pytest.mark.parametrize(
    "line",
    [
        "MORE: Diver's hot-tub shame | Is this the angriest swan?",
        "This live blog is now closed.",
        "Vik Town (4-3-3): Quayle; Lacey, Rudd; Okoro, Finn (Low 88).",
        "Early-bird tickets are on sale now.",
        "Her deputy, Carl Moe, gave a lower figure.",
        "The inspectorate sees it otherwise.",
        "Vik Lines has broken its silence.",
        "The harbour's envoy, Ivo Brandt, gave yet another version.",
        "The clerk's office gave these numbers.",
        "The centre's figures are listed below.",
    ],
)
def test_lines_to_the_reader_give_no_claims(line):
    assert words(f"The pier moved by two metres in May.\n\n{line}") == [
        "The pier moved by two metres in May"
    ]
