"""What happened is admitted, and whether that was why is left open or denied: for any claim of why."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_items
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

# What is claimed, what is admitted, the two between which there may be a link, and the link.
CLAIMS = (
    (
        "A patient died at Orsk Hospital on 4 March 2024 because he was given the wrong blood.",
        "a patient was given blood meant for another. He died on the same day",
        "the blood and his death",
        "he died because of it",
    ),
    (
        "The Ravel ferry sank off Tolvey on 4 March 2024 due to an open bow door.",
        "the bow door of the Ravel stood open when it left Tolvey. It sank on Monday",
        "the door and the sinking",
        "it sank because of that",
    ),
    (
        "Spoiled fodder caused the death of 40 horses in Marl on 4 March 2024.",
        "spoiled fodder was sold in Marl. Some 40 horses died there on Monday",
        "the fodder and the deaths",
        "the horses died because of it",
    ),
)
WAYS = (
    ("Whether there is a connection between {1} has not been established.", "discusses"),
    ("It is open whether {2}, it says in a statement.", "discusses"),
    ("A post-mortem is to bring clarity.", "discusses"),
    ("The cause is still being examined.", "discusses"),
    ("No link between {1} has been proved so far.", "discusses"),
    ("It is too early to say if {2}.", "discusses"),
    ("An inquiry found no connection between {1}.", "refutes"),
    ("One had nothing to do with the other.", "refutes"),
    ("An inquiry found that {2}.", "supports"),
    ("The inquiry found that {2}. A trial will determine who is liable.", "supports"),
)


@pytest.mark.parametrize(("claimed", "admitted", "both", "why"), CLAIMS)
@pytest.mark.parametrize(("way", "stance"), WAYS)
def test_cause_decides(claimed, admitted, both, why, way, stance):
    text = f"The company admitted that {admitted}. {way.format('', both, why)}"
    claim = ClaimFacts(text=claimed, made_on=date(2024, 3, 4))

    assert judge_items(claim, [item("gazette", text)])["gazette"].stance == stance


def test_missing_connection_of_trains_is_no_cause():
    text = "There was no rail link between Tolvey and Dornau on Monday. Snow lay on the line."
    claim = ClaimFacts(text="Trains stopped in Tolvey because of snow.", made_on=date(2024, 3, 4))

    assert judge_items(claim, [item("gazette", text)])["gazette"].stance == "supports"


@pytest.mark.parametrize(
    ("claimed", "text"),
    [
        (
            "{0} because of fog.",
            "Fog closed it. The strike of Friday had nothing to do with fares.",
        ),
        (
            "{0} because of fog.",
            "It was closed for fog. The closure had nothing to do with a strike.",
        ),
        ("{0} because of fog.", "Fog closed it. The pilots were not to blame."),
        (
            "{0} because of a gas leak.",
            "A gas leak closed it. The cause of the leak is being examined.",
        ),
        ("{0} because of a leak.", "It was closed after a leak. Engineers look into the cause."),
        (
            "A fire at {0} caused damage.",
            "A fire did damage. The causes of the fire are being examined.",
        ),
        (
            "{0} in a crash caused by ice.",
            "Ice was on the road. Police investigate whether a driver was to blame.",
        ),
    ],
)
def test_cause_of_something_else_is_none(claimed, text):
    claim = ClaimFacts(claimed.format("Orsk airport was closed"), made_on=date(2024, 3, 4))
    told = f"Orsk airport was closed on Monday. {text}"

    assert judge_items(claim, [item("gazette", told)])["gazette"].stance == "supports"
