"""What a body has put out is one origin with what passes it on, however that calls the body."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_items, trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from tests.evidence.corroboration.stories import item

BODIES = {
    "company": (
        "Ostrava Motors will cut 900 jobs at its plant in Lindholm.",
        "Ostrava Motors plc",
        Kind.OFFICIAL,
        "Ostrava Motors plc will reduce its staff at Lindholm by 900 positions by the end of June.",
        "Ostrava Motors will cut 900 jobs at its plant in Lindholm by June",
    ),
    "office": (
        "Transport minister Ilse Varga has resigned.",
        "Office of the Chancellor",
        Kind.OFFICIAL,
        "The Chancellor has received the letter by which Ilse Varga resigns as Transport Minister.",
        "Transport minister Ilse Varga has resigned. Chancellor Otto Renn has accepted her letter",
    ),
    "account": (
        "Drones of the Karian army hit the oil refinery at Brod on 3 March 2024.",
        "General Staff of Karia on Lantern",
        Kind.SOCIAL,
        "Tonight our drone units hit the oil refinery at Brod. Nine drones took part.",
        "Karian drones hit the oil refinery at Brod overnight, setting two units ablaze",
    ),
    "governor": (
        "There was no hit on the bridge at Orun on 3 March 2024.",
        "Governor Miro Tansel on Lantern",
        Kind.SOCIAL,
        "All rockets were shot down. On the bridge at Orun there was no hit, and nobody was hurt.",
        "There was no hit on the bridge at Orun in the night",
    ),
}


def counted(body: str, told: str, byline: str = "") -> tuple[int, int]:
    """The origins and primary sources of a body's paper or post and a report about it."""
    text, publisher, kind, notice, event = BODIES[body]
    claim = ClaimFacts(text=text, made_on=date(2024, 3, 4))
    rest = "\n\nThe weather has been mild since the weekend, and more rain is expected there soon."
    items = [
        item("notice", notice, 6, publisher=publisher, kind=kind),
        item("report", told.format(event) + rest, 9, publisher="The Evening Gull", byline=byline),
    ]
    found = trace(claim, items, judgements=judge_items(claim, items))
    return found.independent_origins, found.primary_sources


@pytest.mark.parametrize(
    ("body", "called"),
    [
        ("company", "Ostrava Motors"),
        ("company", "the carmaker"),
        ("company", "the company"),
        ("company", "it"),
        ("office", "his office"),
        ("office", "the chancellor’s office"),
        ("account", "the general staff in Karin"),
        ("account", "Karia's general staff"),
        ("governor", "Governor Miro Tansel"),
        ("governor", "the governor of the province"),
        ("governor", "Tansel"),
    ],
)
def test_body_is_known_however_a_relay_calls_it(body, called):
    ways = ("BERGEN, March 4 (Reuters) - {{0}}, {0} said on Monday.", "{{0}}, {0} announced.")

    assert [counted(body, way.format(called)) for way in ways] == [(1, 1), (1, 1)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("company", "{0}, the carmaker told Reuters in answer to a question."),
        ("company", "{0}, the works council said. The company has been there since 1950."),
        ("company", "{0}, the works council said. The company said it would comment later."),
        ("company", "{0}, workers say. A rival carmaker said it would hire some of them."),
        ("account", "{0}, a fisherman said. The general staff sits in Karin."),
        ("governor", "{0}, the governor told a news conference in the old town hall."),
    ],
)
def test_what_was_told_elsewhere_is_no_relay(body, told):
    assert counted(body, "BERGEN, March 4 (Reuters) - " + told)[0] == 2
