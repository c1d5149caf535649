"""Anybody presses any button in any order: what is refused and what follows is always the same."""

from contextlib import suppress
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from factcheck.claims.models import Claim
from factcheck.people.errors import Refused
from factcheck.review.conflicts import has_conflict
from factcheck.review.models import Assignment, Conflict, DeskRules, Move, Panel
from factcheck.review.panels import decision_of, open_panel, visible_votes
from factcheck.review.queries import visible_reviews
from factcheck.review.requirements import NO_CONFLICT
from factcheck.review.rules import may
from factcheck.review.seats import clear_conflicted_seats, lapse_overdue
from factcheck.review.who import IN_HAND, SEATED, wrote_a_review, wrote_the_verdict
from factcheck.review.workflow import TABLE, lock
from tests.factories import make_desk, make_member
from tests.review.buttons import BUTTONS
from tests.review.stories import Story
from tests.soak.share import FULL

WALKS = 2_000 if FULL else 20
RATINGS = st.sampled_from(["true", "false", "unproven"])
PEOPLE = st.sampled_from(["alice", "ben", "cora", "bob", "eve", "charlie"])
RULES = st.fixed_dictionaries(
    {
        "disputes": st.sampled_from(DeskRules.Disputes.values),
        "panel_size": st.sampled_from([2, 3]),
        "panel_quorum": st.sampled_from([1, 2]),
        "tolerance": st.sampled_from([0, 4]),
    }
)


class Desk(RuleBasedStateMachine):
    """One claim, three reviewers, two editors, a stranger; each walk is rolled back."""

    def __init__(self) -> None:
        super().__init__()
        self.walk = transaction.atomic()
        self.walk.__enter__()
        self.story = story = Story(make_desk())
        self.pk = story.claim.pk
        self.people = {name: getattr(story, name) for name in ("alice", "ben", "bob", "eve")}
        self.people["cora"] = make_member("cora", story.desk)
        self.people["charlie"] = make_member("charlie", make_desk("Valley"))

    def teardown(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        transaction.set_rollback(True)
        self.walk.__exit__(None, None, None)

    @property
    def claim(self) -> Claim:
        return Claim.objects.get(pk=self.pk)

    @initialize(
        state=st.sampled_from(["queued", "in_review", "disputed", "decided", "correcting"]),
        rules=RULES,
    )
    def begin(self, state: str, rules: dict) -> None:
        self.story.until(state)
        DeskRules.objects.filter(desk=self.story.desk).update(**rules)

    @rule(person=PEOPLE, slug=RATINGS, data=st.data())
    def press_what_is_shown(self, person: str, slug: str, data: st.DataObject) -> None:
        shown = [button for button in BUTTONS if may(self.people[person], button, self.claim)]
        if shown:
            self.press(data.draw(st.sampled_from(shown)), person, slug)

    @rule(button=st.sampled_from([*BUTTONS]), person=PEOPLE, slug=RATINGS)
    def press_anything(self, button: str, person: str, slug: str) -> None:
        self.press(button, person, slug)

    def press(self, button: str, person: str, slug: str) -> None:
        """A button does something exactly when it is shown."""
        claim, by = self.claim, self.people[person]
        shown = may(by, button, claim)
        try:
            BUTTONS[button](claim, by, slug)
            done = True
        except Refused:
            done = False
        assert done == shown, (button, person, claim.status)

    @rule()
    def let_leases_lapse(self) -> None:
        held = Assignment.objects.filter(claim=self.pk, state__in=IN_HAND)
        overdue = held.update(lease_until=timezone.now() - timedelta(minutes=1))
        assert lapse_overdue() == overdue

    @rule(person=st.sampled_from(["alice", "cora", "eve"]))
    def declare_a_conflict(self, person: str) -> None:
        claim, user = self.claim, self.people[person]
        if not has_conflict(user, claim):
            Conflict.objects.create(user=user, speaker=claim.speaker, reason="A friend.")
            lock(claim)
            clear_conflicted_seats(claim)

    @rule(to=st.sampled_from(Claim.Status.values), person=PEOPLE)
    def move_by_sql(self, to: str, person: str) -> None:
        """Whoever writes the rows themselves is held to the table, four eyes and conflicts."""
        claim, by = self.claim, self.people[person]
        with suppress(DatabaseError), transaction.atomic():
            self.write_move(claim, to, by)
            assert not self.unfair(claim, to, by), (claim.status, to, person)
            transaction.set_rollback(True)

    def unfair(self, claim: Claim, to: str, by) -> bool:
        if (claim.status, to) not in TABLE or (to == "published" and wrote_the_verdict(by, claim)):
            return True
        step = TABLE[claim.status, to]
        if NO_CONFLICT in step.requires and has_conflict(by, claim):
            return True
        settles = (claim.status, to) == ("disputed", "decided")
        return settles and bool(wrote_a_review(by, claim) or open_panel(claim))

    def write_move(self, claim: Claim, to: str, by) -> None:
        again = (claim.status, to) == ("decided", "in_review")
        facts = {"number": claim.version + 1, "round": claim.round + again, "by": by}
        Move.objects.create(claim=claim, from_status=claim.status, to_status=to, **facts)
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE claims_claim SET status=%s, version=version+1, round=%s WHERE id=%s",
                [to, facts["round"], claim.pk],
            )
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    @invariant()
    def history_is_whole(self) -> None:
        claim = self.claim
        moves = list(claim.moves.order_by("number"))
        numbers = [move.number for move in moves]
        numbers += claim.amendments.values_list("number", flat=True)
        assert sorted(numbers) == list(range(1, claim.version + 1))
        assert all(one.to_status == other.from_status for one, other in pairwise(moves))
        assert claim.status == (moves[-1].to_status if moves else "new")

    @invariant()
    def nobody_publishes_their_own_words(self) -> None:
        claim = self.claim
        if claim.status == "published" and claim.moves.last().from_status == "decided":
            assert claim.moves.last().by != claim.fact_check.verdict.author

    @invariant()
    def panels_decide_by_majority_alone(self) -> None:
        for panel in Panel.objects.filter(claim=self.pk):
            decided = panel.outcome == "decided"
            majority = panel.votes.count() >= panel.quorum and decision_of(panel) is not None
            assert decided == (majority and panel.closed_at is not None)
            reviewed = panel.claim.reviews.filter(round=panel.round)
            assert not panel.votes.filter(voter__in=reviewed.values("reviewer")).exists()
            if panel.closed_at is None:
                for person in self.people.values():
                    assert not visible_votes(panel, person).exclude(voter=person).exists()

    @invariant()
    def disputes_end_by_a_panel_or_by_an_outsider(self) -> None:
        for move in Move.objects.filter(claim=self.pk, from_status="disputed"):
            panels = Panel.objects.filter(claim=self.pk, round=move.round, outcome="decided")
            if move.by is None:
                assert panels.exists()
            else:
                reviews = move.claim.reviews.filter(round=move.round)
                assert not reviews.filter(reviewer=move.by).exists()

    @invariant()
    def seats_hold_one_each(self) -> None:
        claim = self.claim
        held = list(claim.assignments.filter(round=claim.round, state__in=SEATED))
        assert (
            len({seat.seat for seat in held}) == len({s.reviewer for s in held}) == len(held) <= 2
        )

    @invariant()
    def an_open_round_is_blind(self) -> None:
        claim = self.claim
        if claim.status in {"queued", "assigned", "in_review"}:
            for name in ("alice", "ben", "cora", "charlie"):
                seen = visible_reviews(claim, self.people[name]).filter(round=claim.round)
                assert not seen.exclude(reviewer=self.people[name]).exists()


@pytest.mark.django_db
def test_any_walk_through_the_workflow():
    """`make soak` walks 2,000 times; the tests a small share."""
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=WALKS,
            stateful_step_count=50,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
