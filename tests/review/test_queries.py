from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.people.models import Membership
from factcheck.publication.actions import publish
from factcheck.review.actions import queue, reopen, start_correction
from factcheck.review.deadlines import move_due
from factcheck.review.free import first_free, free_claims
from factcheck.review.models import Conflict
from factcheck.review.queries import (
    assignment_of,
    current_verdict,
    disputed,
    my_work,
    to_publish,
    to_write,
)
from factcheck.review.seats import take
from tests.factories import make_member
from tests.review.stories import new_claim, review, settle, sit_down, write

EVERYBODY = ("alice", "ben", "bob", "eve")


def lists_it(query, story, claim) -> set[str]:
    """Whose list this claim stands on."""
    return {name for name in EVERYBODY if claim in query(getattr(story, name))}


@pytest.mark.parametrize(
    ("state", "people"),
    [
        ("new", set()),
        ("queued", {"alice", "ben"}),
        ("assigned", {"ben"}),
        ("in_review", {"ben"}),
        ("disputed", set()),
        ("dismissed", set()),
    ],
)
def test_free_claims_are_those_with_a_seat_for_this_person(state, people, story):
    claim = story.until(state)
    assert lists_it(free_claims, story, claim) == people
    assert lists_it(partial(first_free, number=1), story, claim) == people


def test_free_claims_leave_out_full_ones_conflicts_and_foreign_languages(story, desk, charlie):
    full = story.until("assigned")
    take(full, by=story.ben)
    foreign = story.claim = new_claim(desk, language="pt")
    story.queued()
    touchy = story.claim = new_claim(desk)
    story.queued()
    Conflict.objects.create(user=story.alice, speaker=touchy.speaker, reason="A friend.")

    assert list(free_claims(story.alice)) == []
    assert list(free_claims(story.ben)) == [touchy]
    assert list(free_claims(charlie)) == []
    assert foreign not in free_claims(story.ben)
    assert list(first_free(story.alice, 9)) == []
    assert list(first_free(story.ben, 9)) == [touchy]


def test_first_free_are_the_front_of_all_desks_and_states(story, desk, other_desk):
    Membership.objects.create(user=story.ben, desk=other_desk, role="reviewer")
    story.until("assigned")
    editors = {desk: story.bob, other_desk: make_member("vera", other_desk, "editor")}
    for place in (other_desk, desk, other_desk, desk):
        queue(new_claim(place), by=editors[place])
    whole = list(free_claims(story.ben))

    assert len(whole) == 5
    assert [list(first_free(story.ben, number)) for number in range(1, 6)] == [
        whole[:number] for number in range(1, 6)
    ]
    assert list(first_free(story.ben, 9, Claim.objects.filter(desk=other_desk))) == [
        claim for claim in whole if claim.desk == other_desk
    ]


def test_my_work_stands_by_due_date(story):
    later, sooner = (story.claim, new_claim(story.desk))
    for claim, days in ((later, 3), (sooner, 1)):
        queue(claim, by=story.bob)
        take(claim, by=story.alice)
        move_due(
            claim, by=story.bob, due_at=timezone.now() + timedelta(days=days), because="A vote."
        )
    assert [seat.claim for seat in my_work(story.alice)] == [sooner, later]


def test_my_work_is_what_is_in_hand(story):
    claim = story.until("in_review")

    assert [seat.claim for seat in my_work(story.alice)] == [claim]
    assert list(my_work(story.ben)) == []


def test_assignment_of_a_person_is_their_seat_of_this_round(story):
    claim = story.until("in_review")

    assert assignment_of(claim, story.alice) == claim.assignments.get()
    assert assignment_of(claim, story.ben) is None


def test_disputes_wait_for_every_editor(story):
    assert lists_it(disputed, story, story.until("disputed")) == {"bob", "eve"}


def test_decided_claim_waits_for_a_writer_then_for_the_other_editor(story):
    claim = story.until("queued")
    review(claim, story.alice, "true")
    review(claim, story.ben, "true")

    assert lists_it(to_write, story, claim) == {"alice", "ben", "bob", "eve"}
    assert lists_it(to_publish, story, claim) == set()

    write(claim, story.bob, "true")

    assert lists_it(to_write, story, claim) == set()
    assert lists_it(to_publish, story, claim) == {"eve"}


def test_correction_waits_for_a_writer_then_for_the_other_editor(story):
    claim = story.until("correcting")

    assert lists_it(to_write, story, claim) == {"bob", "eve"}

    write(claim, story.eve, "mixed")

    assert lists_it(to_publish, story, claim) == {"bob"}


def test_adjudicated_claim_needs_no_other_writer(story):
    claim = story.until("disputed")
    settle(claim, story.bob)

    assert lists_it(to_write, story, claim) == set()
    assert lists_it(to_publish, story, claim) == {"eve"}


def test_text_stands_until_the_claim_moves_on(story):
    claim = story.until("decided")
    assert current_verdict(claim).version == 1

    reopen(claim, by=story.bob, because="A second log appeared.")

    assert current_verdict(claim) is None


def test_abandoned_text_does_not_stand_for_the_next_correction(story):
    from factcheck.review.actions import abandon_correction

    claim = story.until("correcting")
    write(claim, story.bob, "mixed")
    abandon_correction(claim, by=story.eve, because="The new log was misread.")
    start_correction(claim, by=story.eve, kind="error", because="A typing error.")

    assert current_verdict(claim) is None
    assert claim.fact_check.verdict.version == 1


def test_lists_take_one_query_however_long(story, desk, django_assert_num_queries):
    for _ in range(3):
        story.claim = new_claim(desk)
        story.queued()
        sit_down(story.claim, story.alice)
    publish(story_decided(story, desk), by=story.eve)

    with django_assert_num_queries(1):
        assert [claim.article.publisher.name for claim in free_claims(story.ben)] == [
            "Gull Island Post"
        ] * 3
    with django_assert_num_queries(1):
        assert len([seat.claim.speaker.name for seat in my_work(story.alice)]) == 3


def story_decided(story, desk):
    story.claim = new_claim(desk)
    return story.until("decided")
