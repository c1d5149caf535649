from itertools import product

import pytest
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from factcheck.claims.models import Claim
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.review.models import Conflict, Move
from factcheck.review.signals import claims_moved
from factcheck.review.who import SYSTEM, Who
from factcheck.review.workflow import MOVES, move, move_many, moves_open_to
from tests.review.stories import new_claim, new_claims

STATES = Claim.Status.values

# product of from, to, who: written by hand, so that the table cannot agree with itself.
TABLE = {
    ("new", "queued"): {"editor", "triage"},
    ("new", "dismissed"): {"editor", "triage"},
    ("queued", "assigned"): {"routing", "editor", "reviewer"},
    ("queued", "dismissed"): {"editor"},
    ("assigned", "in_review"): {"assignee"},
    ("assigned", "queued"): {"editor", "empty_seats"},
    ("assigned", "dismissed"): {"editor"},
    ("in_review", "queued"): {"editor", "empty_seats"},
    ("in_review", "dismissed"): {"editor"},
    ("in_review", "decided"): {"last_review"},
    ("in_review", "disputed"): {"last_review"},
    ("disputed", "decided"): {"adjudicator", "panel"},
    ("decided", "published"): {"second_editor"},
    ("decided", "in_review"): {"editor"},
    ("published", "correcting"): {"editor"},
    ("published", "withdrawn"): {"editor"},
    ("correcting", "published"): {"second_editor"},
    ("dismissed", "queued"): {"editor"},
}
# In the table and by the right person, but a claim just brought to that state is not ready for it.
NOT_READY = {
    ("queued", "assigned"),
    ("assigned", "queued", "system"),
    ("in_review", "queued", "system"),
    ("in_review", "decided"),
    ("in_review", "disputed"),
    ("disputed", "decided", "system"),
}
ACTORS = ("system", "alice", "ben", "bob", "eve", "charlie", "root")
WRITTEN = {"decided", "published", "correcting", "withdrawn"}


def parts(actor: str, state: str) -> set[str]:
    """What this person of the story is to a claim in this state. Bob wrote its verdict."""
    if actor == "system":
        return {str(who) for who in SYSTEM}
    if actor == "alice" and state in {"assigned", "in_review"}:
        return {"reviewer", "assignee"}
    if actor in {"alice", "ben"}:
        return {"reviewer"}
    if actor == "bob" and state in WRITTEN:
        return {"editor", "adjudicator"}
    return {"editor", "adjudicator", "second_editor"} if actor in {"bob", "eve"} else set()


def expected(state: str, to: str, actor: str) -> type[Exception] | None:
    if (state, to) not in TABLE:
        return NotNow
    if not TABLE[state, to] & parts(actor, state):
        return NotYou
    return NotNow if NOT_READY & {(state, to), (state, to, actor)} else None


@pytest.mark.parametrize("state", STATES)
def test_move_answers_every_role_as_the_table_says(state, story, charlie, root):
    claim = story.until(state)
    people = {name: getattr(story, name) for name in ("alice", "ben", "bob", "eve")}
    people |= {"system": None, "charlie": charlie, "root": root}

    answers = {}
    for to, actor in product(STATES, ACTORS):
        seen = Claim.objects.get(pk=claim.pk)
        savepoint = transaction.savepoint()
        try:
            move(seen, to, by=people[actor], because="A reason.", kind="error")
            answers[to, actor] = None
        except (NotNow, NotYou, NotValid, Overtaken) as refusal:
            answers[to, actor] = type(refusal)
        transaction.savepoint_rollback(savepoint)

    assert answers == {
        (to, actor): expected(state, to, actor) for to, actor in product(STATES, ACTORS)
    }


def test_table_has_the_rows_of_the_workflow_and_no_other():
    assert {(str(step.origin), str(step.to)): set(map(str, step.who)) for step in MOVES} == TABLE
    assert len(MOVES) == len(TABLE)


def test_every_part_is_played_in_some_move():
    assert {who for step in MOVES for who in step.who} == set(Who)


def test_move_without_the_reason_it_needs_is_not_valid(story):
    claim = story.until("queued")

    with pytest.raises(NotValid) as refusal:
        move(claim, "dismissed", by=story.bob, because="  ")

    assert refusal.value.fields == {"because": ["A reason is given."]}
    assert Claim.objects.get(pk=claim.pk).status == "queued"


def test_move_of_a_stale_claim_is_overtaken_and_says_by_whom(story):
    claim = story.until("new")
    stale = Claim.objects.get(pk=claim.pk)
    move(claim, "queued", by=story.bob)

    with pytest.raises(Overtaken) as refusal:
        move(stale, "dismissed", by=story.eve, because="An opinion.")

    at = timezone.localtime(claim.moves.get().at)
    when = f"{date_format(at, 'H:i')} on {date_format(at, 'j M Y')}"
    assert refusal.value.because == f"It was moved to “queued” by Bob at {when}."

    assert stale.status == "new"
    assert Move.objects.filter(claim=claim).count() == 1


def test_move_with_the_version_of_an_old_form_is_overtaken(story):
    claim = story.until("queued")

    with pytest.raises(Overtaken):
        move(claim, "dismissed", by=story.bob, because="An opinion.", version=0)


def test_move_of_a_claim_seen_at_a_version_that_never_was_is_overtaken(story):
    with pytest.raises(Overtaken, match="changed since you saw it"):
        move(story.until("new"), "queued", by=story.bob, version=7)


def test_move_brings_the_claim_in_hand_up_to_date(story):
    claim = story.until("decided")

    move(claim, "in_review", by=story.eve, because="A second log appeared.")

    there = Claim.objects.get(pk=claim.pk)
    assert (claim.status, claim.version, claim.round) == ("in_review", 5, 2)
    assert (there.status, there.version, there.round) == ("in_review", 5, 2)


def test_move_that_a_receiver_breaks_leaves_nothing(story):
    claim = story.until("new")

    def break_it(**facts):
        raise ZeroDivisionError

    claims_moved.connect(break_it)
    try:
        with pytest.raises(ZeroDivisionError):
            move(claim, "queued", by=story.bob)
    finally:
        claims_moved.disconnect(break_it)

    assert Claim.objects.get(pk=claim.pk).version == 0
    assert not Move.objects.filter(claim=claim).exists()
    assert not Entry.objects.filter(action="claim.moved").exists()


def test_publishing_is_refused_to_an_editor_with_a_conflict(story):
    claim = story.until("decided")
    Conflict.objects.create(user=story.eve, speaker=claim.speaker, reason="My brother works there.")

    with pytest.raises(NotYou, match="conflict of interest"):
        move(claim, "published", by=story.eve)


def test_moves_open_to_a_person_are_those_of_their_part(story):
    claim = story.until("queued")

    assert [step.to for step in moves_open_to(claim, story.bob)] == ["assigned", "dismissed"]
    assert [step.to for step in moves_open_to(claim, story.alice)] == ["assigned"]


def test_move_many_writes_a_move_each_and_one_entry(desk, bob):
    claims = new_claims(desk, 3)

    moves = move_many(claims, "queued", by=bob)

    assert [made.claim for made in moves] == claims
    assert set(Claim.objects.values_list("status", "version")) == {("queued", 1)}
    entry = Entry.objects.get(action="claims.moved")
    assert (entry.facts["count"], len(entry.facts["ids_sha256"])) == (3, 64)
    assert not Entry.objects.filter(action="claim.moved").exists()


def test_move_many_is_all_or_nothing(desk, bob):
    claims = new_claims(desk, 3)
    move(Claim.objects.get(pk=claims[1].pk), "queued", by=bob)

    with pytest.raises(Overtaken):
        move_many(claims, "queued", by=bob)

    statuses = Claim.objects.order_by("version").values_list("status", flat=True)
    assert list(statuses) == ["new", "new", "queued"]


def test_move_many_refuses_claims_of_another_desk(desk, other_desk, bob):
    claims = [new_claim(desk), new_claim(other_desk)]

    with pytest.raises(NotValid):
        move_many(claims, "queued", by=bob)


def test_move_many_of_nothing_does_nothing(bob):
    assert move_many([], "queued", by=bob) == []
