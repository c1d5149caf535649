"""An article as readers see it: the passages with published claims, and no more than may be told."""

import re
from uuid import uuid4

import pytest

from articles.models import Article
from articles.redacting import redact_revision
from factcheck.publication.actions import withdraw
from tests.factories import make_article, make_claim
from tests.review.stories import Story
from tests.web.conftest import words_of

SECRET = "We carried 9,000 passengers"


@pytest.fixture
def story(published) -> Story:
    return published


@pytest.fixture
def claim(story):
    return story.claim


def shown(client, claim) -> str:
    return words_of(client.get(f"/checked/{claim.article_id}/"))


def test_published_claims_are_underlined_in_place_with_the_verdict_beside(client, claim):
    Article.objects.update(visibility="public", url="https://gull.example/a")

    words = shown(client, claim)

    page = f"/fact-checks/{claim.fact_check.slug}/"
    assert f'<a class="mark indirect layer-0" href="{page}">14 sailings were' in words
    assert "The harbour office said on Monday that" in words
    assert re.search(rf'True</span> <a href="{page}" dir="auto">Yes, 14 sailings', words)
    assert 'href="https://gull.example/a"' in words
    assert SECRET not in words


def test_claims_that_are_not_published_are_no_more_than_text(client, claim):
    Article.objects.update(visibility="public")
    make_claim(claim.revision, "said on Monday", kind="own", speaker=None)

    assert "The harbour office said on Monday that <a" in shown(client, claim)


@pytest.mark.parametrize("visibility", ["desk", "partner"])
def test_of_an_article_that_is_not_public_the_published_words_alone_are_shown(
    client, claim, visibility
):
    Article.objects.update(visibility=visibility)

    words = shown(client, claim)

    assert ">14 sailings were cancelled in October</p>" in words
    assert "The harbour office said" not in words
    assert "Only the claims that we checked are shown" in words


def test_of_a_text_that_was_taken_down_nothing_else_is_shown(client, claim, root):
    Article.objects.update(visibility="public")
    revision = claim.revision
    redact_revision(revision, by=root, because="A court.", confirm=revision.sha256[:8])

    assert "The harbour office said" not in shown(client, claim)


def test_of_an_article_without_a_page_in_force_nothing_is_told(client, claim, story):
    other = make_article(story.desk)
    assert client.get(f"/checked/{other.article_id}/").status_code == 404
    assert client.get(f"/checked/{uuid4()}/").status_code == 404
    withdraw(claim, by=story.eve, because="The log was forged.")
    assert client.get(f"/checked/{claim.article_id}/").status_code == 404


def test_it_is_read_in_as_many_queries_whatever_it_holds(client, claim, django_assert_num_queries):
    Article.objects.update(visibility="public")

    with django_assert_num_queries(5):
        shown(client, claim)
