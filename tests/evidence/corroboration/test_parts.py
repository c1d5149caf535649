import pytest

from factcheck.evidence.corroboration.items import ClaimFacts
from factcheck.evidence.corroboration.parts import parts_of
from tests.evidence.corroboration.stories import item

CLAIM = ClaimFacts(text="The trawler rammed a ferry in thick fog, drowning two sailors.")
POLICE = "Two sailors are drowning victims, police said."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            f"{POLICE}\n\nThe trawler rammed a ferry in thick fog, the coastguard said.",
            ("police", "the coastguard"),
        ),
        (f"{POLICE}\n\nThe sailors were young, the coastguard said.", ()),
        (f"{POLICE}\n\nA trawler rammed a ferry, Superintendent Runa Beck said.", ()),
    ],
)
def test_parts_of_a_claim_are_counted_where_each_has_its_own(text, parts):
    assert parts_of(CLAIM, item("a", text), ("police", "the coastguard", "Runa Beck")) == parts
