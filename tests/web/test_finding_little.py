"""Readers look for fact-checks where there are none, one or three."""

import pytest

from factcheck.claims.models import Claim
from factcheck.people.models import Topic
from tests.factories import make_article, make_claim
from tests.web.conftest import words_of


@pytest.mark.parametrize("much", [1, 3])
def test_list_topic_and_front_read_in_the_same_queries(
    client, django_assert_num_queries, story, much
):
    topic = Topic.objects.create(name="Fishing", slug="fishing")
    for _ in range(much):
        story.claim = make_claim(make_article(story.desk))
        story.until("published")
    Claim.objects.update(topic=topic)
    for address, queries in (("/", 3), ("/fact-checks/?q=sailings", 4), ("/topics/fishing/", 3)):
        with django_assert_num_queries(queries):
            page = client.get(address)
        assert page.content.decode().count('<article class="card">') == much


def test_no_outlet_is_listed_where_nothing_was_checked(client, db):
    words = words_of(client.get("/outlets/"))
    assert "No claim that we checked stood in an outlet yet." in words


def test_nobody_is_listed_where_no_fact_check_names_anybody(client, db):
    assert "No fact-check names anybody yet." in words_of(client.get("/who/"))


def test_last_day_there_is_narrows_nothing(client, db):
    assert client.get("/fact-checks/?since=0001-01-01&until=9999-12-31").status_code == 200
