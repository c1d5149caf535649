"""Descent is learnt from dossiers, the same each time."""

import json

import pytest

from factcheck.claims.measuring.reading import WrongInput
from factcheck.claims.training.trained import silent
from factcheck.evidence.corroboration.descent import Descent
from factcheck.evidence.training.descent import train

NOTICE = "The Bay ferry ran aground on Monday at 05:47, the ferry company said in a notice."
SAID = {
    "notice": NOTICE,
    "copy": f"Passengers waited for hours. {NOTICE}",
    "own": "“I was on board when the Bay ferry ran aground on Monday,” Ina Vold told us on the quay.",
}


def dossiers(folder, count):
    for number in range(count):
        items = [
            {
                "id": name,
                "publisher": f"{name} daily",
                "domain": f"{name}.example",
                "kind": "official" if name == "notice" else "outlet",
                "published_at": f"2024-03-05T{9 + hour:02}:00:00Z",
                "title": "Ferry",
                "text": text,
            }
            for hour, (name, text) in enumerate(SAID.items())
        ]
        expect = {
            "stance": dict.fromkeys(SAID, "supports"),
            "outlets": 3,
            "independent_origins": 2,
            "primary_sources": 2,
            "groups": [["notice", "copy"], ["own"]],
        }
        place = folder / f"set{number % 2}"
        place.mkdir(exist_ok=True)
        raw = {"id": str(number), "claim": "The Bay ferry ran aground.", "claim_date": "2024-03-05"}
        (place / f"{number}.json").write_text(
            json.dumps({**raw, "items": items, "expect": expect}), encoding="utf-8"
        )
    return folder


def test_train_gives_the_same_weights_each_time(tmp_path):
    folder = dossiers(tmp_path, 20)

    first, second = (train(folder, progress=silent) for _ in range(2))

    assert first == second
    assert Descent.read(first.weights).own["access"] > 0
    assert first.card.figures == {"items, n": 40, "left-out folders, accuracy": 1.0}


def test_train_from_too_few_items_says_so(tmp_path):
    with pytest.raises(WrongInput) as refused:
        train(dossiers(tmp_path, 2), progress=silent)

    assert str(refused.value) == f"{tmp_path} holds too few related items: 4."
