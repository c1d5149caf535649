"""The command that trains one part of the engine."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from factcheck.claims.extraction.weights import load
from factcheck.ops.management.commands.train import NAMES
from tests.claims.treebank import write_treebank

ROOT = Path(__file__).parents[2]


def test_train_lays_weights_and_card_into_a_folder(tmp_path):
    out, told = StringIO(), StringIO()
    folder = tmp_path / "weights"

    call_command(
        "train", "tagger", str(write_treebank(tmp_path)),
        "--out", str(folder), "--date", "2024-05-03", stdout=out, stderr=told,
    )  # fmt: skip

    card = json.loads((folder / "tagger.card.json").read_text())
    size = (folder / "tagger.npz").stat().st_size
    assert (card["date"], card["size"]) == ("2024-05-03", size)
    assert load(folder).tagger is not None
    assert out.getvalue().splitlines()[0] == f"{folder}/tagger.npz  {size:,} bytes"
    assert out.getvalue().splitlines()[2].split() == ["dev", "accuracy", "1.0"]
    last = told.getvalue().rpartition("\r")[2]
    assert last == f"{'training the tagger':<28} [{'#' * 30}] 100/100\n"


@pytest.mark.parametrize("name", NAMES)
def test_train_without_data_says_so_in_one_line(name, tmp_path):
    assert refused(name, tmp_path / "gone", tmp_path)


def test_train_of_something_else_says_what_there_is(tmp_path):
    said = f"Nothing is called “happiness”; choose of {', '.join(NAMES)}."
    assert refused("happiness", tmp_path, tmp_path) == said


def test_train_into_a_file_says_so(tmp_path):
    out = tmp_path / "taken"
    out.write_text("")

    assert refused("tagger", write_treebank(tmp_path), out) == (f"[Errno 17] File exists: '{out}'")


def refused(name, path, out):
    with pytest.raises(CommandError) as failure:
        call_command("train", name, str(path), "--out", str(out), stderr=StringIO())
    assert failure.value.returncode == 2
    (line,) = str(failure.value).splitlines()
    return line


def test_train_needs_no_database(tmp_path):
    folder = tmp_path / "weights"
    done = subprocess.run(
        [sys.executable, "manage.py", "train", "tagger", write_treebank(tmp_path), "--out", folder],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "FACTCHECK_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, sorted(path.name for path in folder.iterdir())) == (
        0,
        ["tagger.card.json", "tagger.npz"],
    )
