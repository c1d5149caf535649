"""Somebody else who won or holds just that speaks against a claim; what only looks so does not."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_item
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

# Who won or holds what, another one, and the same elsewhere.
WON = (
    ("Pia Resk won", "the mayoral election in Dornau", "Egon Hall", "the mayoral election in Marl"),
    ("Ines Vold won", "the Lorne prize for books", "Karl Brandt", "the Lorne prize for music"),
    ("FC Brandal won", "the Norrvik cup final", "Racing Kelda", "the Norrvik youth cup final"),
    ("Ada Roon was elected", "chair of the Tessel union", "Nils Holm", "chair of the Orsk union"),
)
HELD = (
    ("The Sarn bridge is", "the longest wooden bridge in Europe", "Hollin bridge"),
    ("The Vell clinic was", "the most expensive clinic ever built in Norrvik", "Orsk clinic"),
    ("Lake Orla is", "the deepest lake in Karsk", "Lake Hvit"),
)


def stance(claim: str, told: str) -> str:
    facts = ClaimFacts(text=claim, made_on=date(2024, 3, 5), language="en")
    return judge_item(facts, item("report", f"{told} The hall was full until two.", 10)).stance


@pytest.mark.parametrize(("mine", "what", "other", "elsewhere"), WON)
def test_somebody_else_who_won_it_speaks_against_the_claim(mine, what, other, elsewhere):
    winner, verb = mine.split(" won")[0].split(" was")[0], mine.split(maxsplit=2)[2]
    claim = f"{mine} {what} on 3 March 2024."
    told = {
        f"{other} {verb} {what} on Sunday.": "refutes",
        f"{other} {verb} {what} on Sunday, ahead of {winner}.": "refutes",
        f"{what[0].upper()}{what[1:]} went to {other} on Sunday.": "refutes",
        f"{winner} {verb} {what} on Sunday. {other} came second.": "supports",
        f"{other}, who won last year, gave the flowers: {winner} {verb} {what}.": "supports",
        f"{winner} {verb} {what} on Sunday. In 2022 {other} {verb} {what}.": "supports",
        f"{other} {verb} {what} in 2019. It rained.": "unrelated",
        f"{other} {verb} {elsewhere} on Sunday.": "unrelated",
    }

    assert {each: stance(claim, each) for each in told} == told


@pytest.mark.parametrize(("mine", "what", "other"), HELD)
def test_somebody_else_who_holds_it_speaks_against_the_claim(mine, what, other):
    holder, verb = mine.rsplit(maxsplit=1)
    the = "" if other.startswith("Lake") else "The "
    told = {
        f"{the}{other} {verb} {what}, the office said.": "refutes",
        f"{holder} called itself {what}. That honour goes to {the.lower()}{other}.": "refutes",
        f"{holder} is only second. {the}{other} {verb} {what}.": "refutes",
        f"{mine} {what}. {the}{other} comes second.": "supports",
        f"{mine} {what}. {the}{other} is the prettiest.": "supports",
    }

    assert {each: stance(f"{mine} {what}.", each) for each in told} == told


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            "The film Salt won the Golden Heron for best film on 3 March 2024.",
            "Karl Brandt won the Golden Heron for best film on Sunday. The jury praised his Salt.",
        ),
        (
            "Ines Vold won the Lorne prize on 3 March 2024.",
            "Karl Brandt won the Lorne prize on Sunday. He shares it with Ines Vold.",
        ),
        (
            "The Sarn bridge is the longest wooden bridge in Europe.",
            "The Sarn bridge is long. The Hollin bridge is the longest covered bridge in Europe.",
        ),
        (
            "The Sarn bridge is the longest wooden bridge in Europe.",
            "Many think the Hollin bridge is the longest wooden bridge in Europe. So is Sarn's.",
        ),
    ],
)
def test_who_has_it_for_another_or_with_another_does_not_speak_against_it(claim, told):
    assert stance(claim, told) != "refutes"
