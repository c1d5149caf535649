import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


def found(sentence):
    return [claim.text for claim in extract(read_text(f"Pier story\n\n{sentence}")).claims]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "Rask, who set up the shop in 2009 and left it in 2012, won the vote.",
            ["set up the shop in 2009", "left it in 2012"],
        ),
        ("A man who was released on Monday died in May.", ["was released on Monday"]),
        ("Lund owns shares in Brightwater, which owns conolexin.", ["owns conolexin"]),
        ("The town, a port of 31,000, had one murder in 2023.", ["a port of 31,000"]),
        (
            "Rask was released in October after serving nine years for fraud.",
            ["serving nine years for fraud"],
        ),
        (
            "Moss said 3,140 people voted by noon, a record for a first day.",
            ["a record for a first day"],
        ),
        (
            "A rocket hit the port, the mayor said, in what would be the worst attack since 1961.",
            ["the worst attack since 1961"],
        ),
        (
            "Two divers saw no boats at the shed, which they said had been empty since 2021.",
            ["had been empty since 2021"],
        ),
        (
            "The firm was founded in 2013, five years after Lund left prison.",
            ["Lund left prison"],
        ),
    ],
)
def test_facts_of_their_own_stand_beside_the_sentence(sentence, facts):
    assert found(sentence)[1:] == facts


@pytest.mark.parametrize(
    "sentence",
    [
        "He sold the boat and bought land.",
        "Nobody came to the pier with a pump and asked for money.",
        "The two traded blows over who sat on 18 million crowns.",
        "Prices rose and fell sharply.",
        "The shop sells bread and baked goods.",
        "The mayor, a nurse, left in May.",
    ],
)
def test_too_little_is_no_assertion_of_its_own(sentence):
    assert found(sentence) == [sentence.removesuffix(".")]


def test_a_verb_with_nothing_as_its_object_is_one():
    assert found("Rask sowed the wheat and reaped nothing.") == [
        "Rask sowed the wheat",
        "reaped nothing",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The person was not authorized to speak publicly about the pier.",
        "A copy of the letter was provided to the Post by the board.",
        "Anyone who was there on Monday is asked to call 101.",
        "He provided no photographs.",
        "She did not say how many.",
        "They would not name the buyer.",
        "The Echo has tried unsuccessfully to reach her.",
    ],
)
def test_how_the_news_was_gathered_is_no_claim(sentence):
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Jets bombed a bakery in Vik, killing four.", ["killing four"]),
        ("Rask leads the province, home to 300 gulls.", ["home to 300 gulls"]),
        ("Rask walks to Vik, one of the driest places.", ["one of the driest places"]),
        (
            "The pier cost 12m, nearly three times the estimate.",
            ["nearly three times the estimate"],
        ),
        ("It was paid by Lund, a firm that owns the pier.", ["a firm that owns the pier"]),
        ("The toll from a landslide that buried two streets rose.", ["buried two streets"]),
        ("Thirty were lost, including nine children from Vik.", ["nine children from Vik"]),
        ("The log failed because staff used the same two keys.", ["staff used the same two keys"]),
        ("In Vik, where 900 of them live, the news spread.", ["900 of them live"]),
        ("They fear a second coach, who still runs a team.", ["still runs a team"]),
        ("Nine boats sank in May, all from one yard in Vik.", ["all from one yard in Vik"]),
        ("The yard is run by Rask, a cousin of the mayor.", ["a cousin of the mayor"]),
        ("The yard is run by Rask, a Lund ally.", ["a Lund ally"]),
        ("The yard built 40 boats, without a permit for six.", ["without a permit for six"]),
        ("Alarms went to a box that nobody had read since March.", ["nobody had read since March"]),
        (
            "It was a boat that a local firm sold to Vik in 2021.",
            ["a local firm sold to Vik in 2021"],
        ),
        (
            "The tape, which lasts four minutes and was made in May 2022, is lost.",
            ["lasts four minutes", "was made in May 2022"],
        ),
        ("The shed held 9 tonnes, well below the limit.", ["well below the limit"]),
        ("Nine men drowned, about a third of them divers.", ["about a third of them divers"]),
        ("Oil cost 76 crowns, against 72 a week ago.", ["72 a week ago"]),
        (
            "Nine men died in the heaviest flood on the river since 1961.",
            ["the heaviest flood on the river since 1961"],
        ),
        (
            "Nine men died, police said, in one of the worst floods since 1961.",
            ["one of the worst floods since 1961"],
        ),
        ("They protested against 12 new piers in May.", []),
        ("Lund won 71 votes, two votes more than Moss.", ["two votes more than Moss"]),
        (
            "It went to Vikbo, a company set up by two brothers.",
            ["a company set up by two brothers"],
        ),
        (
            "Lund sank a boat, idling cranes at two piers and leaving 60 men without work.",
            ["idling cranes at two piers", "leaving 60 men without work"],
        ),
        (
            "Moss was hurt by a man who fled with £340,000 from his shed in Vik, Norway, on Friday.",
            ["fled with £340,000 from his shed in Vik, Norway, on Friday"],
        ),
    ],
)
def test_facts_beside_a_noun_stand_beside_the_sentence(sentence, facts):
    assert found(sentence)[1:] == facts


def test_a_part_of_what_is_counted_stands_beside_the_whole():
    assert found("Ann Lund said the log had nine alarms, of which three came at night.") == [
        "the log had nine alarms",
        "three came at night",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "He left with a camera that works under water.",
        "He left because of the rain.",
        "He left because he was cold.",
        "There was a sign that the yard had closed in May.",
        "He brought a letter that the yard had signed.",
        "The boats were idle because of lower demand.",
        "It went to Rask, a friend.",
        "He left the yard, without saying why.",
        "He was one of nine hundred and twelve men.",
        "It was bought by Ann Lund, a diver at the port.",
    ],
)
def test_what_only_says_which_thing_it_is_is_no_fact_of_its_own(sentence):
    assert found(sentence) == [sentence.removesuffix(".")]
