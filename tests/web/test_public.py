import json
import re

import pytest

from articles.models import Article
from factcheck.claims.models import Claim
from factcheck.people.models import Topic
from factcheck.publication.actions import publish
from factcheck.publication.models import FactCheck
from factcheck.publication.pages import nobody_heard
from factcheck.review.models import Verdict
from tests import factories
from tests.evidence.newsroom import claim_on, searched, tell_the_story
from tests.review.stories import Story, write
from tests.web.conftest import words_of

JSON_LD = re.compile(r'<script type="application/ld\+json" nonce="[^"]+">(.*?)</script>', re.DOTALL)


@pytest.fixture
def check(story) -> FactCheck:
    claim = story.until("decided")
    write(claim, story.bob, "true", evidence=claim.evidence.filter(added_by=story.alice))
    return publish(claim, by=story.eve)


def test_front_for_readers_shows_the_latest_checks(client, check):
    page = client.get("/")
    assert page.status_code == 200
    assert "Yes, 14 sailings were cancelled" in words_of(page)


def test_front_without_any_check_says_so(client, db):
    assert "No fact-check has been published yet." in words_of(client.get("/"))


def test_front_leads_who_works_here_to_the_workbench(as_user, bob):
    page = as_user(bob).get("/")
    assert (page.status_code, page.url) == (302, "/workbench/")


def test_fact_check_shows_verdict_evidence_and_who_checked(client, check):
    words = words_of(client.get(f"/fact-checks/{check.slug}/"))
    for shown in (
        '<span class="rating value-5 true">True</span>',
        "<p>14 sailings were cancelled in October</p>",
        "<li><bdi>the harbour office</bdi></li>",
        "Port log",
        "For the claim",
        "Reviewed independently by Alice, Ben; written by Bob, published by Eve.",
        "We did not look for other coverage of this claim.",
    ):
        assert shown in words
    assert "according to" not in words  # who says it stands once


def test_a_card_quotes_the_speaker_alone(client, story):
    quoted = "We carried 9,000 passengers in October"
    for words, kind in ((quoted, "direct"), ("14 sailings were cancelled in October", "indirect")):
        story.claim = factories.make_claim(factories.make_article(story.desk), words, kind=kind)
        story.until("published")
    words = words_of(client.get("/fact-checks/"))
    assert f"“{quoted}”</span> – <bdi>the harbour office</bdi>" in words
    assert "October</span> – according to <bdi>the harbour office</bdi>" in words


def test_fact_check_carries_claimreview(client, check):
    page = client.get(f"/fact-checks/{check.slug}/").content.decode()
    review = json.loads(JSON_LD.search(page)[1])
    assert (review["@type"], review["url"]) == (
        "ClaimReview",
        f"http://testserver/fact-checks/{check.slug}/",
    )


@pytest.mark.parametrize(("language", "known"), [("ar", False), ("en", True)])
def test_fact_check_lays_nothing_in_the_mouth_of_an_outlet_it_cannot_read(
    client, check, language, known
):
    kind = "own" if known else "unknown"
    Claim.objects.update(language=language, speaker=None, kind=kind)
    page = client.get(f"/fact-checks/{check.slug}/")

    data = json.loads(JSON_LD.search(page.content.decode())[1])
    assert ("author" in data["itemReviewed"]) is known
    assert ("own voice" in words_of(page)) is known
    assert ("who says it is not known" in words_of(page)) is not known
    claim = Claim.objects.get(pk=check.claim_id)
    assert not nobody_heard(Verdict(said="own_voice"), claim)  # a person has judged


def test_fact_check_hostile_claim_stays_data_and_text(client, desk):
    story = Story(desk)
    hostile = "</script><script>alert(1)</script> & <b>bold</b>"
    revision = factories.make_article(desk, f"Title\n\n{hostile} was said.")
    story.claim = factories.make_claim(revision, hostile)
    story.until("published")
    page = client.get("/fact-checks/yes-14-sailings-were-cancelled/").content.decode()
    assert "<script>alert" not in page
    assert "<b>bold" not in page
    review = json.loads(JSON_LD.search(page)[1])
    assert review["itemReviewed"]["text"] == hostile


def test_fact_check_withdrawn_keeps_its_address_without_data(client, story):
    story.until("withdrawn")
    page = client.get("/fact-checks/yes-14-sailings-were-cancelled/")
    assert page.status_code == 200
    assert "Do not rely on it." in words_of(page)
    assert "The log was forged." in words_of(page)
    assert JSON_LD.search(page.content.decode()) is None
    assert "Yes, 14 sailings" not in words_of(client.get("/fact-checks/"))


def test_fact_check_corrected_tells_what_changed(client, as_user, story):
    claim = story.until("correcting")
    write(claim, story.eve, "mostly-true", note="One sailing was only late.")
    newest = Verdict.objects.get(claim=claim, version=2)
    as_user(story.bob).post(
        f"/claims/{claim.pk}/republish/", {"version": newest.version, "note": ""}
    )
    words = words_of(client.get("/fact-checks/yes-14-sailings-were-cancelled/"))
    assert "One sailing was only late." in words
    assert "True → Mostly true" in words
    assert "written by Eve, published by Bob." in words


def test_fact_check_unknown_is_not_found(client, db):
    page = client.get("/fact-checks/nothing-of-the-kind/")
    assert page.status_code == 404
    assert "There is nothing here." in words_of(page)


@pytest.mark.parametrize("much", [1, 3])
def test_fact_checks_list_reads_in_four_queries(
    client, django_assert_num_queries, desk, story, much
):
    story.until("published")
    for _ in range(much - 1):
        story.claim = factories.make_claim(factories.make_article(desk))
        story.until("published")
    with django_assert_num_queries(4):
        page = client.get("/fact-checks/")
    assert page.content.decode().count('<article class="card">') == much


def test_fact_check_reads_in_the_same_queries_whatever_it_holds(
    client, django_assert_max_num_queries, check
):
    with django_assert_max_num_queries(16):
        client.get(f"/fact-checks/{check.slug}/")


def test_fact_check_leads_to_others_of_the_same_speaker_and_topic(client, desk, story):
    topic = Topic.objects.create(name="Shipping", slug="shipping")
    first, second, third = (
        story_of(story, speaker=speaker, topic=about)
        for speaker, about in (("Reyes", None), ("Reyes", topic), ("Holm", topic))
    )

    def more(page: FactCheck) -> list[str]:
        related = words_of(client.get(f"/fact-checks/{page.slug}/")).partition("More fact-checks")
        return re.findall(r'<p class="words"><a href="/fact-checks/([\w-]+)/"', related[2])

    assert more(first) == [second.slug]
    assert more(second) == [first.slug, third.slug]
    assert more(third) == [second.slug]


def story_of(story: Story, **facts) -> FactCheck:
    story.claim = factories.make_claim(factories.make_article(story.desk), **facts)
    return story.until("published").fact_check


def test_fact_check_draws_where_the_coverage_comes_from(client, story):
    story.claim = claim_on(story.desk)
    tell_the_story(story.desk)
    Article.objects.update(visibility="public")
    claim = story.until("decided")
    searched(claim)
    page = publish(claim, by=story.eve)

    answer = client.get(f"/fact-checks/{page.slug}/")

    words = words_of(answer)
    coverage = answer.context["check"].coverage
    assert words.count('<g class="box') == coverage.outlets
    for origin in coverage.origins:
        assert f"<h3><bdi>{origin.origin.name}</bdi>" in words
        for shown in origin.hits:
            assert shown.hit.outlet in words
