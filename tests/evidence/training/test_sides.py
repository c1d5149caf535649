"""Sides are learnt from dossiers, the same each time."""

import json

import pytest

from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import silent
from factcheck.evidence.corroboration.sides import Sides
from factcheck.evidence.training.sides import train

SAID = {
    "supports": "The Bay ferry ran aground on Monday, the coastguard said.",
    "refutes": "The Bay ferry stayed in port on Monday; the report is an invention, said its master.",
    "discusses": "I wonder whether the Bay ferry ran aground on Monday. Perhaps. I do not know.",
    "unrelated": "The bakery in Mill Street sells its rolls for less than a year ago.",
}


def dossiers(folder, count):
    for number in range(count):
        items = [
            {
                "id": side,
                "publisher": f"{side} daily",
                "domain": f"{side}.example",
                "kind": "outlet",
                "published_at": f"2024-03-0{1 + number % 5}T09:00:00Z",
                "title": "Ferry",
                "text": text,
            }
            for side, text in SAID.items()
        ]
        expect = {
            "stance": {side: side for side in SAID},
            "outlets": 3,
            "independent_origins": 3,
            "primary_sources": 3,
            "groups": [[side] for side in SAID if side != "unrelated"],
        }
        place = folder / f"set{number % 2}"
        place.mkdir(exist_ok=True)
        (place / f"{number}.json").write_text(
            json.dumps(
                {
                    "id": str(number),
                    "claim": "The Bay ferry ran aground.",
                    "claim_date": "2024-03-05",
                    "items": items,
                    "expect": expect,
                }
            ),
            encoding="utf-8",
        )
    return folder


def test_train_gives_the_same_weights_each_time(tmp_path):
    folder = dossiers(tmp_path, 30)

    first, second = (train(folder, progress=silent) for _ in range(2))

    assert first == second
    assert len(Sides.read(first.weights).trees.start) == 4
    assert first.card.figures["items, n"] == 120
    assert first.card.figures["left-out folders, accuracy"] == 1.0


def test_train_from_too_few_items_says_so(tmp_path):
    with pytest.raises(WrongInput) as refused:
        train(dossiers(tmp_path, 2), progress=silent)

    assert str(refused.value) == f"{tmp_path} holds too few items that are labelled supports."
