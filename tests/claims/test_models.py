"""What the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Article
from factcheck.claims.models import Claim, Span
from tests.factories import TEXT, make_article, make_claim, make_publisher


@pytest.fixture
def claim(desk):
    return make_claim(make_article(desk))


def refused(match):
    return pytest.raises(IntegrityError, match=match)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (0, 5, "ferry"),
        (0, 4, "Ferry"),
        (1, 6, "Ferry"),
        (0, 6, "Ferry"),
        (len(TEXT) + 5, len(TEXT) + 6, ""),
        (len(TEXT) - 1, len(TEXT) + 9, TEXT[-1]),
    ],
)
def test_a_span_beside_its_words_is_refused(claim, start, end, text):
    with refused("do not stand"), transaction.atomic():
        Span.objects.create(claim=claim, position=1, start=start, end=end, text=text)

    assert claim.spans.count() == 1


def test_a_span_on_its_words_is_taken(claim):
    Span.objects.create(claim=claim, position=1, start=0, end=5, text="Ferry")

    assert claim.spans.count() == 2


@pytest.mark.parametrize("change", [{"start": 1}, {"end": 400}, {"text": "other words"}])
def test_a_span_moved_off_its_words_is_refused(claim, change):
    with refused("do not stand"), transaction.atomic():
        claim.spans.update(**change)


def test_one_wrong_span_among_many_is_refused(claim):
    good = [
        Span(claim=claim, position=position, start=0, end=5, text="Ferry")
        for position in range(1, 20)
    ]
    bad = Span(claim=claim, position=20, start=0, end=5, text="Fairy")

    with refused("do not stand"), transaction.atomic():
        Span.objects.bulk_create([*good, bad])


def test_an_empty_span_is_refused(claim):
    with refused("span_has_words"), transaction.atomic():
        Span.objects.create(claim=claim, position=1, start=3, end=3, text="")


def test_spans_are_counted_in_code_points(desk):
    revision = make_article(desk, "🛳️ e\u0301 ferry 🇩🇪 left.")

    span = make_claim(revision, "ferry 🇩🇪 left").spans.get()

    assert revision.text[span.start : span.end] == "ferry 🇩🇪 left"


@pytest.mark.parametrize("status", ["queued", "decided", "published"])
def test_a_claim_that_does_not_start_new_is_refused(claim, status):
    with refused("starts as new"), transaction.atomic():
        Claim.objects.create(
            desk=claim.desk,
            article=claim.article,
            revision=claim.revision,
            status=status,
            text="Ferry",
            kind="own",
            rank_at=timezone.now(),
        )


def test_a_claim_never_changes_its_revision(claim):
    other = make_article(claim.desk, "Other words.")

    with refused("one revision"), transaction.atomic():
        Claim.objects.filter(id=claim.id).update(revision=other)


def outlet_of(claim: Claim) -> tuple[object, object]:
    return Claim.objects.values_list("publisher", "published_at").get(pk=claim.pk)


def test_a_claim_knows_the_outlet_and_the_day_of_its_article_whatever_becomes_of_them(claim):
    article = claim.article
    assert outlet_of(claim) == (article.publisher_id, article.published_at)

    other = make_publisher("Valley Herald")
    Article.objects.filter(pk=article.pk).update(publisher=other, published_at=None)
    assert outlet_of(claim) == (other.pk, None)

    claim.save()  # which has never heard of it
    assert outlet_of(claim) == (other.pk, None)
