"""What an outlet says after its first report, and by what it names where it has it from."""

import pytest

from factcheck.evidence.corroboration.edges import Strength
from factcheck.evidence.corroboration.independence import judge_items, trace
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.stance import Judgement, Stance
from factcheck.evidence.corroboration.witness import Witnesses
from factcheck.evidence.corroboration.witnesses import same_document
from tests.evidence.corroboration.stories import CLAIM, LEAD, item

TOLD = "Lifeboats put out from Skerry Point on Monday, three of them, in the worst of the storm."
FIRST = item("first", f"{LEAD} A cook in the harbour told us so.", 9, publisher="Skerry Herald")
NOT_SO = "On Monday we reported that three lifeboats were launched from Skerry Point. None was."


def groups(*items, against=()) -> list[tuple[str, ...]]:
    judged = judge_items(CLAIM, items)
    judged |= {name: Judgement(Stance.REFUTES, 1.0, 0, 40, "") for name in against}
    return [group.members for group in trace(CLAIM, items, judgements=judged).groups]


@pytest.mark.parametrize(
    ("says", "together"),
    [
        ("The cook told us on Tuesday that he had been asleep.", True),
        ("We took a joke for the truth. The story has gone.", True),
        ("The harbour master let us see the launching book for Monday: it is empty.", False),
        ("The Herald has now talked to helmsman Odd Marsh. “I slept,” Marsh told us.", False),
    ],
)
def test_outlet_takes_back_what_it_told_unless_it_has_something_new(says, together):
    later = item("later", f"{NOT_SO} {says}", 15, publisher="Skerry Herald")
    judged = judge_items(CLAIM, [FIRST, later]) | {
        "later": Judgement(Stance.REFUTES, 1.0, 0, 40, "")
    }

    hands = [e for e in trace(CLAIM, [FIRST, later], judgements=judged).edges if e.rule == "R5"]

    assert [e.strength is Strength.JOIN for e in hands] == [together]


def test_report_of_the_contrary_by_the_same_outlet_is_no_correction_by_itself():
    later = item(
        "later",
        "No lifeboats were launched from Skerry Point on Monday, helmsman Odd Marsh told us.",
        15,
        publisher="Skerry Herald",
    )

    assert groups(FIRST, later, against=["later"]) == [("first",), ("later",)]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("according to the radio station Kelda", [("first", "second")]),
        ("según el portal Kelda", [("first", "second")]),
        ("according to divers from Kelda", [("first",), ("second",)]),
        ("according to the paper Kelda Islander", [("first",), ("second",)]),
        ("Kelda Radio Skerry has that from the coastguard", [("first", "second")]),
    ],
)
def test_medium_is_named_by_the_beginning_of_its_name_with_what_it_is(names, found):
    first = item("first", LEAD, 9, publisher="Kelda Radio Skerry")
    second = item("second", TOLD.replace("the storm.", f"the storm; {names}."), 12)

    assert groups(first, second) == found


@pytest.mark.parametrize(
    ("puts", "found"),
    [
        ("The Echo has put the pictures on its website", [("second",), ("notice",)]),
        ("It said so in a notice", [("notice", "second")]),
    ],
)
def test_what_an_outlet_itself_puts_out_is_no_statement_of_a_body(puts, found):
    notice = item("notice", LEAD, 9, publisher="Bay Pilots", kind=Kind.OFFICIAL)
    second = item("second", f"{TOLD} {puts}.", 12, publisher="Evening Echo")

    assert sorted(groups(notice, second)) == sorted(found)


def test_newspaper_that_calls_itself_one_is_no_witness():
    notice = item(
        "bote",
        "Drei Boote liefen am Montag von Skerry Point aus. »Ich sah sie«, sagt Odd Marsh unserer "
        "Zeitung.",
    )
    judged = {"bote": Judgement(Stance.SUPPORTS, 1.0, 0, 40, "")}

    assert "Zeitung" not in {
        name
        for source in trace(CLAIM, [notice], judgements=judged).primary
        for name in source.names
    }


@pytest.mark.parametrize(
    ("whose", "groups_known"),
    [("so people in the trade are telling one another", 0), ("so people in the village say", 1)],
)
def test_talk_of_a_trade_is_nobodys_word(whose, groups_known):
    post = item("post", TOLD.replace("the storm.", f"the storm; {whose}."))

    assert trace(CLAIM, [post]).independent_origins == groups_known


def witnesses(item, document="", names=()) -> Witnesses:
    return Witnesses(item, names, frozenset(), document, item.text, beside=names)


@pytest.mark.parametrize(
    ("second", "same"),
    [
        ("It was sent to the Echo as well.", True),
        ("Our copy has a page more.", True),
        ("We have read a memo.", False),
        ("The memo of the pilots' union was sent to the Echo, too.", False),
    ],
)
def test_memo_that_was_sent_to_two_is_one_source(second, same):
    first = item("first", "According to the memo, three boats put out. It has a stamp.", 9)
    echo = item("echo", f"All speak of a memo. {second}", 12)
    read = (witnesses(first, names=("the memo",)), witnesses(echo, "memo"))

    assert bool(same_document(*read, CLAIM.text)) is same


@pytest.mark.parametrize(("whose", "same"), [("inspectors", True), ("sailors", False)])
def test_who_reckons_with_the_annex_of_a_report_has_it_from_the_body(whose, same):
    notice = item("notice", LEAD, 9, publisher="Rescue Inspectorate", kind=Kind.OFFICIAL)
    echo = item("echo", f"We added up table C-9 in the annex to the {whose}' annual report.", 12)

    assert bool(same_document(witnesses(notice), witnesses(echo), CLAIM.text)) is same
