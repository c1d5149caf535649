"""What the engine's judge says of words that a person marked."""

import pytest

from factcheck.claims.judging import judge_anew, kind_on, quotations
from factcheck.people.errors import NotNow
from tests.factories import make_article, make_broken_weights, make_claim

pytestmark = pytest.mark.django_db

HEAD = "Pier “closed for good”, says manager"
BODY = "“We carried 9,000 passengers,” he said. The pier “was shut” on Monday."
TEXT = f"{HEAD}\n\n{BODY}\n"


@pytest.fixture
def revision(desk):
    revision = make_article(desk, TEXT)
    start = len(HEAD) + 2
    revision.blocks = [
        {"start": 0, "end": len(HEAD), "label": "headline"},
        {"start": start, "end": start + len(BODY), "label": "body"},
    ]
    return revision


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_quotations_are_those_of_head_and_body(revision):
    found = [TEXT[start:end] for start, end in quotations(revision)]

    assert found == ["closed for good", "We carried 9,000 passengers,", "was shut"]


@pytest.mark.parametrize(
    ("words", "was", "kind"),
    [
        (["We carried 9,000 passengers"], "indirect", "direct"),
        (["The pier “was shut”"], "indirect", "mixed"),
        (["on Monday"], "indirect", "indirect"),
        (["closed for good"], "indirect", "direct"),
        (["We carried", "on Monday"], "indirect", "mixed"),
        (["We carried 9,000 passengers"], "own", "own"),
        (["We carried 9,000 passengers"], "unknown", "unknown"),
        (["”, "], "indirect", "indirect"),
    ],
)
def test_kind_follows_from_the_marks_around_the_words(revision, words, was, kind):
    assert kind_on(revision, [place(each) for each in words], was=was) == kind


def test_judge_anew_dates_the_claim_by_its_words(revision):
    claim = make_claim(revision, "The pier “was shut” on Monday")

    judge_anew(claim)

    assert (claim.checkable, claim.about_date.isoformat()) == (True, "2024-11-04")


def test_judge_anew_with_a_broken_weight_file(revision, settings, tmp_path):
    settings.CLAIM_WEIGHTS = make_broken_weights(tmp_path)

    with pytest.raises(NotNow) as refusal:
        judge_anew(make_claim(revision, "The pier “was shut” on Monday"))

    assert refusal.value.because == (
        "The claim engine cannot work now: one of its files is not right. An administrator sees"
        " which one under “Trained parts”."
    )


def test_judge_anew_of_what_nobody_can_check(revision):
    claim = make_claim(revision, "says manager", speaker=None)
    claim.text = "Who closed the pier?"

    judge_anew(claim)

    assert (claim.checkable, claim.reasons) == (False, ["a question"])


def test_judge_anew_in_a_language_without_rules(desk):
    revision = make_article(desk, "Die Mole wurde geschlossen.", language="de")
    claim = make_claim(revision, "Die Mole wurde geschlossen", speaker=None)

    judge_anew(claim)

    assert claim.checkable is True
