"""Last year's news of the same people, firms and figures is another story; a lasting fact is none."""

from datetime import UTC, date, datetime

import pytest

from factcheck.evidence.corroboration.independence import judge_items
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

CLAIMS = (
    (
        "Arvid is cutting 1,400 jobs at its Tolvey plant.",
        (
            "Arvid hires 1,400 for its Tolvey plant.",
            "The Arvid plant in Tolvey turns 50; 1,400 came.",
        ),
        (),
    ),
    (
        "Striker Davi Moreno has signed a contract with Racing Tolvey until 2027.",
        ("Racing Tolvey's handball team has signed Davide Moreno until 2027.",),
        (),
    ),
    (
        "Kindel recalled 48,000 car seats of the model Nestor because of a faulty buckle.",
        ("Kindel recalled 48,000 prams of the model Hector because of a faulty latch.",),
        (),
    ),
    (
        "Northair sells data of its passengers to advertisers.",
        ("Northair sells its old seats to passengers.", "Marl Rail sells its passengers' data."),
        ("Passenger data are for sale at Northair: advertisers can buy them, a manual shows.",),
    ),
    (
        "The tap water in Tolvey contains more lead than the limit allows.",
        ("The tap water in Tolvey will be dearer from May.",),
        ("Lead in Tolvey's tap water is above the limit, tests show.",),
    ),
    (
        "The Marl bridge is the oldest in Norvia.",
        (),
        ("Norvia's oldest bridge stands in Marl, the guide says.",),
    ),
)
ROWS = [
    (claimed, text, related)
    for claimed, other, same in CLAIMS
    for texts, related in ((other, False), (same, True))
    for text in texts
]


@pytest.mark.parametrize(("claimed", "text", "related"), ROWS)
def test_old_item_has_to_tell_most_of_it(claimed, text, related):
    claim = ClaimFacts(text=claimed, made_on=date(2024, 3, 4))
    old = item("gazette", text, published_at=datetime(2023, 5, 4, tzinfo=UTC))

    assert (judge_items(claim, [old])["gazette"].stance != "unrelated") is related
