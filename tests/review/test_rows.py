"""What a row of a list shows, and that many rows cost hardly more than one."""

from datetime import date

import pytest

from factcheck.people.models import Topic
from factcheck.review.actions import queue
from factcheck.review.models import Assignment
from factcheck.review.rows import rows_of
from factcheck.review.seats import assign, take
from tests.benchmarks.explaining import costs
from tests.factories import make_article, make_claim, make_publisher
from tests.review.stories import Story

ONCE = {
    "claims_claim": 1,
    "articles_publisher": 1,
    "claims_speaker": 1,
    "people_topic": 1,
    "people_desk": 1,
    "people_user": 1,
    "review_assignment": 2,  # who sits there, and whether I ever sat there
}


@pytest.fixture
def story(desk) -> Story:
    return Story(desk)


def on_it(claim, user) -> list[tuple[str, bool]]:
    return [(one["name"], one["mine"]) for one in rows_of([claim.pk], user)[claim.pk].in_hand]


def test_a_row_names_what_it_shows(story, topic, django_assert_num_queries):
    outlet = make_publisher("Valley Herald")
    revision = make_article(story.desk, publisher=outlet, published_at=date(2024, 3, 9))
    claim = make_claim(revision, topic=topic, speaker="Ida Holm")
    plain = make_claim(make_article(story.desk, publisher=None, published_at=None))
    with django_assert_num_queries(2):  # with the places of whoever looks
        rows = rows_of([claim.pk, plain.pk], story.bob)
        told = [(r.publisher, r.speaker, r.topic, r.desk) for r in rows.values()]
        names = {
            pk: tuple(each and each.name for each in t) for pk, t in zip(rows, told, strict=True)
        }
    assert names == {
        claim.pk: ("Valley Herald", "Ida Holm", topic.name, story.desk.name),
        plain.pk: (None, plain.speaker and plain.speaker.name, None, story.desk.name),
    }
    assert [rows[one.pk].published_at for one in (claim, plain)] == [date(2024, 3, 9), None]
    assert rows[claim.pk].speaker.key == claim.speaker.key  # what was not read is asked for


def test_editors_see_who_sits_there_unless_they_ever_sat_there_themselves(story):
    claim = story.until("queued")
    take(claim, by=story.alice)
    assert on_it(claim, story.bob) == [(str(story.alice), False)]
    assert on_it(claim, story.alice) == [(str(story.alice), True)]
    Assignment.objects.create(
        claim=claim, round=claim.round, seat=2, reviewer=story.bob, state="handed_back", why="So."
    )
    assert on_it(claim, story.bob) == []


@pytest.mark.parametrize("much", [1, 6])
def test_each_table_is_gone_to_once_however_many_rows_there_are(story, much):
    claims = []
    for n in range(much):
        revision = make_article(story.desk, publisher=make_publisher(f"Herald {n}"))
        topic = Topic.objects.create(name=f"T{n}", slug=f"t{n}")
        claim = make_claim(revision, topic=topic, speaker=f"Ida Holm {n}")
        queue(claim, by=story.bob)
        assign(claim, story.alice, by=story.bob)
        claims.append(claim)
    *_places, cost = costs(lambda: rows_of([claim.pk for claim in claims], story.bob))
    assert dict(cost.visits) == ONCE
