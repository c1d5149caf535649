"""Descent as learnt: own access against ties to older items, where no rule joins an item."""

import json
from datetime import UTC, datetime

import pytest

from factcheck.claims.extraction.weights import WrongWeights
from factcheck.evidence.corroboration.coverage import prepare
from factcheck.evidence.corroboration.descent import Choice, Descent, choices, shipped
from factcheck.evidence.corroboration.independence import judge_items, trace
from factcheck.evidence.corroboration.items import Kind
from factcheck.evidence.corroboration.rulings import Ruling
from tests.evidence.corroboration.stories import CLAIM, LEAD, item

NOTICE = (
    "The Kelda Harbour Authority gives notice that three lifeboats were launched from Skerry Point "
    "on Monday, 4 March, at 05:47, after the ferry Alca had lost power off the Gannet Shoal.\n\n"
    "All 212 passengers were taken off. The tug Brage brought the ferry in at 10:20. The Authority "
    "thanks the crews. The slip will stay closed until Friday for an inspection of the rails, and "
    "small craft are asked to keep clear of the northern basin while divers are at work there."
)
RETOLD = (
    "It was still dark when three lifeboats went down the slip at Skerry Point on Monday. Off the "
    "Gannet Shoal the ferry Alca had lost power, and 212 passengers were waiting to be taken off.\n\n"
    "At 05:47 the maroon went up, and not until 10:20 did the tug Brage have the ferry alongside. "
    "Nobody was hurt. The slip stays closed until Friday because its rails have to be looked at. "
    "Those who own small boats will have to stay out of the northern basin while there are divers."
)
ASKED = (
    "“I rowed in the second boat and my hands are still shaking,” Odd Marsh told Kelda Post on the "
    "quay. Three lifeboats were launched from Skerry Point on Monday, he said, and his was the one "
    "that turned back for the cat.\n\nMarsh is 61 and drives the school bus. We met him beside the "
    "boat house, where he was rinsing 14 pairs of boots. “You count heads, then you count again,” he "
    "said. His wife Gerd heard the maroon at 5.50 and put on 30 eggs, as her mother used to do."
)


def notice():
    return item("notice", NOTICE, 11, publisher="Kelda Harbour Authority", kind=Kind.OFFICIAL)


def paper(name, text, **facts):
    return item(name, text, 13, publisher=facts.pop("publisher", "Skerry Mail"), **facts)


def origins(*items, rulings=()):
    return [group.members for group in trace(CLAIM, items, rulings=rulings).groups]


def test_source_is_what_weighs_most():
    learnt = Descent({"own": 1.0}, {"named": 2.0})
    there = item("one", LEAD)

    assert learnt.source_of(Choice(there, {"own": 1.0}, {"a": {}, "b": {"named": 1.0}})) == (
        "b",
        pytest.approx(0.665, abs=1e-3),
    )
    assert learnt.source_of(Choice(there, {"own": 3.0}, {"b": {"named": 1.0}}))[0] == ""


@pytest.mark.parametrize("held", [{}, {"own": {}}, {"own": 1, "ties": 2}, []])
def test_file_that_holds_something_else_is_refused(held, tmp_path):
    path = tmp_path / "descent.json"
    path.write_text(json.dumps(held), encoding="utf-8")

    with pytest.raises((WrongWeights, ValueError)):
        shipped(path)
    with pytest.raises(ValueError):
        Descent.read(path.read_bytes())


def test_marks_that_are_looked_for_are_learnt():
    items = [notice(), paper("mail", RETOLD)]
    coverage = prepare(CLAIM, items, judge_items(CLAIM, items))

    (choice,) = choices(coverage, {"mail"})

    assert set(choice.own) <= set(shipped().own)
    assert set(choice.ties["notice"]) <= set(shipped().ties)


def test_item_that_retells_a_notice_and_names_nobody_comes_from_it():
    traced = trace(CLAIM, [notice(), paper("mail", RETOLD)])

    assert [group.members for group in traced.groups] == [("notice", "mail")]
    assert [(e.rule, e.strength, e.source) for e in traced.edges if e.rule == "R11"] == [
        ("R11", "join", "notice")
    ]
    assert traced.edges[-1].reason.startswith(
        "It shows little of its own and most likely has this from Kelda Harbour Authority: "
    )


def test_item_with_a_witness_of_its_own_is_an_origin():
    post = paper("post", ASKED, publisher="Kelda Post", byline="Ina Vold")

    assert origins(notice(), post) == [("notice",), ("post",)]


def test_few_lines_are_left_to_the_rules():
    assert origins(notice(), paper("mail", RETOLD[:170])) == [("notice",), ("mail",)]


def test_excerpts_are_left_to_the_rules():
    (known, unknown) = trace(CLAIM, [notice(), paper("mail", RETOLD, partial=True)]).groups

    assert (known.undetermined, unknown.undetermined) == (False, True)


def test_item_that_a_person_parted_from_a_source_is_not_given_another():
    credited = paper("mail", f"KELDA (Reuters) - {RETOLD}")
    parted = Ruling("mail", "", "Reuters", derives=False)

    assert origins(notice(), credited, rulings=[parted]) == [("notice",), ("mail",)]


def test_nothing_comes_from_a_later_item():
    late = item("notice", NOTICE, publisher="Kelda Harbour Authority", kind=Kind.OFFICIAL,
                published_at=datetime(2024, 3, 5, 9, tzinfo=UTC))  # fmt: skip
    edges = trace(CLAIM, [paper("mail", RETOLD), late]).edges

    assert [edge.item for edge in edges if edge.rule == "R11"] in ([], ["notice"])


def test_who_credits_unnamed_agencies_has_it_only_from_a_likely_source():
    """It says itself that its source has no name; no guess among three puts one there."""
    brief = (
        "Three lifeboats have been launched from Skerry Point. A ferry had lost power in the night "
        "off the shoal with 212 people, just when the wind had turned, as was reported from the "
        "coast. Sea rescues are frequent there in March, when the herring draws boats out too far "
        "and the ice has not quite gone.\n\nMore wind is forecast for the weekend. Elsewhere: the "
        "choir of Upper Skerry has got its first bass for years, and the price of tar has gone up."
    )
    again = (
        "At 05:47 the maroon went up at Skerry Point, and three lifeboats were launched on Monday. "
        "The ferry Alca lay off the Gannet Shoal without power. By breakfast her 212 passengers were "
        "ashore. The tug Brage had her in at 10:20, and the slip is closed until Friday for the "
        "rails. Small boats keep out of the northern basin, where divers work. Thus the Harbour "
        "Authority, which thanked the crews and asked for some patience with the noise to come."
    )
    before = [notice(), paper("again", again, publisher="Tern"), paper("told", RETOLD)]

    def whole(byline):
        return len(origins(*before, paper("z", brief, publisher="Minute Mail", byline=byline)))

    assert (whole("News desk"), whole("agencies")) == (1, 2)
