"""Two outlets that each hold the leaked paper of a claim have it from one paper."""

from datetime import date

import pytest

from factcheck.evidence.corroboration.independence import judge_items, trace
from factcheck.evidence.corroboration.items import ClaimFacts
from tests.evidence.corroboration.stories import item

CLAIM = ClaimFacts(
    text="A leaked memo shows that the airline Corvel told its pilots to report fewer delays.",
    made_on=date(2024, 3, 4),
)
TOLD = "The airline Corvel told its pilots to report fewer delays"
REST = "\n\nThe order went to 610 people in July. Questions were not answered for two weeks."
TABLE = (
    "Pilots of Corvel were told by the airline that fewer delays should be in their reports, as the"
    " memo shows that Northern Monthly has read. Point 7 has a table of 37 entries.\n\n"
    "Nobody at the top would talk about it on Monday. A committee is to meet before the holidays."
)


def counted(told: str, other: str = TABLE) -> tuple[int, int]:
    items = [
        item("first", told + REST, 6, publisher="Sunday Ledger", byline="Ida Holm"),
        item("second", other, 9, publisher="Northern Monthly", byline="Ole Dahl"),
    ]
    found = trace(CLAIM, items, judgements=judge_items(CLAIM, items))
    return found.independent_origins, found.primary_sources


@pytest.mark.parametrize(
    "way",
    [
        "{0}, according to a memo obtained by the Sunday Ledger.",
        "{0}. So says an internal memo passed to the Sunday Ledger by a person who works there.",
        "{0}. That is the content of a memo that was handed to the Sunday Ledger.",
        "{0}. The Sunday Ledger has a copy of the memo that says so.",
        "{0}. The Sunday Ledger was shown the internal email that says so.",
        "{0}. This emerges from a memo that has come into the hands of the Sunday Ledger.",
    ],
)
def test_two_who_hold_the_leaked_paper_of_a_claim_have_one_source(way):
    assert counted(way.format(TOLD)) == (2, 1)


@pytest.mark.parametrize(
    ("told", "other"),
    [
        (f"{TOLD}, a pilot told the Sunday Ledger.", TABLE),
        (
            f"{TOLD}, according to a memo of 4 July 2023 obtained by the Sunday Ledger.",
            TABLE.replace("the memo shows", "the memo of 9 August 2023 shows"),
        ),
    ],
)
def test_two_papers_or_a_person_are_two_sources(told, other):
    assert counted(told, other) == (2, 2)


FAILURES = ClaimFacts(
    text="The ferry company Norlin hid 40 engine failures from the inspectorate in 2023.",
    made_on=date(2024, 3, 4),
)


@pytest.mark.parametrize(
    ("paper", "other", "sources"),
    [
        ("a memo", "a memo", 1),
        ("a memo of the company", "a company file", 1),
        ("a report", "a study", 1),
        ("a memo", "a budget", 2),
        ("a letter", "an e-mail", 2),
        ("a memo of 3 May", "a memo of 9 June", 2),
        ("a memo by the engineer Vera Lund", "a memo by the captain Ole Berg", 2),
        ("a memo of the harbour police", "a paper of the company", 2),
    ],
)
def test_papers_by_which_two_count_the_same_are_one_unless_something_parts_them(
    paper, other, sources
):
    told = f"Norlin hid 40 engine failures in 2023. That is in {paper} which the Ledger has read."
    again = (
        "For all of 2023 Norlin, the ferry company, hid 40 failures of engines from the inspectorate. "
        f"So says {other} that was leaked to the Monthly. The harbour is quiet."
    )
    items = [
        item("first", told, 6, publisher="Sunday Ledger"),
        item("second", again, 9, publisher="Northern Monthly"),
    ]

    assert trace(FAILURES, items).primary_sources == sources
