"""The demo's deeds are dated anew: in their order, and without touching the trail."""

from datetime import timedelta

from django.utils import timezone

from articles.models import Article
from factcheck.ops.management.commands.samples import played, untouched
from factcheck.ops.samples.articles import samples
from factcheck.ops.samples.dating import spread_out
from factcheck.people.models import Entry
from factcheck.publication.actions import republish
from factcheck.web.pages.feeds import News
from tests.factories import make_desk
from tests.review.stories import Story, new_claim, write


def test_deeds_keep_their_order_and_the_trail_is_left_alone(db, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(make_desk())
    claim = story.until("published")
    waits = new_claim(story.desk)
    steps = [(move.from_status, move.to_status) for move in claim.moves.order_by("at")]
    trail = list(Entry.objects.order_by("pk").values())

    spread_out([claim.pk, waits.pk])

    moves = list(claim.moves.order_by("at"))
    assert [(move.from_status, move.to_status) for move in moves] == steps
    assert moves[-1].at - moves[0].at > timedelta(hours=10)
    claim.fact_check.refresh_from_db()
    assert claim.fact_check.published_at < timezone.now()
    claim.refresh_from_db()
    assert claim.due_from == claim.deadline.due_from == moves[0].at
    waits.refresh_from_db()
    assert waits.created_at <= timezone.now()
    assert list(Entry.objects.order_by("pk").values()) == trail


def test_claims_that_are_not_named_keep_their_times(db, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(make_desk())
    ours, waits, sample = story.until("published"), new_claim(story.desk), new_claim(story.desk)
    times = times_of(ours, waits)

    spread_out([sample.pk])

    assert times_of(ours, waits) == times


def test_correction_is_dated_with_its_page(db, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(make_desk())
    claim = story.until("correcting")
    write(claim, story.bob, "false", note="The log was read wrongly.")
    claim.refresh_from_db()
    republish(claim, by=story.eve)

    spread_out([claim.pk])

    claim.fact_check.refresh_from_db()
    correction = claim.fact_check.corrections.get()
    assert correction.at == claim.fact_check.modified_at
    assert correction.at < timezone.now() - timedelta(days=80)


def test_the_newest_page_is_news(db, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(make_desk())
    page = story.until("published")
    story.claim = new_claim(story.desk)
    decided = story.until("decided")

    spread_out([page.pk, decided.pk])

    assert [check.claim for check in News().items()] == [page]
    assert decided.moves.latest("at").at < timezone.now() - timedelta(days=80)


def test_only_samples_that_nobody_acted_on_are_dated_anew(db):
    story = Story(make_desk())
    sample = samples()[0]
    Article.objects.filter(pk=story.claim.article_id).update(url=sample.url)
    new_claim(story.desk)
    assert (list(played()), list(untouched())) == ([], [story.claim])
    story.until("queued")
    assert (list(played()), list(untouched())) == ([story.claim], [])


def times_of(*claims):
    for claim in claims:
        claim.refresh_from_db()
    moves = [list(claim.moves.order_by("pk").values_list("at", flat=True)) for claim in claims]
    return [claim.created_at for claim in claims], moves
