"""Anybody presses any button in any order: what is refused and what follows is always the same."""

from contextlib import suppress
from copy import copy
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
    precondition,
    rule,
    run_state_machine_as_test,
)

from factcheck.claims.models import Claim
from factcheck.people.errors import Refused
from factcheck.people.models import User
from factcheck.review.conflicts import has_conflict
from factcheck.review.glance import glance
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
from tests.review.stories import Story, new_claim
from tests.soak.share import share_of

WALKS = share_of(2_000)
BEGINNINGS = ("queued", "in_review", "disputed", "decided", "correcting")
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


# What brings a claim of this state further; elsewhere these buttons are never shown.
LEADS_ON = {
    "new": ["queue"],
    "queued": ["take"],
    "assigned": ["take", "open", "abstain", "lower_seats"],
    "in_review": ["take", "open", "review", "abstain", "lower_seats"],
    "disputed": ["adjudicate", "call_panel", "vote", "close_vote"],
    "decided": ["write_verdict", "publish", "reopen"],
    "published": ["start_correction", "withdraw"],
    "correcting": ["write_verdict", "republish", "abandon_correction"],
    "dismissed": ["requeue"],
    "withdrawn": [*BUTTONS],
}


class Newsroom:
    """Three reviewers, two editors, a stranger, and a claim in each state where a walk begins."""

    def __init__(self) -> None:
        self.story = story = Story(make_desk())
        self.people = {name: getattr(story, name) for name in ("alice", "ben", "bob", "eve")}
        self.people["cora"] = make_member("cora", story.desk)
        self.people["charlie"] = make_member("charlie", make_desk("Valley"))
        self.claims = {}
        for state in BEGINNINGS:
            story.claim = new_claim(story.desk)
            self.claims[state] = story.until(state).pk


class Desk(RuleBasedStateMachine):
    """One of these claims; each walk is rolled back.

    What was read of the claim is read anew only after something changed.
    """

    newsroom: Newsroom

    def __init__(self) -> None:
        super().__init__()
        self.walk = transaction.atomic()
        self.walk.__enter__()
        self.people = self.newsroom.people
        self.declared: set[tuple] = set()

    def teardown(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        transaction.set_rollback(True)
        self.walk.__exit__(None, None, None)

    @property
    def claim(self) -> Claim:
        """As whoever opens its page now has it in hand."""
        return copy(self.read)

    @initialize(state=st.sampled_from(BEGINNINGS), rules=RULES)
    def begin(self, state: str, rules: dict) -> None:
        self.pk = self.newsroom.claims[state]
        self.read_anew()
        DeskRules.objects.filter(desk=self.newsroom.story.desk).update(**rules)

    @rule(person=PEOPLE, slug=RATINGS, data=st.data())
    def press_what_is_shown(self, person: str, slug: str, data: st.DataObject) -> None:
        if shown := self.shown_to(person):
            self.press(data.draw(st.sampled_from(shown)), person, slug)

    def shown_to(self, person: str) -> list[str]:
        if person not in self.shown:
            claim, user = self.claim, User.objects.get(pk=self.people[person].pk)
            glance(claim, user)
            self.shown[person] = [button for button in BUTTONS if may(user, button, claim)]
        return self.shown[person]

    @rule(person=PEOPLE, slug=RATINGS, data=st.data())
    def press_what_leads_on(self, person: str, slug: str, data: st.DataObject) -> None:
        """A button of the claim's state, whether it is shown to this person or not."""
        self.press(data.draw(st.sampled_from(LEADS_ON[self.read.status])), person, slug)

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
        self.changed |= done

    @precondition(lambda self: self.in_hand)
    @rule()
    def let_leases_lapse(self) -> None:
        held = Assignment.objects.filter(claim=self.pk, state__in=IN_HAND)
        overdue = held.update(lease_until=timezone.now() - timedelta(minutes=1))
        assert lapse_overdue() == overdue == self.in_hand
        self.changed = True

    @rule(person=st.sampled_from(["alice", "cora", "eve"]))
    def declare_a_conflict(self, person: str) -> None:
        claim, user = self.claim, self.people[person]
        if (person, claim.speaker_id) not in self.declared:
            self.declared.add((person, claim.speaker_id))
            Conflict.objects.create(user=user, speaker=claim.speaker, reason="A friend.")
            lock(claim)
            clear_conflicted_seats(claim)
            self.changed = True

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
    def all_is_well(self) -> None:
        """After whatever changed something; what was refused left the claim as it was."""
        if not self.changed:
            return
        self.read_anew()
        claim = self.claim
        self.history_is_whole(claim)
        self.nobody_publishes_their_own_words(claim)
        self.panels_decide_by_majority_alone()
        self.disputes_end_by_a_panel_or_by_an_outsider()
        self.seats_hold_one_each(claim)
        self.an_open_round_is_blind(claim)

    def read_anew(self) -> None:
        self.changed, self.shown = False, {}
        self.read = Claim.objects.select_related("desk", "article").get(pk=self.pk)
        held = Assignment.objects.filter(claim=self.pk, state__in=IN_HAND)
        self.in_hand = held.count()

    def history_is_whole(self, claim: Claim) -> None:
        moves = list(claim.moves.order_by("number"))
        numbers = [move.number for move in moves]
        numbers += claim.amendments.values_list("number", flat=True)
        assert sorted(numbers) == list(range(1, claim.version + 1))
        assert all(one.to_status == other.from_status for one, other in pairwise(moves))
        assert claim.status == (moves[-1].to_status if moves else "new")

    def nobody_publishes_their_own_words(self, claim: Claim) -> None:
        if claim.status == "published" and claim.moves.last().from_status == "decided":
            assert claim.moves.last().by != claim.fact_check.verdict.author

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

    def disputes_end_by_a_panel_or_by_an_outsider(self) -> None:
        for move in Move.objects.filter(claim=self.pk, from_status="disputed"):
            panels = Panel.objects.filter(claim=self.pk, round=move.round, outcome="decided")
            if move.by is None:
                assert panels.exists()
            else:
                reviews = move.claim.reviews.filter(round=move.round)
                assert not reviews.filter(reviewer=move.by).exists()

    def seats_hold_one_each(self, claim: Claim) -> None:
        held = list(claim.assignments.filter(round=claim.round, state__in=SEATED))
        assert (
            len({seat.seat for seat in held}) == len({s.reviewer for s in held}) == len(held) <= 2
        )

    def an_open_round_is_blind(self, claim: Claim) -> None:
        reviewed = claim.reviews.filter(round=claim.round)
        if claim.status in {"queued", "assigned", "in_review"} and reviewed.exists():
            for name in ("alice", "ben", "cora", "charlie"):
                seen = visible_reviews(claim, self.people[name]).filter(round=claim.round)
                assert not seen.exclude(reviewer=self.people[name]).exists()


@pytest.mark.django_db
def test_any_walk_through_the_workflow():
    """`make soak-walks` walks 2,000 times, the tests a fortieth of it; each up to 50 steps."""
    Desk.newsroom = Newsroom()
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
