"""The demo's deeds are dated anew: in their order, and without touching the trail."""

from datetime import timedelta

from django.utils import timezone

from factcheck.ops.samples.dating import spread_out
from factcheck.people.models import Entry
from tests.factories import make_desk
from tests.review.stories import Story, new_claim


def test_deeds_keep_their_order_and_the_trail_is_left_alone(db, settings):
    settings.REVIEW_SEAL_SECONDS = 0
    story = Story(make_desk())
    claim = story.until("published")
    waits = new_claim(story.desk)
    steps = [(move.from_status, move.to_status) for move in claim.moves.order_by("at")]
    trail = list(Entry.objects.order_by("pk").values())

    spread_out()

    moves = list(claim.moves.order_by("at"))
    assert [(move.from_status, move.to_status) for move in moves] == steps
    assert moves[-1].at - moves[0].at > timedelta(hours=10)
    claim.fact_check.refresh_from_db()
    assert claim.fact_check.published_at < timezone.now()
    waits.refresh_from_db()
    assert waits.created_at <= timezone.now()
    assert list(Entry.objects.order_by("pk").values()) == trail
