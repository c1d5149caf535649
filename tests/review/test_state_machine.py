"""Anybody presses any button in any order: what is refused and what follows is always the same."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from django.db import connection, transaction
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
from factcheck.people.models import User
from factcheck.people.rules import is_reviewer
from factcheck.publication.actions import publish, republish, withdraw
from factcheck.review import abstaining, actions, rejecting, reviews, seats
from factcheck.review.queries import assignment_of, visible_reviews
from factcheck.review.rules import may
from factcheck.review.verdicts import adjudicate, rating_choices, said_by_decision, write_verdict
from factcheck.review.who import SEATED
from tests.factories import make_desk, make_member
from tests.review.stories import TEXT, WORDS, Story, call_speaker, rating

WHY = "A reason."
RATINGS = st.sampled_from(["true", "false", "unproven"])
PEOPLE = st.sampled_from(["alice", "ben", "cora", "bob", "eve", "charlie"])


def submit(claim: Claim, by: User, slug: str) -> None:
    seat = assignment_of(claim, by)
    if seat is None:
        raise Refused
    words = {**WORDS, "waiver": "The claim is its own source."}
    if seat.state == "submitted":
        raise Refused  # sent again it is the same review, which is not what is tried here
    reviews.submit_review(seat, by=by, said="as_quoted", rating=rating(claim, slug), **words)


SAYING = {
    seats.hand_back: {"because": WHY},
    abstaining.abstain: {"because": WHY, "kind": "too_close"},
}


def on_my_seat(action: Callable) -> Callable:
    def act(claim: Claim, by: User, _slug: str) -> None:
        seat = assignment_of(claim, by)
        if seat is None or (action is seats.open_assignment and seat.state != "open"):
            raise Refused
        action(seat, by=by, **SAYING.get(action, {}))

    return act


def take(claim: Claim, by: User, _slug: str) -> None:
    if assignment_of(claim, by):
        raise Refused  # a second click finds the first one's seat
    seats.take(claim, by=by)


def settle(claim: Claim, by: User, slug: str) -> None:
    adjudicate(claim, by=by, said="as_quoted", rating=rating(claim, slug), **TEXT)


def write(claim: Claim, by: User, _slug: str) -> None:
    said = said_by_decision(claim) or "as_quoted"
    write_verdict(claim, by=by, said=said, rating=rating_choices(claim).first(), **TEXT)


def amend(claim: Claim, by: User, _slug: str) -> None:
    call_speaker(claim, f"mention {claim.version}", by=by)


def reject_from_my_seat(claim: Claim, by: User, _slug: str) -> None:
    if not is_reviewer(by, claim.desk):
        raise Refused  # an editor dismisses, which is another button
    rejecting.reject(claim, by=by, because=WHY, kind="opinion")


BUTTONS: dict[str, Callable[[Claim, User, str], object]] = {
    "queue": lambda claim, by, _: actions.queue(claim, by=by),
    "dismiss": lambda claim, by, _: actions.dismiss(claim, by=by, because=WHY),
    "requeue": lambda claim, by, _: actions.requeue(claim, by=by, because=WHY),
    "recall": lambda claim, by, _: actions.recall(claim, by=by, because=WHY),
    "take": take,
    "open": on_my_seat(seats.open_assignment),
    "hand_back": on_my_seat(seats.hand_back),
    "abstain": on_my_seat(abstaining.abstain),
    "lower_seats": lambda claim, by, _: abstaining.lower_seats(claim, by=by, because=WHY),
    "review": submit,
    "adjudicate": settle,
    "write_verdict": write,
    "reopen": lambda claim, by, _: actions.reopen(claim, by=by, because=WHY),
    "publish": lambda claim, by, _: publish(claim, by=by),
    "start_correction": lambda claim, by, _: actions.start_correction(
        claim, by=by, kind="error", because=WHY
    ),
    "abandon_correction": lambda claim, by, _: actions.abandon_correction(
        claim, by=by, because=WHY
    ),
    "republish": lambda claim, by, _: republish(claim, by=by, note="We corrected it."),
    "withdraw": lambda claim, by, _: withdraw(claim, by=by, because=WHY),
    "amend": amend,
    "reject": reject_from_my_seat,
}


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

    @initialize(state=st.sampled_from(["queued", "in_review", "disputed", "decided", "correcting"]))
    def begin(self, state: str) -> None:
        self.story.until(state)

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
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=4,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
