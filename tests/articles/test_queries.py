"""What can be asked of articles."""

import pytest
from django.contrib.auth.models import AnonymousUser

from articles.actions import submit_article
from articles.models import Article
from articles.queries import newest_fetch, newest_revision
from tests.factories import TEXT, make_article, make_publisher


def test_visible_to_shows_a_desk_its_own_and_what_is_public(desk, other_desk, alice, charlie, root):
    own = make_article(desk).article
    public = make_article(desk, visibility="public").article

    assert set(Article.objects.visible_to(alice)) == {own, public}
    assert set(Article.objects.visible_to(charlie)) == {public}
    assert set(Article.objects.visible_to(root)) == {own, public}


def test_visible_to_shows_a_partner_what_it_submitted(desk, partner, alice):
    make_article(desk)
    theirs = make_article(desk, partner=partner, visibility="partner").article

    assert list(Article.objects.visible_to(partner)) == [theirs]
    assert theirs in Article.objects.visible_to(alice)


def test_visible_to_shows_nothing_to_whoever_left_the_desk(desk, alice):
    make_article(desk)
    alice.memberships.update(active=False)

    assert list(Article.objects.visible_to(alice)) == []


@pytest.mark.parametrize("many", [1, 3])
def test_with_facts_takes_one_statement(desk, many, django_assert_num_queries):
    for _number in range(many):
        make_article(desk)

    with django_assert_num_queries(1):
        names = [
            (article.desk.name, article.publisher.name) for article in Article.objects.with_facts()
        ]

    assert len(names) == many


@pytest.mark.parametrize(("q", "count"), [("gull", 2), ("FERRY", 1), ("none", 0), ("\0", 0)])
def test_saying_looks_at_title_and_publisher(desk, q, count):
    make_article(desk, title="Ferry stops", publisher=make_publisher("Gull Post"))
    make_article(desk, title="Snow", publisher=make_publisher("Gull Post"))

    assert Article.objects.saying(q).count() == count


def test_newest_revision_and_fetch(desk, alice):
    revision = make_article(desk)
    waiting, _created = submit_article(desk=desk, by=alice, text=TEXT)

    assert newest_revision(revision.article) == revision
    assert newest_fetch(revision.article) == revision.fetch
    assert newest_revision(waiting) is None
    assert newest_fetch(waiting).job.kind == "read_article"


def test_visible_to_shows_nothing_to_the_public(desk):
    make_article(desk, visibility="public")

    assert list(Article.objects.visible_to(AnonymousUser())) == []
