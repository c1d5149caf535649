"""The paper that a claim is about is one primary source, whoever has it from there."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from tests.evidence.corroboration.stories import item

PLAIN = "Seals that sleep on sand catch 30 percent more eels."
CLAIM = (
    "A study by Morrow Institute found that seals that sleep on sand catch 30 percent more eels."
)
NOTICE = f"{PLAIN} This is what a study of Morrow Institute has found. It took four winters."
AUTHOR = (
    "“Sleeping on sand, they catch 30 percent more eels, and that is all that we found. The study "
    "says nothing of rocks,” {} told the Gull. Seals that sleep on sand have fewer ticks, too."
)
READER = (
    "We worked through the study and its two annexes. Seals that sleep on sand catch 30 percent "
    "more eels, 41 against 32 a week, and without the pups it is still 29 percent."
)


def sources(claim: str, *told: str) -> int:
    facts = ClaimFacts(claim, made_on=date(2024, 3, 4))
    notice = item("notice", NOTICE, 8, publisher="Morrow Institute", kind=Kind.OFFICIAL)
    others = [
        item(f"other{n}", text, 10 + n, publisher=publisher)
        for n, (text, publisher) in enumerate(zip(told, ("The Gull", "Tern Weekly"), strict=False))
    ]
    return trace(facts, [notice, *others]).primary_sources


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("statistician Jonas Krill, one of the authors,", 1),
        ("Jonas Krill, who led the study,", 1),
        ("Jonas Krill, who has a boat at Lorne,", 2),
    ],
)
def test_whoever_wrote_the_claims_paper_is_the_paper(who, expected):
    assert sources(CLAIM, AUTHOR.format(who)) == expected


def test_who_has_read_the_claims_paper_has_it_from_there_with_its_author():
    author = AUTHOR.format("Jonas Krill, one of the authors,")

    assert sources(CLAIM, author, READER) == 1


def test_paper_of_which_the_claim_does_not_tell_is_no_common_source():
    assert sources(PLAIN, AUTHOR.format("Jonas Krill, who has a boat,")) == 2
