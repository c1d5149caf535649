"""Bodies that answer to reports, and what is too old to be about a claim."""

from datetime import UTC, date, datetime

import pytest

from factcheck.evidence.corroboration.independence import judge_items
from factcheck.evidence.corroboration.items import ClaimFacts, Kind
from factcheck.evidence.corroboration.replies import answers
from tests.evidence.corroboration.stories import item

CLAIM = ClaimFacts(text="Striker Ivo Kall has joined Harbour City.", made_on=date(2024, 3, 5))
REPORT = item("report", "Striker Ivo Kall has joined Harbour City, agents say.", 9)


def body(text: str):
    return item("club", text, 12, publisher="Harbour City", kind=Kind.OFFICIAL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Several media have reported on Ivo Kall. There is no agreement with Ivo Kall.", True),
        ("Reports about Ivo Kall do not correspond to reality.", True),
        (
            (
                "Our attention has been drawn to reports in which Ivo Kall announces a new contract. "
                "The player did not announce any contract."
            ),
            True,
        ),
        (
            (
                "Our attention has been drawn to reports in which Ivo Kall announces a new contract. "
                "The ground has no roof."
            ),
            False,
        ),
        ("We welcome Ivo Kall, who has joined us today.", False),
        ("No striker has been reported hurt. Striker Ivo Kall has joined Harbour City.", False),
        ("We have not slept for joy: Ivo Kall has joined us.", False),
        ("Transfer report no. 7. Arrivals: Ivo Kall (report 6: none). Guests: none.", False),
        ("We have seen the reports on Ivo Kall. We have no findings of our own as yet.", False),
        ("We have seen the reports on Ivo Kall. It is too early to say; nothing is signed.", False),
        (
            "We have seen the reports on Ivo Kall. There are no findings that bear out the reports.",
            True,
        ),
    ],
)
def test_body_that_speaks_of_reports_and_says_no_answers_them(text, expected):
    assert answers(CLAIM, body(text), [REPORT]) is expected


UNSOLD = ClaimFacts(
    text="Harbour City sold no shirts of Ivo Kall in its own shop.", made_on=date(2024, 3, 5)
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Reports on Ivo Kall and Harbour City give a wrong impression. All shirts are sold.",
            True,
        ),
        ("We reject the reports on Ivo Kall. His shirts are in our shop.", True),
        ("Media have reported on Ivo Kall. He is not for sale.", False),
        (
            "Media have wrongly called Ivo Kall a defender. We sold no shirts of his in our own shop.",
            False,
        ),
        ("Media have reported on the shirts of Ivo Kall. That was the wrong size.", False),
    ],
)
def test_body_answers_reports_of_what_was_not_done_by_calling_them_false(text, expected):
    told = [item("report", UNSOLD.text, 9)]

    assert answers(UNSOLD, body(text), told) is expected


def test_body_that_speaks_first_answers_nobody():
    notice = body("Reports about Ivo Kall do not correspond to reality.")

    assert answers(CLAIM, notice, []) is False


def test_claim_that_something_was_taken_back_is_not_refuted_by_the_notice_of_it():
    claim = ClaimFacts(text="The journal has retracted a study by Ivo Kall.")
    notice = body("The article by Ivo Kall is retracted: its data do not support what it reported.")

    assert answers(claim, notice, [REPORT]) is False


def test_answer_refutes_though_the_rules_see_no_denial_in_it():
    text = (
        "In the past days several media have reported on a striker. The club does not usually "
        "comment.\n\nThere is no understanding between Harbour City and Ivo Kall, of any kind."
    )

    assert judge_items(CLAIM, [REPORT, body(text)])["club"].stance == "refutes"


def test_item_of_years_before_news_of_no_day_is_about_something_else():
    others = [item(name, f"{REPORT.text} So writes {name}.", 10) for name in ("ada", "bob", "cleo")]
    old = item("old", REPORT.text, published_at=datetime(2020, 3, 4, tzinfo=UTC))

    judged = judge_items(CLAIM, [REPORT, *others, old])

    assert (judged["old"].stance, judged["old"].cue) == ("unrelated", "another event")


def test_old_item_that_others_name_stays():
    others = [
        item(name, f"{REPORT.text} So had the Quay Lantern.", 10) for name in ("ada", "bob", "cleo")
    ]
    old = item(
        "old",
        REPORT.text,
        published_at=datetime(2020, 3, 4, tzinfo=UTC),
        publisher="Quay Lantern",
    )

    assert judge_items(CLAIM, [REPORT, *others, old])["old"].stance != "unrelated"


@pytest.mark.parametrize(
    ("who", "stance"), [("I. Kall", "refutes"), ("Bo Kall-Renn of the harbour choir", "unrelated")]
)
def test_old_record_of_a_meeting_is_about_a_claim_that_the_two_never_met(who, stance):
    never = "Striker Ivo Kall has never met the arms dealer Silvan Kerner."
    claim = ClaimFacts(text=never, made_on=date(2024, 3, 5))
    said = item("said", never, 9)
    record = item(
        "record",
        f"11 June 2022, 15:30. Visitor: {who}, striker. Received by: S. Kerner, arms dealer.",
        title="Visitors met, second quarter",
        published_at=datetime(2022, 7, 4, tzinfo=UTC),
    )

    assert judge_items(claim, [said, record])["record"].stance == stance
