"""What somebody denies or confirms, told in a noun or behind "did"."""

import pytest

from articles.extraction.reading import read_text
from factcheck.claims.extraction.engine import extract


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("Ann Lund has always denied any link to the smugglers.", "any link to the smugglers"),
        (
            "Ann Lund rejected claims that the board had hidden a fire.",
            "the board had hidden a fire",
        ),
        ("The ministry denied the allegation of torture at Vik.", "torture at Vik"),
        ("The firm disputed reports of a leak at the plant.", "a leak at the plant"),
        ("The water firm moved to quash rumours that the dam had cracked.", "the dam had cracked"),
        ("The board rushed on Monday to scotch talk of a sale to Moss.", "a sale to Moss"),
        ("The mayor hit back at claims that the pier was sold.", "the pier was sold"),
        ("Ann Lund disputes that the moraine is weakening.", "the moraine is weakening"),
        (
            "Damian Frisk, 44, of Quay Street, Merrow, denies arson with intent to kill.",
            "arson with intent to kill",
        ),
        ("Ann Lund poured cold water on reports that she had quit.", "she had quit"),
    ],
)
def test_what_is_denied_is_the_claim(sentence, denied):
    (claim,) = extract(read_text(f"Pier story\n\n{sentence}")).claims

    assert (claim.text, claim.denied) == (denied, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lund rejected the charge.",
        "The court quashed the conviction of a diver who had lied.",
        "Ann Lund denied any wrongdoing.",
        "Ann Lund dismissed the accusations as “fairy dust”.",
    ],
)
def test_a_charge_that_is_not_told_is_not_denied(sentence):
    denied = [c.text for c in extract(read_text(f"Pier story\n\n{sentence}")).claims if c.denied]

    assert denied == []


@pytest.mark.parametrize("says", ["did confirm that", "would confirm only that"])
def test_a_verb_behind_did_and_would_is_one_of_saying(says):
    (claim,) = extract(read_text(f"Pier story\n\nAnn Lund {says} talks had begun in May.")).claims

    assert (claim.text, claim.speaker) == ("talks had begun in May", "Ann Lund")


def test_who_explains_behind_a_colon_speaks_alone():
    claims = extract(
        read_text(
            "Pier story\n\nDivers accuse the board of neglect: the watchdog Clara Sol says"
            " it lost 90 boats in two years."
        )
    ).claims

    assert [(claim.text, claim.speaker) for claim in claims] == [
        ("the board of neglect", "divers"),
        ("it lost 90 boats in two years", "Clara Sol"),
    ]


def test_extract_reads_what_foreign_reports_said_that_somebody_rejects():
    found = extract(read_text("Pier\n\nThe ministry rejected Western media reports that Vik paid."))

    assert [(claim.text, claim.denied) for claim in found.claims] == [("Vik paid", True)]
