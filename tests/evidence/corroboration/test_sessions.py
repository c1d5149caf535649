"""A verdict or a vote that several have seen given is of one session."""

import pytest

from factcheck.evidence.corroboration.independence import trace
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from factcheck.evidence.corroboration.stance import Judgement, Stance
from tests.evidence.corroboration.stories import item

VERDICT = "A jury in Kelda found the pilot Odd Marsh guilty of smuggling on 4 March 2024."
VOTE = "The council of Kelda voted on 4 March 2024 to close the old slip."
HEARD = "Odd Marsh is guilty of smuggling. The forewoman said so seven times, in a blue cardigan."
WIRED = "The jury found the pilot Odd Marsh guilty of smuggling on Monday. Rain beat on the roof."
TOLD = (
    "Odd Marsh is guilty of smuggling, and the jury found so quickly. “Nobody had expected it,” "
    "his cousin Runa Beck told the Echo."
)
COUNTED = "The old slip is closed: I counted from the press bench, and nine hands went up."
SHOUTED = "The old slip will close. From the gallery somebody shouted: “And the boats?”"
MINUTES = "On being put to the vote it was RESOLVED (9 for, 4 against) that the old slip be closed."
CLOSING = "The old slip in Kelda will close on 4 May 2024."
LEFT = (
    "Nine minutes, and the old slip of Kelda was lost. By nine votes to four the council decided "
    "that it will close on 4 May.\n\nFrom the gallery came a single boo."
)
RESOLVED = "Notice: the old slip will close on 4 May 2024. The council resolved so on 4 March."
ASKED = "The old slip will close, skipper Runa Beck told the Echo. She had it from a friend."


@pytest.mark.parametrize(
    ("claim", "one", "other", "sources"),
    [
        (VERDICT, HEARD, WIRED, 1),
        (VERDICT, HEARD, TOLD, 2),
        (VOTE, COUNTED, SHOUTED, 1),
        (VOTE, COUNTED, MINUTES, 1),
        (VOTE, COUNTED, ASKED, 2),
        ("The old slip in Kelda is the oldest.", COUNTED, SHOUTED, 2),
        (CLOSING, LEFT, RESOLVED, 1),
        (CLOSING, ASKED, RESOLVED, 2),
    ],
)
def test_what_was_decided_in_public_is_of_one_session_for_all_who_saw_it(
    claim, one, other, sources
):
    kind = Kind.OFFICIAL if other in (MINUTES, RESOLVED) else Kind.OUTLET
    items = [
        item("post", one, 9, publisher="Bay Post"),
        item(
            "echo",
            other,
            12,
            publisher="Council of Kelda" if kind is Kind.OFFICIAL else "Echo",
            kind=kind,
        ),
    ]
    judged = {each.id: Judgement(Stance.SUPPORTS, 0.9, 0, 30, "overlap") for each in items}

    traced = trace(ClaimFacts(text=claim), items, judgements=judged)

    assert (traced.independent_origins, traced.primary_sources) == (2, sources)
