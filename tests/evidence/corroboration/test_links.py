"""R6: what an item links to, and which way time runs."""

from dataclasses import replace

import pytest

from factcheck.evidence.corroboration.independence import trace
from tests.evidence.corroboration.stories import CLAIM, item

TOLD = "Three lifeboats were launched from Skerry Point on Monday"


@pytest.mark.parametrize(
    ("named", "ring"),
    [
        # put in afterwards, when the other one already had it from here
        ("This has been dug up by the weekly Bay Lantern.", True),
        ("We owe this to the colleagues of Bay Lantern. Tea was served.", True),
        # nothing is said of whose link it is
        ("More is to be had a click away.", False),
        # somebody else vouches
        ("So coxswain Odd Marsh said. Bay Lantern has the tides.", False),
        # it saw it itself
        ("We counted them from the pier. Bay Lantern has the tides.", False),
    ],
)
def test_link_to_a_later_item_counts_where_its_outlet_is_named_and_nobody_else(named, ring):
    end = ", coxswain Odd Marsh said." if "Marsh" in named else "."
    first = item("first", f"{TOLD}{end}\n\n{named}", 8, publisher="Gull Weekly",
                 links=("https://lantern.example/boats",))  # fmt: skip
    lantern = item("lantern", f"{TOLD}, Gull Weekly reports.", 10, publisher="Bay Lantern",
                   domain="lantern.example")  # fmt: skip

    traced = trace(CLAIM, [first, lantern])

    assert (traced.circular, traced.primary_sources) == (ring, 0 if ring else 1)


def test_link_that_is_no_address_leads_nowhere():
    first = item("first", f"{TOLD}, coxswain Odd Marsh said.", 8, publisher="Gull Weekly")
    later = item("later", f"{TOLD}.", 10, publisher="Bay Lantern")
    broken = replace(later, links=("http://[bad", "mailto:desk@lantern.example"))

    assert trace(CLAIM, [first, broken]) == trace(CLAIM, [first, later])
