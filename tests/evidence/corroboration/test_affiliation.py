"""Who speaks or reads for a body that has published itself."""

import pytest

from factcheck.evidence.corroboration.affiliation import forms_of, of_the_body, puts_itself_right
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.spokespeople import one_voice
from factcheck.evidence.corroboration.witness import Witnesses
from tests.evidence.corroboration.stories import item


def stands_behind(text: str, *names: str, publisher: str = "Bay Lantern", kind=Kind.OUTLET):
    told = item("told", text, publisher=publisher, kind=kind)
    return Witnesses(told, names, frozenset(), "", text, beside=names)


NOTICE = stands_behind(
    "Kelda Marine will cut 780 jobs.",
    "Kelda Marine ASA",
    publisher="Kelda Marine ASA",
    kind=Kind.OFFICIAL,
)


@pytest.mark.parametrize(
    ("publisher", "forms"),
    [
        ("Kelda Marine ASA", ("Kelda Marine ASA", "Kelda Marine", "Kelda")),
        ("Office of Records of the Realm", ("Office of Records of the Realm", "records office")),
        ("National Weather Service", ("National Weather Service", "weather service")),
        ("Ministry of Health", ("Ministry of Health", "health ministry")),
    ],
)
def test_body_is_called_by_name_kind_or_without_its_legal_form(publisher, forms):
    assert forms_of(item("a", "", publisher=publisher, kind=Kind.OFFICIAL)) == forms


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("“It is 780,” says Odd Marsh, finance chief of Kelda Marine.", ("Odd Marsh",), True),
        ("Kelda Marine chief executive Odd Marsh shrugs.", ("Odd Marsh",), True),
        ("Minister Runa Beck is silent on the dispute about Kelda Marine.", ("Runa Beck",), False),
        ("We have read the slides of Kelda Marine.", (), True),
        ("We have read the slides.", (), False),
    ],
)
def test_speaker_or_reading_is_tied_to_the_body_by_office_or_ownership(text, names, expected):
    told = stands_behind(text, *names)

    assert of_the_body(told, NOTICE) == ("Kelda Marine ASA" if expected else "")


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("The count goes on.", ("the harbour master's staff",), True),
        ("The count goes on.", ("the harbour master",), True),
        ("Harbour master Runa Beck hung it out.", ("the sheets on the door",), True),
        ("The former harbour master looked on.", ("the sheets on the door",), False),
        ("The harbour master looked on.", ("Odd Marsh",), False),
        ("The harbour master looked on.", ("the opposition",), False),
        ("The count goes on.", ("the harbour master's rivals",), False),
    ],
)
def test_officer_who_publishes_is_one_with_his_staff_and_his_sheets(text, names, expected):
    notice = stands_behind(
        "Nine boats.", publisher="Port of Kelda, Harbour Master", kind=Kind.OFFICIAL
    )

    assert bool(of_the_body(stands_behind(text, *names), notice)) is expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Odd Marsh was sentenced to nine years.", "He wept, we heard in court.", True),
        ("Sixty jets were ordered on Monday.", "He wept, we heard in court.", False),
        ("Odd Marsh was sentenced to nine years.", "He wept in the council's chamber.", False),
        ("Odd Marsh was sentenced to nine years.", "His verdict: too little.", False),
    ],
)
def test_only_a_sentence_heard_in_court_is_from_the_court(claim, passage, expected):
    first, second = stands_behind("We heard it in court."), stands_behind(passage)

    assert bool(one_voice(first, second, claim)) == expected
    assert not one_voice(first, stands_behind(passage, "a clerk"), claim)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("chamber two", "Ole Strand"), True),
        (("chamber two", "Ida Holm"), False),
        (("Ole Strand",), False),
    ],
)
def test_what_a_lawyer_says_beside_the_court_makes_no_second_source(names, expected):
    first = stands_behind("We heard it in court.")
    second = stands_behind(
        "Nine years, chamber two decided in court. His lawyer Ole Strand shrugged at baker Ida Holm.",
        *names,
    )

    claim = "Odd Marsh was sentenced to nine years."
    assert bool(one_voice(first, second, claim)) is expected


@pytest.mark.parametrize(
    ("publisher", "text", "expected"),
    [
        ("Marl County Health Office", "Marl County's head of health, Odd Marsh, agreed.", True),
        ("Marl County Health Office", "Brell's head of health, Odd Marsh, agreed.", False),
        ("Marl County Health Office", "The health minister, Odd Marsh, agreed.", False),
        ("Brell Police Department", "The police chief of Orsk, Odd Marsh, agreed.", False),
        ("Ministry of Health", "The health minister, Odd Marsh, agreed.", True),
        ("Marl County Health Office", "Asked, county health officer Dr Odd Marsh agreed.", True),
        ("Marl County Health Office", "Former county health officer Odd Marsh agreed.", False),
        ("Marl County Health Office", "Our county health reporter Odd Marsh agreed.", False),
        ("Marl County Health Office", "County officer Odd Marsh agreed.", False),
        ("Brell Harbour Board", "Odd Marsh, the harbour master, agreed.", True),
        ("Brell Harbour Board", "Odd Marsh, harbour master of Orsk, agreed.", False),
        ("Brell Health Department", "The health minister, Odd Marsh, agreed.", False),
        ("Brell Harbour Board", "Asked, the yacht harbour master Odd Marsh agreed.", False),
        ("Brell Harbour Board", "The private harbour master Odd Marsh agreed.", False),
        ("Brell Harbour Board", "Orsk harbour master Odd Marsh agreed.", False),
        ("Brell Harbour Board", "That is so, said harbour master Odd Marsh.", True),
        ("Brell Harbour Board", "Brell president Odd Marsh agreed.", False),
        ("National Office for Civil Aid", "Odd Marsh, the head of civil aid, agreed.", True),
        ("National Office for Civil Aid", "Odd Marsh of the civil aid office agreed.", True),
        ("National Office for Civil Aid", "Odd Marsh, a former head of civil aid, agreed.", False),
        ("National Office for Civil Aid", "Odd Marsh, who teaches civil aid, agreed.", False),
        ("Brell Harbour Board", "Odd Marsh, who chairs the board, agreed.", True),
        ("Brell Harbour Board", "The board's chief executive, Odd Marsh, agreed.", True),
        ("Brell Harbour Board", "Odd Marsh, a former director of the board, agreed.", False),
        ("Brell Harbour Board", "Odd Marsh, whom the board fined, agreed.", False),
        ("Brell Harbour Board", "Odd Marsh wrote to the director of the board.", False),
        ("Brell Harbour Board", "The head of the board is ill, Odd Marsh agreed.", False),
        (
            "National Office for Civil Aid",
            "Odd Marsh, head of civil aid at a school, spoke.",
            False,
        ),
        ("Brell Harbour Board", "The yacht club's board chairman, Odd Marsh, agreed.", False),
        ("Brell Harbour Board", "Odd Marsh, who chairs the board of the bank, agreed.", False),
    ],
)
def test_head_of_a_field_leads_the_body_of_that_place(publisher, text, expected):
    notice = stands_behind("780.", publisher, publisher=publisher, kind=Kind.OFFICIAL)

    assert bool(of_the_body(stands_behind(text, "Odd Marsh"), notice)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("These figures replace the first estimate.", True),
        ("The notice of 3 March is void.", True),
        ("All houses were counted again.", True),
        ("Our earlier information was too low.", True),
        ("This is the final result.", True),
        ("Owners will be told in writing.", False),
    ],
)
@pytest.mark.parametrize("name", ["Odd Marsh", "National Office for Civil Aid"])
def test_body_and_its_head_are_one_where_it_puts_right_what_was_told(name, text, expected):
    body = "National Office for Civil Aid"
    heard = f"41 houses are gone, {name} said. Odd Marsh is the head of civil aid."
    anew = stands_behind(f"39 houses. {text}", publisher=body, kind=Kind.OFFICIAL)
    other = stands_behind(f"39 houses. {text}", publisher="Brell Police", kind=Kind.OFFICIAL)
    first = stands_behind(heard, name)

    found = [puts_itself_right("41 houses are gone.", first, each) for each in (anew, other)]

    assert found == [expected, False]


def test_body_that_counts_anew_is_one_with_its_first_count():
    first = stands_behind("41 died, the disaster authority said.", "national disaster authority")
    anew = stands_behind(
        "After a renewed count the number is 39.",
        publisher="National Disaster Authority",
        kind=Kind.OFFICIAL,
    )
    aside = stands_behind(
        "It is 39. The figure of 41 given on Monday was based on lists of the missing.",
        publisher="National Disaster Authority",
        kind=Kind.OFFICIAL,
    )
    against = stands_behind(
        "The number is 39.", publisher="National Disaster Authority", kind=Kind.OFFICIAL
    )

    found = [puts_itself_right("41 people died.", first, each) for each in (anew, aside, against)]

    assert found == [True, True, False]
