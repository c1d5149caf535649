"""Reading sentences that people marked."""

import pytest

from factcheck.claims.measuring.marked import Marked, read_marked
from factcheck.claims.measuring.reading import WrongInput


def test_read_marked_takes_off_quotes_and_digits_stuck_to_a_label(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text(
        'Sentence_id\tText\tclass_label\n7\t"A ""big"" fire."\tYes\n3\tNo idea.\tNo29286\n',
        encoding="utf-8",
    )

    assert read_marked(path) == [
        Marked('A "big" fire.', worthy=True, debate="", number=7),
        Marked("No idea.", worthy=False, debate="", number=3),
    ]


def test_read_marked_without_numbers_counts_rows(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("text,label,file_name\nRain.,0,one\nFire.,1,two\n", encoding="utf-8")

    assert [(each.number, each.debate, each.worthy) for each in read_marked(path)] == [
        (1, "one", False),
        (2, "two", True),
    ]


def test_read_marked_refuses_an_unknown_label(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text("text\tlabel\nRain.\tperhaps\n", encoding="utf-8")

    with pytest.raises(WrongInput):
        read_marked(path)
