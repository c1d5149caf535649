"""Annotated articles give sentences to learn from, in one order whatever the files are called."""

import json

import pytest

from factcheck.claims.measuring.marked_gold import is_gold, marked_in_gold
from factcheck.claims.measuring.reading import WrongInput


def article(folder, name, number, *claims):
    text = " ".join(words for words, _, _ in claims)
    rows = [
        {
            "start": text.index(words),
            "end": text.index(words) + len(words),
            "kind": "own",
            "speaker": None,
            "checkable": checkable,
            "worth": worth,
        }
        for words, checkable, worth in claims
    ]
    path = folder / name
    path.write_text(json.dumps({"id": number, "text": text, "claims": rows}), encoding="utf-8")


def test_claims_worth_two_of_three_are_worthy(tmp_path):
    article(tmp_path, "a.json", "2", ("It sank.", True, 3), ("It may sink.", False, 3))
    article(tmp_path, "b.json", "1", ("Rents rose.", True, 2), ("He waved.", True, 1))

    marks = marked_in_gold(tmp_path)

    assert [(mark.text, mark.worthy, mark.debate, mark.number) for mark in marks] == [
        ("Rents rose.", True, "1", 1),
        ("He waved.", False, "1", 2),
        ("It sank.", True, "2", 3),
        ("It may sink.", False, "2", 4),
    ]


def test_articles_without_claims_teach_nothing(tmp_path):
    article(tmp_path, "a.json", "1")

    with pytest.raises(WrongInput, match="holds no claim"):
        marked_in_gold(tmp_path)


def test_a_folder_of_tables_is_no_gold(tmp_path):
    assert is_gold(tmp_path) is False
    article(tmp_path, "a.json", "1")
    assert is_gold(tmp_path) is True
    (tmp_path / "train.tsv").write_text("")
    assert is_gold(tmp_path) is False
    assert is_gold(tmp_path / "a.json") is False
