"""What the database itself refuses."""

from importlib import import_module

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles.models import Article
from factcheck.claims.models import Claim, Span
from factcheck.review.corrections import change_judgement
from tests.factories import TEXT, make_article, make_claim, make_member, make_publisher


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


def test_claims_of_before_lay_nothing_in_the_mouth_of_an_outlet_that_cannot_be_read(desk):
    tell = import_module("factcheck.claims.migrations.0009_claims_nobody_is_heard_to_say").TELL
    text = "Die Mole ist zu. Sie war morsch. Lind sagt: Es regnet."
    foreign = make_article(desk, text, language="de")
    unread = make_claim(foreign, "Die Mole ist zu", speaker=None)
    said = make_claim(foreign, "Es regnet", speaker="Lind")
    judged = make_claim(foreign, "Sie war morsch", speaker=None)
    change_judgement(judged, worth=0.5, because="It is.", by=make_member("eve", desk, "editor"))
    own = make_claim(make_article(desk, "The pier is shut."), "The pier is shut", speaker=None)

    with connection.cursor() as cursor:
        cursor.execute(tell)

    kinds = [Claim.objects.get(pk=each.pk).kind for each in (unread, said, judged, own)]
    assert kinds == ["unknown", "indirect", "own", "own"]
