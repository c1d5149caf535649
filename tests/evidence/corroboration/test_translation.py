"""R3 across languages: figures and persons in common, and nothing of one's own."""

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

FARE = ClaimFacts(text="The ferry line Gullway charges passengers of Lorne for standing on deck.")
ENGLISH = (
    "The ferry line Gullway charges passengers of Lorne for standing on deck: 2.40 an hour, and "
    "3.15 in sunshine.\n\n“Fresh air is our product,” said its head of decks, Torben Aske."
)
SPANISH = (
    "La línea de transbordadores Gullway cobra a los pasajeros de Lorne por estar de pie en la "
    "cubierta: {} por hora, y 3,15 cuando hace sol.\n\n«El aire es nuestro producto», dice el "
    "responsable de las cubiertas, {}."
)


def origins(text: str) -> list[tuple[str, ...]]:
    items = [item("bell", ENGLISH, 9, publisher="The Bell"), item("faro", text, 12)]
    return [group.members for group in trace(FARE, items).groups]


def test_translation_joins_what_it_tells():
    items = [
        item("bell", ENGLISH, 9, publisher="The Bell"),
        item("faro", SPANISH.format("2,40", "Torben Aske"), 12),
    ]

    (edge,) = [e for e in trace(FARE, items).edges if e.item == "faro" and e.rule == "R3"]

    assert origins(items[1].text) == [("bell", "faro")]
    assert edge.reason == (
        "It tells in another language (es) what The Bell has, and names nobody for it: "
        "Torben Aske, 2.40, 3.15 are in both."
    )


@pytest.mark.parametrize(
    "text",
    [
        SPANISH.format("2,60", "Torben Aske"),
        SPANISH.format("2,40", "una portavoz"),
        SPANISH.format("2,40", "Torben Aske") + " Lo confirmó a este diario una pasajera.",
    ],
)
def test_translation_is_none_with_other_figures_people_or_reporting(text):
    assert origins(text) == [("bell",), ("faro",)]


RESIGNED = ClaimFacts(text="Transport minister Ilse Varga has resigned.")
LETTER = (
    "BERGEN (Reuters) - Transport minister Ilse Varga has resigned. Chancellor Otto Renn has "
    "accepted her letter, a spokesman said.\n\nState Secretary Bela Horn will run the ministry."
)
BRIEF = (
    "Verkehrsministerin Ilse Varga ist zurückgetreten. Kanzler Otto Renn hat ihr Schreiben "
    "angenommen, sagte ein Sprecher.\n\nStaatssekretär {} leitet das Ministerium."
)


@pytest.mark.parametrize(
    ("text", "byline", "count"),
    [
        (BRIEF.format("Bela Horn"), "Redaktion", 1),
        (BRIEF.format("Emil Korda"), "Redaktion", 2),
        (BRIEF.format("Bela Horn"), "Nora Halm", 2),
        (BRIEF.format("Bela Horn") + " Sie habe geweint, sagte Greta Varga am Abend.", "", 2),
        (BRIEF.format("Bela Horn") + " Der Tunnel kostete 412 Millionen.", "", 2),
    ],
)
def test_unsigned_brief_with_two_of_its_people_and_nothing_new_is_a_translation(
    text, byline, count
):
    items = [
        item("post", LETTER, 9, publisher="World Post"),
        item("bote", text, 12, publisher="Inselbote", byline=byline),
    ]

    assert trace(RESIGNED, items).independent_origins == count
