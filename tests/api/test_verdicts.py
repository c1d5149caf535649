"""Reading verdicts: what is in force, for every key."""

import pytest

from factcheck.publication.actions import publish, withdraw
from tests.review.stories import Story, new_claim

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(desk, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    return Story(desk)


def test_a_published_verdict_is_there_for_every_key(strangers_api, story):
    page = story.until("published").fact_check

    answer = strangers_api.get(f"verdicts/{page.id}/").json()

    assert answer["url"] == f"http://testserver/fact-checks/{page.slug}/"
    assert answer["claim"] == "14 sailings were cancelled in October"
    assert answer["speaker"] == "the harbour office"
    assert answer["said"] == "as_quoted"
    assert answer["rating"] == {"slug": "true", "name": "True", "value": 5}
    assert answer["headline"] == "Yes, 14 sailings were cancelled"
    assert answer["known"] == "The log lists 14 sailings."
    assert answer["version"] == 1
    assert answer["claim_review"]["@type"] == "ClaimReview"
    assert answer["claim_review"]["url"] == answer["url"]
    assert answer["claim_review"]["reviewRating"]["alternateName"] == "True"


def test_verdicts_lists_what_is_in_force(api, desk, story):
    decided = story.until("decided")

    before = api.get("verdicts/").json()["results"]
    page = publish(decided, by=story.eve)
    published = api.get("verdicts/").json()["results"]
    decided.refresh_from_db()
    withdraw(decided, by=story.eve, because="The log was forged.")

    assert before == []
    assert [verdict["id"] for verdict in published] == [str(page.id)]
    assert api.get("verdicts/").json()["results"] == []
    assert api.get(f"verdicts/{page.id}/").status_code == 404


def test_verdicts_are_found_by_the_claims_words(api, story):
    story.until("published")

    assert len(api.get("verdicts/", q="sailings october").json()["results"]) == 1
    assert api.get("verdicts/", q="balloons").json()["results"] == []


@pytest.mark.parametrize("rows", [1, 3])
def test_verdicts_list_takes_few_queries(
    rows, api, other_desk, settings, django_assert_num_queries
):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(other_desk)
    for _ in range(rows):
        story.until("published")
        story.claim = new_claim(other_desk)
    api.get("verdicts/")

    with django_assert_num_queries(2):  # the key, the verdicts
        assert len(api.get("verdicts/").json()["results"]) == rows
