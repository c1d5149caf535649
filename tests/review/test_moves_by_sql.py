"""Every move is judged twice: by the actions, and by the database whoever writes the SQL."""

import pytest
from django.db import DatabaseError, connection, transaction

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotYou
from factcheck.review.models import Conflict, Move
from factcheck.review.requirements import NO_CONFLICT
from factcheck.review.who import Who
from factcheck.review.workflow import MOVES, TABLE, Step, move
from tests.factories import make_member
from tests.review.stories import write

pytestmark = pytest.mark.django_db
STATES = [*Claim.Status.values]
# The parts that somebody plays who must not have judged it before.
SECOND = {Who.SECOND_EDITOR, Who.ADJUDICATOR}


def as_words(step: Step) -> str:
    return f"{step.origin} to {step.to}"


def by_sql(claim: Claim, to: str, by) -> bool:
    """Write the rows that a move writes; whether the database took them. They are undone."""
    again = (claim.status, to) == ("decided", "in_review")
    facts = {"number": claim.version + 1, "round": claim.round + again, "by": by}
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            Move.objects.create(claim=claim, from_status=claim.status, to_status=to, **facts)
            cursor.execute(
                "UPDATE claims_claim SET status=%s, version=version+1, round=%s WHERE id=%s",
                [to, facts["round"], claim.pk],
            )
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            transaction.set_rollback(True)
    except DatabaseError:
        return False
    return True


def by_action(claim: Claim, to: str, by) -> Exception | None:
    """What `move` refuses with; whatever it did is undone."""
    try:
        with transaction.atomic():
            move(claim, to, by=by, because="A reason.", kind="error")
            transaction.set_rollback(True)
    except Exception as refusal:  # noqa: BLE001 - which one it is, is what is asked
        return refusal
    return None


@pytest.mark.parametrize("state", STATES)
def test_no_move_outside_the_table_is_made_by_action_or_by_sql(story, state):
    claim = story.until(state)
    wrong = [to for to in STATES if to != state and (state, to) not in TABLE]

    taken = [to for to in wrong if by_sql(claim, to, story.eve)]
    allowed = [to for to in wrong if not isinstance(by_action(claim, to, story.eve), NotNow)]

    assert (taken, allowed) == ([], [])


@pytest.mark.parametrize(
    "step", [step for step in MOVES if NO_CONFLICT in step.requires], ids=as_words
)
def test_whoever_declared_a_conflict_makes_no_move_that_asks_for_none(story, step):
    claim = story.until(step.origin)
    person = story.alice if Who.ASSIGNEE in step.who else story.eve
    if step.origin == "correcting":
        write(claim, story.bob, "true", note="The log was read again.")
    assert by_sql(claim, step.to, person)
    Conflict.objects.create(user=person, speaker=claim.speaker, reason="A friend of mine.")

    assert not by_sql(claim, step.to, person)
    assert isinstance(by_action(claim, step.to, person), NotYou)


@pytest.mark.parametrize("step", [step for step in MOVES if SECOND & set(step.who)], ids=as_words)
def test_nobody_moves_what_takes_a_second_pair_of_eyes_with_their_own(story, step):
    claim = story.until(step.origin)
    own = story.alice if step.origin == "disputed" else story.bob
    if step.origin == "correcting":
        write(claim, story.bob, "true", note="The log was read again.")
    own.memberships.update(role="editor")
    own.refresh_from_db()

    assert by_sql(claim, step.to, story.eve)
    assert not by_sql(claim, step.to, own)
    assert isinstance(by_action(claim, step.to, own), NotYou)


OF_REVIEWERS = {"queued to assigned", "assigned to in_review"}


@pytest.mark.parametrize(
    "step", [step for step in MOVES if Who.LAST_REVIEW not in step.who], ids=as_words
)
def test_nobody_moves_a_claim_without_the_place_on_its_desk(story, charlie, root, step):
    """The last review decides by nobody; all else is somebody's of the desk, or the system's."""
    claim = story.until(step.origin)
    if step.origin == "correcting":
        write(claim, story.bob, "true", note="The log was read again.")
    who = story.alice if as_words(step) in OF_REVIEWERS else story.eve
    stranger = make_member("dora", story.desk)
    stranger.memberships.update(role="editor", active=False)

    assert by_sql(claim, step.to, who)
    assert [by_sql(claim, step.to, one) for one in (charlie, root, stranger)] == [False] * 3
    if as_words(step) not in OF_REVIEWERS:
        cora = make_member("cora", story.desk)
        assert not by_sql(claim, step.to, cora)
        assert isinstance(by_action(claim, step.to, cora), NotYou)
    assert isinstance(by_action(claim, step.to, charlie), NotYou)


def test_these_are_all_moves_with_four_eyes_or_without_conflict():
    held = {(str(step.origin), str(step.to)) for step in MOVES if NO_CONFLICT in step.requires}

    assert held == {
        ("assigned", "in_review"),
        ("disputed", "decided"),
        ("decided", "published"),
        ("correcting", "published"),
    }
