"""Readers look for fact-checks: by words, by what narrows, by topic and by who said it."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.people.models import Topic
from factcheck.publication.actions import publish, withdraw
from factcheck.publication.models import FactCheck
from factcheck.review.speakers import merge_speakers
from factcheck.web.pages import finding
from tests.factories import TEXT as FERRY
from tests.factories import make_article, make_claim, make_desk, make_publisher, past_the_triggers
from tests.review.stories import Story, review, write
from tests.web.conftest import words_of

SLUG = re.compile(r'<h3 dir="auto"><a href="/fact-checks/([\w-]+)/">')
TEXT = "Fish\n\nTom Reyes said that the cannery landed 40 tonnes of mackerel in May.\n"


@pytest.fixture
def topic(db) -> Topic:
    return Topic.objects.create(name="Fishing", slug="fishing")


def checked(story: Story, text: str, words: str, rated: str, headline: str, **facts) -> FactCheck:
    story.claim = make_claim(make_article(story.desk, text), words, **facts)
    story.queued()
    review(story.claim, story.alice, rated)
    review(story.claim, story.ben, rated)
    write(story.claim, story.bob, rated, headline=headline)
    return publish(story.claim, by=story.eve)


@pytest.fixture
def story(published) -> Story:
    return published


@pytest.fixture
def sailings(story) -> FactCheck:
    return story.claim.fact_check


@pytest.fixture
def mackerel(story, sailings, topic) -> FactCheck:
    facts = {"speaker": "Tom Reyes", "topic": topic}
    said = "the cannery landed 40 tonnes of mackerel"
    return checked(story, TEXT, said, "false", "No, <40> tonnes were not landed", **facts)


def found(answer) -> list[str]:
    return SLUG.findall(words_of(answer))


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "mackerel"},
        {"q": "the Mackerels landed"},
        {"q": "reyes"},
        {"rating": "false"},
        {"topic": "fishing"},
        {"said_by": "tom"},
        {"q": "tonnes", "rating": "false", "topic": "fishing", "said_by": "Reyes"},
    ],
)
def test_words_rating_topic_and_speaker_narrow_the_list(client, sailings, mackerel, asked):
    assert found(client.get("/fact-checks/")) == [mackerel.slug, sailings.slug]

    assert found(client.get("/fact-checks/", asked)) == [mackerel.slug]


def test_days_narrow_the_list(client, sailings, mackerel):
    earlier = timezone.now() - timedelta(days=9)
    with past_the_triggers():
        FactCheck.objects.filter(pk=sailings.pk).update(published_at=earlier)
    week = (timezone.localdate() - timedelta(days=7)).isoformat()

    assert found(client.get("/fact-checks/", {"since": week})) == [mackerel.slug]
    assert found(client.get("/fact-checks/", {"until": week})) == [sailings.slug]


def test_words_that_were_looked_for_are_marked_and_nothing_else_is_markup(client, mackerel):
    words = words_of(client.get("/fact-checks/", {"q": "tonnes mackerel"}))

    assert "No, &lt;40&gt; <mark>tonnes</mark> were not landed" in words
    assert "40 <mark>tonnes</mark> of <mark>mackerel</mark>" in words


def test_each_filter_can_be_taken_away_by_itself(client, mackerel):
    words = words_of(client.get("/fact-checks/", {"q": "mackerel", "rating": "false"}))

    assert '<a class="tag" href="?rating=false"><bdi>Words: mackerel</bdi>' in words
    assert '<a class="tag" href="?q=mackerel"><bdi>Rating: False</bdi>' in words
    assert '<meta name="robots" content="noindex">' in words


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"q": "whales"}, "Every word has to occur"),
        ({"q": "mackerel", "rating": "true"}, "Every word has to occur"),
        ({"q": "it is that"}, "These words stand in nearly every text"),
        ({"q": "\0' & !'"}, "These words stand in nearly every text"),
        ({"after": "2001-01-01T00:00:00+00:00~" + str(uuid4())}, "There are no more."),
    ],
)
def test_nothing_that_fits_says_why_and_what_to_do(client, mackerel, asked, said):
    answer = client.get("/fact-checks/", asked)

    assert (answer.status_code, found(answer)) == (200, [])
    assert said in words_of(answer)


@pytest.mark.parametrize("asked", [{"rating": "none-such"}, {"since": "soon"}, {"topic": "x\0"}])
def test_what_cannot_be_asked_is_said_at_its_field_and_narrows_nothing(client, mackerel, asked):
    answer = client.get("/fact-checks/", asked)

    assert answer.status_code == 400
    assert 'class="wrong"' in words_of(answer)
    assert mackerel.slug in found(answer)


def test_pages_of_the_list_keep_what_narrows_it(client, story, sailings):
    for _ in range(20):
        story.claim = make_claim(make_article(story.desk))
        story.until("published")

    first = words_of(client.get("/fact-checks/", {"q": "sailings"}))
    following = re.search(r'<a href="([^"]+)" rel="next">', first)[1].replace("&amp;", "&")

    assert len(SLUG.findall(first)) == 20
    assert following.startswith("?q=sailings&after=")
    last = client.get(f"/fact-checks/{following}")
    assert found(last) == [sailings.slug]
    assert '<a href="?q=sailings">Back to the start</a>' in words_of(last)


def test_everybody_we_checked_is_listed_by_name(client, story, mackerel, monkeypatch):
    said = "We carried 9,000 passengers in October"
    again = checked(story, FERRY, said, "true", "Yes, 9,000", speaker="Tom Reyes")
    checked(story, TEXT, "40 tonnes of mackerel in May", "mixed", "M", speaker="Ida Holm")
    names = re.compile(r'<bdi>([^<]+)</bdi></a></p><div class="end"><span>(\d)')

    words = words_of(client.get("/who/"))
    others = [("Ida Holm", "1"), ("the harbour office", "1")]
    assert names.findall(words) == [*others, ("Tom Reyes", "2")]
    assert f'href="/who/{mackerel.claim.speaker_id}/"' in words

    monkeypatch.setattr(finding, "VOICES", 2)
    more = re.search(r'href="(\?after=[^"]+)" rel="next"', words_of(client.get("/who/")))
    assert names.findall(words_of(client.get(f"/who/{more[1]}"))) == [("Tom Reyes", "2")]

    for page in (mackerel, again):
        withdraw(Claim.objects.get(pk=page.claim_id), by=story.eve, because="A wrong log.")
    assert names.findall(words_of(client.get("/who/"))) == others
    assert "That was all." in words_of(client.get("/who/?after=zz"))


def test_a_page_withdrawn_while_voices_are_counted_leaves_the_others(client, story, mackerel):
    checked(story, TEXT, "40 tonnes of mackerel in May", "mixed", "M", speaker="Ida Holm")
    waiting = [Claim.objects.get(pk=mackerel.claim_id)]

    def withdraw_before_counting(execute, sql, *rest):
        if waiting and "GROUP BY" in sql:
            withdraw(waiting.pop(), by=story.eve, because="A wrong log.")
        return execute(sql, *rest)

    with connection.execute_wrapper(withdraw_before_counting):
        words = words_of(client.get("/who/"))
    assert (waiting, "Ida Holm" in words, "Tom Reyes" in words) == ([], True, False)


def test_outlets_lead_to_their_fact_checks(client, story, mackerel, monkeypatch):
    page = checked(story, FERRY, "We carried 9,000 passengers in October", "true", "Yes, 9,000")
    checked(story, TEXT, "40 tonnes of mackerel in May", "mixed", "M")
    Article.objects.filter(claims=page.claim).update(publisher=make_publisher("Post"))
    names = re.compile(r'<bdi>([^<]+)</bdi></a></p><div class="end"><span>(\d)')

    words = words_of(client.get("/outlets/"))
    assert names.findall(words) == [("Gull Island Post", "3"), ("Post", "1")]
    assert 'href="/fact-checks/?outlet=Post"' in words
    assert SLUG.findall(words_of(client.get("/fact-checks/?outlet=Post"))) == [page.slug]
    assert len(SLUG.findall(words_of(client.get("/fact-checks/?outlet=gull+island+post")))) == 3

    monkeypatch.setattr(finding, "OUTLETS", 1)
    more = re.search(r'href="(\?after=[^"]+)" rel="next"', words_of(client.get("/outlets/")))
    assert names.findall(words_of(client.get(f"/outlets/{more[1]}"))) == [("Post", "1")]

    withdraw(Claim.objects.get(pk=page.claim_id), by=story.eve, because="A wrong log.")
    assert names.findall(words_of(client.get("/outlets/"))) == [("Gull Island Post", "3")]
    assert "That was all." in words_of(client.get("/outlets/?after=zz"))


def test_topics_say_when_no_fact_check_has_one(client, sailings):
    words = words_of(client.get("/topics/"))
    assert "No fact-check has a topic yet." in words
    assert "published yet" not in words


def test_topics_lead_to_their_pages_and_feeds(client, mackerel, topic):
    Topic.objects.create(name="Weather", slug="weather")

    words = words_of(client.get("/topics/"))
    assert 'href="/topics/fishing/"' in words
    assert "1 fact-check<" in words
    assert 'href="/feed/fishing/"' in words
    assert "Weather" not in words
    assert found(client.get("/topics/fishing/")) == [mackerel.slug]
    assert "Nothing on this topic has been published" in words_of(client.get("/topics/weather/"))
    assert client.get("/topics/none/").status_code == 404


def test_what_somebody_said_is_shown_with_its_ratings_and_a_warning(client, story, mackerel):
    said = "We carried 9,000 passengers in October"
    checked(story, FERRY, said, "true", "Yes, 9,000", speaker="Tom Reyes")
    speaker = mackerel.claim.speaker

    words = words_of(client.get(f"/who/{speaker.pk}/"))

    assert len(SLUG.findall(words)) == 2
    assert "<p>1 True, 1 False</p>" in words
    assert '<th scope="row">False</th><td>1</td>' in words
    assert "nothing about how often somebody is right" in words


def test_a_speaker_of_two_desks_or_of_a_merge_has_one_page(client, story, mackerel, settings):
    first = mackerel.claim.speaker
    valley = make_desk("Valley")
    people = Story.__new__(Story)
    people.__dict__ = story.__dict__ | {"desk": valley}
    other = make_claim(make_article(valley), speaker="Tom Reyes").speaker

    assert client.get(f"/who/{other.pk}/").url == f"/who/{first.pk}/"
    merged = make_claim(make_article(story.desk), speaker="Thomas Reyes").speaker
    merge_speakers(first, [merged], by=story.bob)
    assert client.get(f"/who/{merged.pk}/").url == f"/who/{first.pk}/"


def test_who_has_no_page_in_force_is_not_told_of(client, story, mackerel):
    claim = make_claim(make_article(story.desk), speaker="Ida Holm")
    assert client.get(f"/who/{claim.speaker_id}/").status_code == 404
    withdraw(Claim.objects.get(pk=mackerel.claim_id), by=story.eve, because="A wrong log.")
    assert client.get(f"/who/{mackerel.claim.speaker_id}/").status_code == 404
    assert client.get(f"/who/{uuid4()}/").status_code == 404
