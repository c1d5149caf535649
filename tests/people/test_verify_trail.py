import json

import pytest
from django.core.management import CommandError, call_command

from tests.people.trail_tools import tamper, write_entries

pytestmark = pytest.mark.django_db


@pytest.fixture
def anchors(tmp_path):
    return tmp_path / "anchors"


def refusal(*arguments):
    with pytest.raises(CommandError) as error:
        call_command("verify_trail", *arguments)
    return error.value.returncode, str(error.value)


def test_verify_trail_that_holds(desk, capsys):
    write_entries(desk, 3)

    call_command("verify_trail")

    assert capsys.readouterr().out.splitlines() == [
        "The chain holds: 3 entries.",
        "Unproven since the beginning: no anchor from outside was given.",
    ]


def test_verify_trail_writes_an_anchor_and_counts_from_it(desk, anchors, capsys):
    write_entries(desk, 2)
    call_command("verify_trail", write_anchor=anchors)
    write_entries(desk, 3)
    capsys.readouterr()

    call_command("verify_trail", anchor=anchors, write_anchor=anchors)

    noted = [json.loads(line) for line in anchors.read_text().splitlines()]
    assert [anchor["position"] for anchor in noted] == [2, 5]
    assert capsys.readouterr().out.splitlines() == [
        "The chain holds: 5 entries.",
        f"Unproven since {noted[0]['at']}: 3 entries are newer than the last anchor.",
        f"Anchor added to {anchors}.",
    ]


def test_verify_trail_that_does_not_hold(desk, anchors, capsys):
    entries = write_entries(desk, 3)
    tamper("UPDATE people_entry SET action = 'x' WHERE id <> %s", entries[0].pk)

    assert refusal(f"--write-anchor={anchors}") == (1, "The trail does not hold: 2 findings.")

    assert not anchors.exists()
    assert capsys.readouterr().out.splitlines() == [
        f"Entry {entries[1].pk} at position 2 was changed.",
        f"Entry {entries[2].pk} at position 3 was changed.",
    ]


@pytest.mark.parametrize("content", ["", "{}", "no json", "[1]", '{"position": "a"}', "[[]]"])
def test_verify_trail_with_a_file_that_holds_no_anchors(anchors, content):
    anchors.write_text(content)

    code, sentence = refusal(f"--anchor={anchors}")

    assert code == 2
    assert sentence.startswith(str(anchors))


def test_verify_trail_with_a_file_that_is_not_there(anchors):
    assert refusal(f"--anchor={anchors}")[0] == 2


def test_verify_trail_where_no_anchor_can_be_written(tmp_path):
    assert refusal(f"--write-anchor={tmp_path}")[0] == 2
