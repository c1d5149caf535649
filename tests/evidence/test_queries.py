import pytest

from factcheck.evidence.models import Search
from factcheck.evidence.queries import latest_search, summary
from tests.evidence.newsroom import claim_on, searched


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"state": "waiting"}, "Coverage is being looked for."),
        ({"state": "complete"}, "Nothing was found."),
        (
            {"state": "complete", "outlets": 7, "independent_origins": 2, "origins_upper": 2},
            "2 independent origins in 7 outlets.",
        ),
        (
            {"state": "complete", "outlets": 3, "independent_origins": 1, "origins_upper": 2},
            "1 independent origin, at most 2 in 3 outlets.",
        ),
        (
            {"state": "partial"},
            "Nothing was found. Some providers did not answer, so there may be more.",
        ),
        (
            {"state": "failed", "reason": "No line."},
            "The search failed, so it says nothing about coverage: No line.",
        ),
    ],
)
def test_summary_tells_nothing_found_from_failed(facts, sentence):
    assert summary(Search(**facts)) == sentence


@pytest.mark.django_db
def test_latest_search_is_the_newest(desk):
    claim = claim_on(desk)
    searched(claim)

    assert latest_search(claim) != searched(claim)
    assert latest_search(claim).number == 2
