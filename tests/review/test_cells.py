"""Every cell: what each button answers to each person in each state, in one table.

`cells.tsv` says "yes" where it is done, else how it is refused; "." stands for a button that finds
nothing to press. The buttons shown are those that answer yes. The same table holds for whoever
writes the rows: a move that no button makes is refused by the database (test_state_machine.py,
test_triggers.py, test_panel_triggers.py).
"""

from pathlib import Path

import pytest
from django.db import transaction

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken, Refused
from factcheck.review.models import Conflict
from factcheck.review.rules import may
from factcheck.review.voting import call_panel
from tests.factories import make_member
from tests.review.buttons import BUTTONS

KNOWN = Path(__file__).parent / "cells.tsv"
PEOPLE = ("alice", "ben", "cora", "finn", "bob", "eve", "charlie", "root")
STATES = (*Claim.Status.values, "voting")
WORDS = {
    Refused: ".",
    NotNow: "not now",
    NotYou: "not you",
    NotValid: "not valid",
    Overtaken: "overtaken",
}


@pytest.fixture
def people(story, charlie, root) -> dict:
    """Cora wrote nothing and held no seat; Finn, an editor, has a conflict of interest."""
    known = {name: getattr(story, name) for name in ("alice", "ben", "bob", "eve")}
    known |= {"cora": make_member("cora", story.desk), "charlie": charlie, "root": root}
    known["finn"] = make_member("finn", story.desk, "editor")
    speaker = story.claim.speaker
    Conflict.objects.create(user=known["finn"], speaker=speaker, reason="A friend of mine.")
    return known


def answer(claim: Claim, button: str, person) -> str:
    """What comes back, in a word; whatever it changed is undone."""
    claim = Claim.objects.get(pk=claim.pk)
    shown = may(person, button, claim)
    with transaction.atomic():
        try:
            BUTTONS[button](claim, person, "true")
            word = "yes"
        except Refused as refused:
            word = WORDS[type(refused)]
        transaction.set_rollback(True)
    assert shown == (word == "yes"), (button, str(person))
    return word


@pytest.mark.parametrize("state", STATES)
def test_every_button_answers_everybody_as_the_table_says(story, people, state, tmp_path):
    claim = story.until("disputed" if state == "voting" else state)
    if state == "voting":
        call_panel(claim, by=story.bob, because="It is delicate.")
    made = [
        "\t".join((state, button, *(answer(claim, button, people[name]) for name in PEOPLE)))
        for button in BUTTONS
    ]
    (tmp_path / "cells.tsv").write_text("\n".join(made) + "\n")

    assert made == [row for row in KNOWN.read_text().splitlines() if row.startswith(f"{state}\t")]


def test_table_has_no_other_rows():
    first, *rows = KNOWN.read_text().splitlines()

    assert first.split("\t") == ["state", "button", *PEOPLE]
    assert [row.split("\t")[:2] for row in rows] == [
        [state, button] for state in STATES for button in BUTTONS
    ]
