"""What can be asked of claims, and in how many statements."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from articles.models import Article
from factcheck.claims.counts import with_claim_counts
from factcheck.claims.models import Claim
from tests.factories import TEXT, make_article, make_claim

WORDS = ("Ferry service to Gull Island", "14 sailings were cancelled", "9,000 passengers")


def set_status(claim, status):
    """Past the workflow, which this slice knows nothing of."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE claims_claim SET status = %s WHERE id = %s", [status, claim.id])
        cursor.execute("SET LOCAL session_replication_role = origin")


def test_visible_to_shows_a_desk_its_own(desk, alice, charlie, root):
    claim = make_claim(make_article(desk))

    assert list(Claim.objects.visible_to(alice)) == [claim]
    assert list(Claim.objects.visible_to(charlie)) == []
    assert list(Claim.objects.visible_to(root)) == [claim]


def test_visible_to_shows_nothing_of_a_desk_that_rests(desk, alice):
    make_claim(make_article(desk))
    desk.active = False
    desk.save()

    assert list(Claim.objects.visible_to(alice)) == []
    assert list(Article.objects.visible_to(alice)) == []


def test_visible_to_shows_a_partner_what_it_submitted(desk, partner):
    make_claim(make_article(desk))
    theirs = make_claim(make_article(desk, partner=partner))

    assert list(Claim.objects.visible_to(partner)) == [theirs]


def test_in_article_follows_the_text(desk):
    revision = make_article(desk)
    last, first, middle = (make_claim(revision, WORDS[place]) for place in (2, 0, 1))
    make_claim(make_article(desk))

    assert list(Claim.objects.in_article(revision)) == [first, middle, last]


@pytest.mark.parametrize("many", [1, 3])
def test_in_article_takes_four_statements(desk, many, django_assert_num_queries):
    revision = make_article(desk)
    for words in WORDS[:many]:
        make_claim(revision, words)

    with django_assert_num_queries(4):
        shown = [
            (
                claim.text,
                claim.speaker.name,
                [(span.start, span.end) for span in claim.spans.all()],
                [link.speaker.name for link in claim.attributions.all()],
            )
            for claim in Claim.objects.in_article(revision)
        ]

    assert len(shown) == many


@pytest.mark.parametrize(
    ("q", "count"),
    [
        ("sailings", 1),
        ("CANCELLED sailings", 1),
        ("sailings passengers", 0),
        ("", 2),
        ("100%", 0),
        ("_", 0),
        ("nought \0", 0),
        ("x " * 500, 0),
    ],
)
def test_saying_finds_every_word(desk, q, count):
    revision = make_article(desk)
    for words in WORDS[1:]:
        make_claim(revision, words)

    assert Claim.objects.saying(q).count() == count


def test_with_claim_counts(desk, alice, charlie):
    busy, idle = make_article(desk), make_article(desk, TEXT + "More.")
    claims = [make_claim(busy, words) for words in WORDS]
    set_status(claims[0], "dismissed")

    def counts(person):
        return {
            article.id: (article.claims_count, article.open_claims)
            for article in with_claim_counts(Article.objects.all(), seen_by=person)
        }

    assert counts(alice) == {busy.article_id: (3, 2), idle.article_id: (0, 0)}
    assert counts(charlie) == {busy.article_id: (0, 0), idle.article_id: (0, 0)}


def test_visible_to_shows_nothing_to_the_public(desk):
    make_claim(make_article(desk, visibility="public"))

    assert list(Claim.objects.visible_to(AnonymousUser())) == []
