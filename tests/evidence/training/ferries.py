"""Pairs of headline and text, written for these tests: one story for each town."""

import csv

from factcheck.evidence.measuring.pairs import Pair

TOWNS = tuple(f"{a}{b}" for a in ("Elm", "Oak", "Yew", "Ash") for b in ("ford", "ham", "ton", "by"))
SAID = {
    "agree": "Rats ate the cables of the {} ferry on Friday, the harbour office confirmed.",
    "disagree": "The harbour office denied that rats ate the cables of the {} ferry.",
    "discuss": "It is unclear whether rats ate the cables of the {} ferry, as rumours say.",
}
ELSEWHERE = "A choir from the hill villages won a prize for its winter songs."


def pairs(towns):
    for town in towns:
        head = f"Rats ate the cables of the {town} ferry"
        for label, text in SAID.items():
            yield Pair(head, f"{town} {label}", f"{text.format(town)} Nobody was hurt.", label)
        yield Pair(head, "choir", ELSEWHERE, "unrelated")


def write(folder, towns):
    folder.mkdir(exist_ok=True)
    rows = list(pairs(towns))
    with (folder / "stances.csv").open("w", newline="") as file:
        told = [(row.headline, row.body, row.label) for row in rows]
        csv.writer(file).writerows([("Headline", "Body ID", "Stance"), *told])
    with (folder / "bodies.csv").open("w", newline="") as file:
        texts = sorted({(row.body, row.text) for row in rows})
        csv.writer(file).writerows([("Body ID", "articleBody"), *texts])
    return folder
