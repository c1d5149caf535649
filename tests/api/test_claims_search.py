"""claims:search, as clients of Google's Fact Check Tools ask it."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
import time_machine
from django.test import override_settings
from django.utils import timezone

from factcheck.evidence.known_index import Told, write
from factcheck.evidence.models import KnownCheck
from factcheck.people.models import Desk
from factcheck.publication.actions import withdraw
from tests.factories import make_article, make_claim, make_desk
from tests.review.stories import Story

pytestmark = pytest.mark.django_db

HERE = "https://factcheck.example"


@pytest.fixture(scope="module")
def kept_story(keep) -> Story:
    """The site is written down with what it publishes."""

    def world() -> Story:
        story = Story(make_desk())
        with override_settings(SITE_URL=HERE):
            story.until("published")
        return story

    return keep(world)


@pytest.fixture
def story(published, settings) -> Story:
    settings.REVIEW_SEAL_SECONDS = 0
    settings.SITE_URL = HERE
    return published


@pytest.fixture
def desk(story) -> Desk:
    return story.desk


def ask(client, **parameters):
    return client.get(f"/v1alpha1/claims:search?{urlencode(parameters)}")


def texts(client, **parameters) -> list[str]:
    return [claim["text"] for claim in ask(client, **parameters).json()["claims"]]


def own(desk, text: str, **facts) -> KnownCheck:
    """A fact-check of ours without the work that leads to it."""
    claim = make_claim(make_article(desk, f"{text}."), text)
    write(Told(key=f"own:{claim.pk}", text=text, url="/fact-checks/x/", **facts), claim_id=claim.pk)
    return KnownCheck.objects.get(claim=claim)


def test_search_tells_a_claim_as_google_does(client, story):
    page = story.claim.fact_check
    today = f"{timezone.localdate(page.published_at).isoformat()}T00:00:00Z"

    answer = ask(client, query="sailings cancelled October", key="any")

    assert answer.json() == {
        "claims": [
            {
                "text": "14 sailings were cancelled in October",
                "claimant": "the harbour office",
                "claimDate": "2024-11-04T00:00:00Z",
                "claimReview": [
                    {
                        "publisher": {"name": "Harbour", "site": "factcheck.example"},
                        "url": f"https://factcheck.example/fact-checks/{page.slug}/",
                        "title": "Yes, 14 sailings were cancelled",
                        "reviewDate": today,
                        "textualRating": "True",
                        "languageCode": "en",
                    }
                ],
            }
        ],
        "nextPageToken": "",
    }


def test_search_finds_neither_the_withdrawn_nor_what_others_published(client, story):
    write(Told(key="b", text="14 sailings were cancelled in October", url="https://b.example/"))
    assert len(texts(client, query="cancelled sailings")) == 1

    withdraw(story.claim, by=story.eve, because="The log was forged.")

    assert texts(client, query="cancelled sailings") == []


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"query": "pier"}, 0),
        ({"query": "the harbour office"}, 1),
        ({"query": "sailings", "languageCode": "en-US"}, 1),
        ({"query": "sailings", "languageCode": "de"}, 0),
        ({"query": "sailings", "maxAgeDays": 3}, 1),
        ({"reviewPublisherSiteFilter": "factcheck.example"}, 1),
        ({"reviewPublisherSiteFilter": "https://www.factcheck.example/"}, 1),
        ({"query": "sailings", "reviewPublisherSiteFilter": "other.example"}, 0),
        ({"reviewPublisherSiteFilter": "http://[x"}, 0),
    ],
)
def test_search_is_narrowed(client, story, parameters, found):
    assert len(texts(client, **parameters)) == found


def test_search_leaves_out_what_is_older(client, story):
    KnownCheck.objects.update(reviewed_on=timezone.localdate() - timedelta(days=5))

    assert texts(client, query="sailings", maxAgeDays=3) == []


def test_likeliest_comes_first(client, story, desk):
    near = own(desk, "Many sailings were cancelled by the storm in October")

    found = texts(client, query="sailings cancelled by the storm")

    assert found[0] == near.text


def test_pages_follow_each_other_to_the_end(client, story, desk):
    for number in range(4):
        own(desk, f"{number + 20} sailings were late")
    asked = {"query": "sailings", "pageSize": 2}
    seen, token = [], ""
    while True:
        page = ask(client, **asked, **({"pageToken": token} if token else {})).json()
        seen += [claim["text"] for claim in page["claims"]]
        token = page["nextPageToken"]
        if not token:
            break

    assert (len(seen), len(set(seen))) == (5, 5)
    assert texts(client, **asked, offset=4) == seen[4:]


def test_page_far_away_is_not_read_from_the_first_one_on(client, story, django_assert_num_queries):
    with django_assert_num_queries(1) as queries:
        found = texts(client, reviewPublisherSiteFilter="factcheck.example", offset=900_000)

    assert found == []
    assert queries[0]["sql"].endswith("LIMIT 11 OFFSET 900000")


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({}, "query or reviewPublisherSiteFilter is required."),
        ({"query": "a", "pageToken": "x"}, "pageToken: this is none of ours."),
        ({"query": "a", "pageToken": "x", "offset": 1}, "offset must not be given with pageToken."),
        ({"query": "a", "pageSize": "many"}, "pageSize: Enter a whole number."),
        ({"query": "a\x00"}, "query: Null characters are not allowed."),
    ],
)
def test_wrong_question_is_refused_as_google_does(client, db, parameters, message):
    answer = ask(client, **parameters)

    assert answer.status_code == 400
    assert answer.json() == {
        "error": {"code": 400, "message": message, "status": "INVALID_ARGUMENT"}
    }


def test_page_of_another_question_is_refused(client, story, desk):
    own(desk, "20 sailings were late")
    token = ask(client, query="sailings", pageSize=1).json()["nextPageToken"]

    answer = ask(client, query="late sailings", pageSize=1, pageToken=token)

    assert answer.json()["error"]["message"].startswith("pageToken: all other parameters")


def test_too_many_questions_are_refused_as_google_does(client, db, settings):
    settings.API_REQUESTS_PER_MINUTE = 2
    with time_machine.travel("2025-03-04T12:00:20Z", tick=False):
        answers = [
            client.get("/v1alpha1/claims:search?query=x", REMOTE_ADDR="192.0.2.7") for _ in "123"
        ]
        elsewhere = client.get("/v1alpha1/claims:search?query=x", REMOTE_ADDR="192.0.2.8")

    assert [answer.status_code for answer in (*answers, elsewhere)] == [200, 200, 429, 200]
    assert answers[2]["Retry-After"] == "40"
    assert answers[2].json()["error"]["status"] == "RESOURCE_EXHAUSTED"
