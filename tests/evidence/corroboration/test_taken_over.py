"""What an outlet took from somebody else, as it says when it takes the story back."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

CLAIM = ClaimFacts(
    "The harbour of Skerry will paint its 312 cranes pink.", made_on=date(2024, 3, 5)
)
SATIRE = item(
    "satire",
    "The harbour of Skerry will paint its 312 cranes pink from May, Captain Flamingo Brodd has "
    "decreed. Trials on 47 gulls went well, and the tugs are next in line for a coat of it.",
    8,
    publisher="The Wet Herring",
)
TABLOID = item(
    "tabloid",
    "Pink, of all colours! The harbour of Skerry will paint its 312 cranes from May, and a certain "
    "Flamingo Brodd has tried it on 47 gulls. Whoever asked the dockers, who have families to feed "
    "and no coat of their own against the rain, which fell again all week on the quays?",
    12,
    publisher="Morning Bell",
    byline="Rolf Hauk",
)


def origins(back: str) -> list[tuple[str, ...]]:
    notice = item("notice", back, 20, publisher="Morning Bell", title="In our own cause")
    return sorted(g.members for g in trace(CLAIM, [SATIRE, TABLOID, notice]).groups)


@pytest.mark.parametrize(
    "back",
    [
        (
            "We reported that the harbour of Skerry will paint its cranes pink. This is not true. We "
            "took the story from a website and regret the error."
        ),
        (
            "We reported that the harbour of Skerry will paint its cranes pink. This is not true. We "
            "did not notice that it was satire. We regret the error."
        ),
        (
            "We reported that the harbour of Skerry will paint its cranes pink. This is wrong: it came "
            "from a post in The Wet Herring. We apologise."
        ),
    ],
)
def test_story_that_was_somebody_elses_comes_from_there(back):
    assert origins(back) == [("satire", "tabloid", "notice")]


def test_story_that_the_outlet_made_a_mistake_in_stays_its_own():
    back = (
        "We reported that the harbour of Skerry will paint its cranes pink. This is not true. The "
        "harbour's clerk had told us of another port. We regret the error."
    )

    assert origins(back) == [("satire",), ("tabloid", "notice")]
