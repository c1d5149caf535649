import json

import pytest
from django.core.management import CommandError, call_command

from tests.people.trail_tools import tamper, write_entries

pytestmark = pytest.mark.django_db


@pytest.fixture
def export(tmp_path):
    return tmp_path / "trail.jsonl"


def findings(export, capsys, **options) -> list[str]:
    with pytest.raises(CommandError) as error:
        call_command("verify_trail", file=export, **options)
    assert error.value.returncode == 1
    return capsys.readouterr().out.splitlines()


def test_export_proves_itself_against_an_anchor(desk, export, tmp_path, capsys):
    write_entries(desk, 3)
    anchors = tmp_path / "anchors"
    call_command("verify_trail", write_anchor=anchors)
    call_command("export_trail", export)
    capsys.readouterr()

    call_command("verify_trail", file=export, anchor=anchors)

    assert capsys.readouterr().out.splitlines()[0] == "The chain holds: 3 entries."
    assert json.loads(json.loads(export.read_text().splitlines()[0])["text"])[4] == "desk.touched"


@pytest.mark.parametrize("line", [0, 1, 2])
def test_export_that_was_changed_is_found(desk, export, capsys, line):
    write_entries(desk, 3)
    call_command("export_trail", export)
    lines = export.read_text().splitlines()
    lines[line] = lines[line].replace("desk.touched", "desk.praised")
    export.write_text("\n".join(lines))
    capsys.readouterr()

    assert len(findings(export, capsys)) == 1


def test_export_whose_end_was_cut_is_found_by_the_anchor(desk, export, tmp_path, capsys):
    write_entries(desk, 3)
    anchors = tmp_path / "anchors"
    call_command("verify_trail", write_anchor=anchors)
    call_command("export_trail", export)
    export.write_text("".join(export.read_text().splitlines(keepends=True)[:2]))
    capsys.readouterr()

    (finding,) = findings(export, capsys, anchor=anchors)
    assert finding.startswith("The end was cut off")


def test_export_of_a_changed_trail_is_found(desk, export, capsys):
    entries = write_entries(desk, 2)
    tamper("UPDATE people_entry SET actor_id = 'x' WHERE id = %s", entries[0].pk)
    call_command("export_trail", export)
    capsys.readouterr()

    assert findings(export, capsys) == [f"Entry {entries[0].pk} at position 1 was changed."]


@pytest.mark.parametrize("words", ["no json", '{"position": 1}', '{"position": 1, "text": "[]"}'])
def test_what_is_no_export_is_said(export, words):
    export.write_text(words)

    with pytest.raises(CommandError) as error:
        call_command("verify_trail", file=export)

    assert error.value.returncode == 2


def test_export_to_where_nothing_can_be_written(desk, tmp_path):
    with pytest.raises(CommandError) as error:
        call_command("export_trail", tmp_path)

    assert error.value.returncode == 2
