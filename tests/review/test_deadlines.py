from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from factcheck.claims.models import Claim
from factcheck.jobs.actions import create_job
from factcheck.jobs.registry import find
from factcheck.notices.queries import notices_for
from factcheck.people.errors import NotNow, NotValid, NotYou, Overtaken
from factcheck.people.models import Entry
from factcheck.review.actions import dismiss, requeue, start_correction
from factcheck.review.deadline import Deadline, DueRules
from factcheck.review.deadlines import escalate, late, move_due, remind
from factcheck.review.models import DeskRules
from factcheck.review.ranking import lift_mark, mark_harm
from factcheck.review.seats import take
from tests.jobs_tools import run_jobs
from tests.review.stories import queued

NOW = timezone.now
HOUR = timedelta(hours=1)


def due_in(claim: Claim, time: timedelta) -> None:
    Deadline.objects.filter(claim=claim).update(due_at=NOW() + time)


def told(user) -> list[str]:
    return [notice.kind for notice in notices_for(user) if notice.kind in {"due", "late"}]


@pytest.mark.parametrize(
    ("worth", "priority", "hours"), [(0.9, "high", 12), (0.6, "normal", 72), (0.3, "low", 168)]
)
def test_queued_claim_is_due_by_the_desks_rules(story, worth, priority, hours):
    DueRules.objects.create(desk=story.desk, high=12)
    Claim.objects.filter(pk=story.claim.pk).update(worth=worth)
    story.claim.refresh_from_db()
    before = NOW()

    claim = story.until("queued")

    deadline = claim.deadline
    assert deadline.priority == priority
    assert before + hours * HOUR <= deadline.due_at <= NOW() + hours * HOUR
    assert (deadline.set_by, deadline.because) == (None, "")


@pytest.mark.parametrize(
    ("worth", "priority", "hours"), [(0.9, "high", 24), (0.6, "high", 24), (0.3, "normal", 72)]
)
def test_claim_marked_before_it_is_queued_is_due_sooner(story, worth, priority, hours):
    Claim.objects.filter(pk=story.claim.pk).update(worth=worth)
    mark_harm(story.claim, by=story.bob, kind="health", because="A cure is told.")

    claim = story.until("queued")

    assert claim.deadline.priority == priority
    assert abs(claim.deadline.due_at - NOW() - hours * HOUR) < HOUR


def test_mark_brings_the_due_date_forward_at_once_and_lifting_it_takes_it_back(story):
    claim = story.until("queued")  # of normal priority
    escalated = NOW()
    Deadline.objects.update(escalated_at=escalated, reminded_at=escalated)

    mark = mark_harm(claim, by=story.bob, kind="health", because="A cure is told.")
    marked = Deadline.objects.get()
    lift_mark(mark, by=story.bob)
    lifted = Deadline.objects.get()

    assert (marked.priority, marked.reminded_at, marked.escalated_at) == ("high", None, None)
    assert abs(marked.due_at - NOW() - 24 * HOUR) < HOUR
    queued = claim.moves.get(to_status="queued")
    assert lifted.priority == "normal"
    assert abs(lifted.due_at - queued.at - 72 * HOUR) < HOUR / 60
    assert [one.due_at - one.due_from for one in (marked, lifted)] == [24 * HOUR, 72 * HOUR]
    assert lifted.due_from == queued.at < marked.due_from


def test_mark_makes_no_claim_due_later(story):
    claim = story.until("queued")
    due_in(claim, 2 * HOUR)

    mark_harm(claim, by=story.bob, kind="health", because="A cure is told.")

    assert Deadline.objects.get().due_at < NOW() + 3 * HOUR


def test_mark_leaves_the_due_date_that_an_editor_chose(story):
    claim = story.until("queued")
    move_due(claim, by=story.bob, due_at=NOW() + 99 * HOUR, because="The vote is then.")

    mark_harm(claim, by=story.bob, kind="health", because="A cure is told.")

    assert Deadline.objects.get().due_at > NOW() + 98 * HOUR


def test_new_claim_has_no_due_date(story):
    assert not Deadline.objects.filter(claim=story.until("new")).exists()


def test_clock_starts_anew_for_a_claim_taken_up_again_and_for_a_correction(story):
    claim = story.until("queued")
    move_due(claim, by=story.bob, due_at=NOW() + HOUR, because="The vote is today.")
    dismiss(claim, by=story.bob, because="It is an opinion.", kind="opinion")
    requeue(claim, by=story.bob, because="It is none.")

    deadline = Deadline.objects.get(claim=claim)
    assert (deadline.set_by, deadline.because) == (None, "")
    assert deadline.due_at > NOW() + 71 * HOUR
    assert deadline.due_from == deadline.due_at - 72 * HOUR


def test_correction_is_urgent(story):
    deadline = story.until("correcting").deadline

    assert deadline.priority == "high"
    assert deadline.due_at > NOW() + 23 * HOUR
    assert deadline.due_from == deadline.due_at - 24 * HOUR


def test_move_due_with_a_reason(story):
    claim = story.until("queued")
    then = NOW() + 5 * HOUR

    move_due(claim, by=story.bob, due_at=then, because=" The vote is today. ")

    deadline = Deadline.objects.get(claim=claim)
    assert (deadline.due_at, deadline.set_by, deadline.because) == (
        then,
        story.bob,
        "The vote is today.",
    )
    entry = Entry.objects.latest("pk")
    assert (entry.action, entry.actor_id, entry.facts["due_at"]) == (
        "deadline.moved",
        str(story.bob.pk),
        then.isoformat(),
    )


@pytest.mark.parametrize(
    ("who", "state", "hours", "because", "refusal"),
    [
        ("alice", "queued", 5, "It is hard.", NotYou),
        ("bob", "dismissed", 5, "It is hard.", NotNow),
        ("bob", "published", 5, "It is hard.", NotNow),
        ("bob", "queued", -1, "It is hard.", NotValid),
        ("bob", "queued", 5, " ", NotValid),
    ],
)
def test_move_due_refused(story, who, state, hours, because, refusal):
    claim = story.until(state)

    with pytest.raises(refusal):
        move_due(claim, by=getattr(story, who), due_at=NOW() + hours * HOUR, because=because)

    assert not Entry.objects.filter(action="deadline.moved").exists()


def test_move_due_after_a_colleague_did(story):
    claim = story.until("queued")
    seen = claim.deadline.due_at
    move_due(claim, by=story.eve, due_at=NOW() + HOUR, because="The vote is today.", seen=seen)

    with pytest.raises(Overtaken):
        move_due(claim, by=story.bob, due_at=NOW() + 9 * HOUR, because="No.", seen=seen)


def test_holder_is_reminded_once_then_the_editors_once(story):
    claim = story.until("queued")
    take(claim, by=story.alice)
    due_in(claim, 5 * HOUR)
    assert (remind(), escalate()) == (0, 0)

    due_in(claim, 3 * HOUR)
    assert (remind(), remind(), escalate()) == (1, 0, 0)
    assert (told(story.alice), told(story.ben), told(story.bob)) == (["due"], [], [])

    due_in(claim, -HOUR)
    assert (remind(), escalate(), escalate()) == (0, 1, 0)
    assert (told(story.alice), told(story.bob), told(story.eve)) == (["due"], ["late"], ["late"])
    entries = Entry.objects.filter(action__startswith="deadlines.").order_by("pk")
    assert [(one.action, one.facts["count"]) for one in entries] == [
        ("deadlines.reminded", 1),
        ("deadlines.escalated", 1),
    ]


def test_whoever_sits_down_late_is_reminded_then(story):
    claim = story.until("queued")
    due_in(claim, HOUR)
    assert remind() == 0

    take(claim, by=story.alice)

    assert remind() == 1
    assert told(story.alice) == ["due"]


def test_moved_due_date_is_told_of_again(story):
    claim = story.until("queued")
    due_in(claim, -HOUR)
    escalate()
    move_due(claim, by=story.bob, due_at=NOW() + HOUR, because="We wait for the log.")
    due_in(claim, -HOUR)

    assert escalate() == 1
    assert told(story.bob) == ["late", "late"]


def test_finished_claim_is_never_late(story):
    claim = story.until("published")
    due_in(claim, -HOUR)

    assert escalate() == 0
    assert not late(Claim.objects.all()).exists()


def test_late_is_past_its_due_date(story):
    claim = story.until("queued")
    due_in(claim, HOUR / 2)
    assert not late(Claim.objects.all()).exists()

    due_in(claim, -HOUR)
    assert late(Claim.objects.all()).get() == claim


def test_every_minute_the_clock_is_looked_at(story):
    claim = story.until("queued")
    due_in(claim, -HOUR)
    create_job("watch_deadlines", key="watch_deadlines:1")

    run_jobs()

    assert told(story.bob) == ["late"]
    assert find("watch_deadlines").every == 60


@pytest.mark.parametrize(
    "change",
    [{"because": "So."}, {"priority": "urgent"}],
)
def test_the_database_refuses_a_due_date_that_nobody_answers_for(story, change):
    claim = story.until("queued")

    with pytest.raises(IntegrityError), transaction.atomic():
        Deadline.objects.filter(claim=claim).update(**change)


def test_words_of_rows(story):
    claim = story.until("queued")

    assert str(DueRules(desk=story.desk)) == "Harbour"
    assert str(claim.deadline).startswith("14 sailings")


@pytest.mark.parametrize(
    "far", ["9999-12-31T23:59:59+00:00", "9999-12-31T23:59:59-14:00", "3000-01-01T00:00:00+00:00"]
)
def test_due_date_that_no_page_could_show_is_refused(story, far):
    claim = story.until("queued")

    with pytest.raises(NotValid) as refusal:
        move_due(claim, by=story.bob, due_at=datetime.fromisoformat(far), because="Some day.")

    assert [*refusal.value.fields] == ["due_at"]


def test_due_date_follows_the_desk_and_state_of_its_claim(story):
    claim = story.until("published")
    known = Deadline.objects.get(claim=claim)
    assert (known.desk, known.status) == (claim.desk, "published")
    start_correction(claim, by=story.eve, kind="update", because="A new log appeared.")
    known.save()  # as it was read before
    known.refresh_from_db()
    assert known.status == "correcting"


def test_due_date_of_a_claim_that_is_routed_at_once_knows_that_it_is_assigned(story):
    DeskRules.objects.filter(desk=story.desk).update(routes_itself=True)
    claim = queued(story.desk, story.bob)
    claim.refresh_from_db()
    known = Deadline.objects.get(claim=claim)
    assert (claim.status, known.status) == ("assigned", "assigned")
