"""What the database refuses of panels and votes, whoever writes the SQL."""

from copy import deepcopy

import pytest
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.review.abstentions import Abstention
from factcheck.review.models import Assignment, Conflict, Move, Panel, Verdict, Vote
from factcheck.review.voting import call_panel, cast_vote, close_vote
from tests.factories import make_desk, make_member
from tests.review.stories import Story, new_claim, rating
from tests.review.test_triggers import refused, run

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(keep):
    """A dispute that a panel votes on, its people, and one who wrote no review."""

    def made():
        story = Story(make_desk())
        panel = call_panel(story.until("disputed"), by=story.bob, because="It is delicate.")
        return story, panel, make_member("cora", story.desk)

    return keep(made)


@pytest.fixture
def copied(world, db):
    return deepcopy(world)


@pytest.fixture
def story(copied) -> Story:
    return copied[0]


@pytest.fixture
def panel(copied) -> Panel:
    return copied[1]


@pytest.fixture
def cora(copied):
    return copied[2]


def insert_vote(panel: Panel, voter) -> Vote:
    mixed = rating(panel.claim, "mixed")
    return Vote.objects.create(
        panel=panel, voter=voter, said="as_quoted", rating=mixed, because="So."
    )


def end_dispute(claim: Claim, by) -> Move:
    return Move.objects.create(
        claim=claim,
        number=claim.version + 1,
        from_status="disputed",
        to_status="decided",
        round=claim.round,
        by=by,
    )


def test_reviewer_of_the_round_cannot_vote(story, panel):
    with refused("their review is part of"):
        insert_vote(panel, story.alice)


def test_panelist_with_a_conflict_cannot_vote(panel, cora):
    Conflict.objects.create(user=cora, speaker=panel.claim.speaker, reason="My brother.")

    with refused("declared a conflict of interest"):
        insert_vote(panel, cora)


def test_panelist_who_abstained_cannot_vote(story, panel, cora):
    seat = Assignment.objects.create(
        claim=panel.claim, round=panel.round, seat=9, reviewer=cora, why="So.", state="abstained"
    )
    Abstention.objects.create(assignment=seat, kind="too_close", because="I know the port.")

    with refused("abstained from the round"):
        insert_vote(panel, cora)


def test_vote_of_somebody_with_a_conflict_is_not_counted(panel, cora):
    insert_vote(panel, cora)
    Conflict.objects.create(user=cora, speaker=panel.claim.speaker, reason="My brother.")

    with refused("of nobody with a conflict"):
        Panel.objects.update(closed_at=timezone.now(), outcome="short")


def test_vote_is_set_aside_once_while_the_panel_is_open(story, panel, cora):
    vote = insert_vote(panel, cora)
    close_vote(panel.claim, by=story.bob, because="We wait.")

    with refused("added, never changed"):
        Vote.objects.filter(pk=vote.pk).update(set_aside_at=timezone.now())


def test_second_vote_is_refused(panel, cora):
    insert_vote(panel, cora)

    with refused("one_vote_per_panelist"):
        insert_vote(panel, cora)


def test_vote_in_a_closed_or_full_panel_is_refused(story, panel, cora):
    close_vote(panel.claim, by=story.bob, because="We wait.")
    with refused("This vote is closed"):
        insert_vote(panel, cora)
    again = call_panel(panel.claim, by=story.bob, because="Again.")
    for number in range(again.size):
        insert_vote(again, make_member(f"panelist{number}", story.desk))
    with refused("This vote is closed"):
        insert_vote(again, cora)


def test_votes_are_added_and_never_changed(panel, cora):
    insert_vote(panel, cora)
    run("SET CONSTRAINTS ALL IMMEDIATE")

    for sql in (
        "UPDATE review_vote SET said='not_said'",
        "DELETE FROM review_vote",
        "TRUNCATE review_vote",
    ):
        with refused("Rows of review_vote are added, never changed."):
            run(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE review_panel SET quorum=1",
        "UPDATE review_panel SET tolerance=6, closed_at=now(), outcome='short'",
        "UPDATE review_panel SET closed_at=NULL, outcome=''",
    ],
)
def test_panel_is_closed_and_nothing_else(panel, sql):
    with refused("closed once, and nothing else changes"):
        run(sql)


@pytest.mark.parametrize("sql", ["DELETE FROM review_panel", "TRUNCATE review_panel CASCADE"])
def test_panels_stay(panel, sql):
    run("SET CONSTRAINTS ALL IMMEDIATE")

    with refused("added, never changed"):
        run(sql)


def test_closed_panel_is_not_opened_again(story, panel):
    close_vote(panel.claim, by=story.bob, because="We wait.")

    with refused("closed once"):
        Panel.objects.update(closed_at=None, outcome="")


@pytest.mark.parametrize("outcome", ["decided", "tied"])
def test_panel_decides_nothing_without_its_quorum(panel, outcome):
    with refused("settles nothing without its quorum"):
        Panel.objects.update(closed_at=timezone.now(), outcome=outcome)


def test_panel_is_called_over_a_dispute_alone(story):
    story.claim = new_claim(story.desk)
    claim = story.until("decided")

    with refused("over a dispute"):
        Panel.objects.create(claim=claim, round=1, number=1, size=1, quorum=1, tolerance=0)


def test_one_panel_at_a_time(panel):
    with refused("one_open_panel_per_claim"):
        Panel.objects.create(claim=panel.claim, round=1, number=2, size=1, quorum=1, tolerance=0)


def test_dispute_does_not_end_by_itself(story, panel):
    close_vote(panel.claim, by=story.bob, because="We wait.")

    with refused("only a panel settles"):
        end_dispute(panel.claim, None)


def test_dispute_does_not_end_beside_a_vote(story, panel):
    with refused("that a panel votes on"):
        end_dispute(panel.claim, story.bob)


def test_dispute_is_not_ended_by_whoever_is_part_of_it(story):
    story.claim = new_claim(story.desk)
    claim = story.until("disputed")
    Conflict.objects.create(user=story.bob, speaker=claim.speaker, reason="My brother.")

    for person in (story.alice, story.bob):
        with refused("that they are part of"):
            end_dispute(claim, person)


def test_reviewer_cannot_write_what_a_panel_decided(story, panel):
    voters = [make_member(f"panelist{number}", story.desk) for number in range(panel.size)]
    mixed = rating(panel.claim, "mixed")
    for voter in voters:
        cast_vote(panel, by=voter, said="as_quoted", rating=mixed, because="So.")
    claim = Claim.objects.get(pk=panel.claim_id)

    with refused("wrote none of its reviews"):
        Verdict.objects.create(
            claim=claim,
            version=1,
            claim_version=claim.version,
            round=1,
            author=story.alice,
            how="panel",
            said="as_quoted",
            rating=mixed,
            revision=claim.revision,
            headline="No",
            summary="No.",
        )
