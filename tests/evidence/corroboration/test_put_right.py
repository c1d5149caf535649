"""Values put right, deeds turned round and firsts told by comparing, with what only looks so."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_item
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

LEAD = "The water in Orsk contains {} micrograms of lead per litre."
PUT_RIGHT = (
    (
        "The value of 14 micrograms given for lead per litre of water in Orsk is withdrawn. "
        "It should read 4 micrograms."
    ),
    (
        "The office has corrected the lead content of a litre of water in Orsk to 4 micrograms. "
        "An earlier notice had said 14 micrograms."
    ),
    "The office revised lead per litre of water in Orsk from 14 micrograms to 4 micrograms.",
    "Lead in the water in Orsk was 4 micrograms per litre and not 14 micrograms as published.",
    (
        "Fourteen micrograms was a typing error, the office said of lead per litre of water in Orsk. "
        "The right figure is 4 micrograms."
    ),
    (
        "For 14 micrograms, read 4 micrograms. The correction concerns lead per litre of water in "
        "Orsk."
    ),
)


@pytest.mark.parametrize("told", PUT_RIGHT)
@pytest.mark.parametrize(("value", "stance"), [(14, "refutes"), (4, "supports")])
def test_a_value_put_right_speaks_against_the_old_one_and_for_the_new(told, value, stance):
    assert _judge(LEAD.format(value), told) == stance


@pytest.mark.parametrize(
    ("claim", "told", "stance"),
    [
        (
            "Carmaker Arvid will cut 340 jobs in Lissau.",
            "Carmaker Arvid will create 340 jobs in Lissau.",
            "refutes",
        ),
        (
            "Investor Hask bought 200 flats in Kelda on Monday.",
            "Investor Hask sold 200 flats in Kelda on Monday.",
            "refutes",
        ),
        (  # who sold them is somebody else
            "Investor Hask bought 200 flats in Kelda on Monday.",
            "Builder Molt sold investor Hask 200 flats in Kelda on Monday.",
            "supports",
        ),
        (
            "Police arrested four men in Kelda on Sunday.",
            "Police released four men in Kelda on Sunday.",
            "refutes",
        ),
        (  # both happened
            "Police arrested four men in Kelda on Sunday.",
            "Police released four men in Kelda on Sunday whom they had arrested at noon.",
            "supports",
        ),
        (
            "Parliament approved the pension bill by 81 votes to 60 on Monday.",
            "Parliament voted down the pension bill by 81 votes to 60 on Monday.",
            "refutes",
        ),
        (
            "The government lifted the curfew in Tarnholm on Monday.",
            "The government extended the curfew in Tarnholm on Monday.",
            "refutes",
        ),
        (
            "The Sarn bridge is the longest wooden bridge in Europe.",
            "The Sarn bridge has no rival: no other wooden bridge in Europe is longer.",
            "supports",
        ),
        (
            "The Marl oak is the oldest oak in Europe.",
            "The Marl oak stands by a well. Nowhere in Europe is there an older oak.",
            "supports",
        ),
        (
            "Lake Orla is the deepest lake in Norrvik.",
            "Lake Orla is well known, but there is a deeper lake in Norrvik, the Hvit.",
            "refutes",
        ),
        (
            "The Sarn bridge is the longest wooden bridge in Europe.",
            "The Sarn bridge is no longer the longest wooden bridge in Europe.",
            "refutes",
        ),
        (  # the figure that is denied is larger than a round one
            "Some 340 people were infected with measles in Norrvik.",
            (
                "The health office rejected claims that more than 300 people were infected with "
                "measles in Norrvik, saying that there were 48 cases."
            ),
            "refutes",
        ),
        (
            "Police arrested the banker Tom Reyes in Kelda on Thursday.",
            "Police arrested the banker Tom Reyes in Kelda overnight to Friday.",
            "supports",
        ),
        (  # "no domingo" is no negation
            (
                "The tanker spilled about 20,000 litres of diesel into the Orla river near Kelda on "
                "Sunday."
            ),
            (
                "O camião-cisterna derramou no domingo cerca de 20000 litros de gasóleo no rio Orla, "
                "perto de Kelda. Os bombeiros colocaram uma barreira."
            ),
            "supports",
        ),
    ],
)
def test_opposites_and_firsts_are_read_from_the_whole_sentence(claim, told, stance):
    assert _judge(claim, told) == stance


def _judge(claim: str, told: str) -> str:
    facts = ClaimFacts(text=claim, made_on=date(2024, 3, 5), language="en")
    return judge_item(facts, item("report", f"{told} More will follow on Thursday.", 10)).stance


@pytest.mark.parametrize("figure", ["20 000", "20\u202f000", "20,000"])
@pytest.mark.parametrize(
    ("told", "stance"),
    [
        (
            "Le ferry Sainte-Anne a perdu dimanche soir environ {} litres de gazole à Orsk.",
            "supports",
        ),
        ("Het veer Sainte-Anne verloor zondagavond in Orsk ongeveer {} liter diesel.", "supports"),
    ],
)
def test_a_figure_is_one_however_its_thousands_are_parted(told, figure, stance):
    claim = "The ferry Sainte-Anne spilled about 20,000 litres of diesel at Orsk."

    assert _judge(claim, told.format(figure)) == stance


def test_a_figure_parted_by_a_blank_is_one_in_english_too():
    claim = "The ferry Anne spilled about 20,000 litres of diesel at Orsk."
    told = "The ferry Anne spilled about {} litres of diesel at Orsk on Sunday."

    assert [_judge(claim, told.format(n)) for n in ("20 000", "30 000")] == ["supports", "refutes"]
