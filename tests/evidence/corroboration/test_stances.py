"""Claims and short items of every kind that has been read wrongly once, row by row."""

import csv
from datetime import date
from pathlib import Path

import pytest

from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.judging import judge

TABLE = Path(__file__).with_name("stances.tsv").read_text(encoding="utf-8")
ROWS = [*csv.DictReader(TABLE.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)]


@pytest.mark.parametrize("row", ROWS, ids=[f"{r['kind']}-{n}" for n, r in enumerate(ROWS, 2)])
def test_judge_reads(row):
    claim = ClaimFacts(row["claim"], made_on=date(2024, 5, 3))
    day = date.fromisoformat(row["published"])

    judged = judge(claim, row["title"], row["text"], published=day, publisher="Tidings")

    assert str(judged.stance) == row["stance"]
