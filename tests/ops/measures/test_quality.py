import pytest
from django.core.management import CommandError, call_command

from factcheck.ops.management.commands.evaluate import MEASURES
from factcheck.ops.measures.page import HOW, TITLES
from factcheck.ops.measures.peers import PEERS
from factcheck.ops.measures.sets import SETS


def test_every_measure_is_reported_and_explained():
    assert {data.measure for data in SETS} == set(MEASURES)
    assert set(TITLES) == set(HOW) == set(MEASURES)
    assert set(PEERS) <= set(MEASURES)


def test_data_of_one_measure_stand_together():
    order = [data.measure for data in SETS]

    assert order == sorted(order, key=list(TITLES).index)


def test_goals_are_set_for_what_is_shown():
    assert [data for data in SETS if not set(data.goals) <= set(data.figures)] == []


def test_folder_without_data_gives_one_line(tmp_path):
    with pytest.raises(CommandError) as failure:
        call_command("quality", str(tmp_path), "--date", "2024-05-03")

    assert failure.value.returncode == 2
    first = tmp_path / SETS[0].path
    assert str(failure.value) == f"{first}: there is no such file or folder."
