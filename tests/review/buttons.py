"""Every button of a claim, pressed with the least that it asks for.

Whoever presses for the second time what is there already finds what the first time made; that is
no new act, so it counts as refused here.
"""

from collections.abc import Callable

from factcheck.claims.models import Claim
from factcheck.people.errors import Refused
from factcheck.people.models import User
from factcheck.people.rules import is_reviewer
from factcheck.publication.actions import publish, republish, withdraw
from factcheck.review import abstaining, actions, rejecting, reviews, seats, voting
from factcheck.review.handing_over import hand_over
from factcheck.review.panels import open_panel
from factcheck.review.queries import assignment_of
from factcheck.review.ranking import mark_harm
from factcheck.review.verdicts import adjudicate, rating_choices, said_by_decision, write_verdict
from factcheck.review.who import IN_HAND
from factcheck.review.who import seats as held_seats
from tests.review.stories import TEXT, WORDS, call_speaker, rating

WHY = "A reason."
Button = Callable[[Claim, User, str], object]


def submit(claim: Claim, by: User, slug: str) -> None:
    seat = assignment_of(claim, by)
    if seat is None or seat.state == "submitted":
        raise Refused
    words = {**WORDS, "waiver": "The claim is its own source."}
    reviews.submit_review(seat, by=by, said="as_quoted", rating=rating(claim, slug), **words)


SAYING = {
    seats.hand_back: {"because": WHY},
    abstaining.abstain: {"because": WHY, "kind": "too_close"},
}


def on_my_seat(action: Callable) -> Button:
    def act(claim: Claim, by: User, _slug: str) -> None:
        seat = assignment_of(claim, by)
        if seat is None or (action is seats.open_assignment and seat.state != "open"):
            raise Refused
        action(seat, by=by, **SAYING.get(action, {}))

    return act


def take(claim: Claim, by: User, _slug: str) -> None:
    if assignment_of(claim, by):
        raise Refused
    seats.take(claim, by=by)


def settle(claim: Claim, by: User, slug: str) -> None:
    adjudicate(claim, by=by, said="as_quoted", rating=rating(claim, slug), **TEXT)


def vote(claim: Claim, by: User, slug: str) -> None:
    panel = open_panel(claim)
    if panel is None or panel.votes.filter(voter=by).exists():
        raise Refused
    voting.cast_vote(panel, by=by, said="as_quoted", rating=rating(claim, slug), because=WHY)


def write(claim: Claim, by: User, _slug: str) -> None:
    said = said_by_decision(claim) or "as_quoted"
    write_verdict(claim, by=by, said=said, rating=rating_choices(claim).first(), **TEXT)


def amend(claim: Claim, by: User, _slug: str) -> None:
    call_speaker(claim, f"mention {claim.version}", by=by)


def hand_over_the_first(claim: Claim, by: User, _slug: str) -> None:
    held = held_seats(claim).filter(state__in=IN_HAND).order_by("seat").first()
    if held is None:
        raise Refused
    hand_over(held, to=None, by=by, note=WHY)


def mark(claim: Claim, by: User, _slug: str) -> None:
    mark_harm(claim, by=by, kind="health", because=WHY)


def reject_from_my_seat(claim: Claim, by: User, _slug: str) -> None:
    if not is_reviewer(by, claim.desk):
        raise Refused  # an editor dismisses, which is another button
    rejecting.reject(claim, by=by, because=WHY, kind="opinion")


BUTTONS: dict[str, Button] = {
    "queue": lambda claim, by, _: actions.queue(claim, by=by),
    "dismiss": lambda claim, by, _: actions.dismiss(claim, by=by, because=WHY),
    "requeue": lambda claim, by, _: actions.requeue(claim, by=by, because=WHY),
    "recall": lambda claim, by, _: actions.recall(claim, by=by, because=WHY),
    "take": take,
    "open": on_my_seat(seats.open_assignment),
    "hand_back": on_my_seat(seats.hand_back),
    "hand_over": hand_over_the_first,
    "mark": mark,
    "abstain": on_my_seat(abstaining.abstain),
    "lower_seats": lambda claim, by, _: abstaining.lower_seats(claim, by=by, because=WHY),
    "review": submit,
    "adjudicate": settle,
    "call_panel": lambda claim, by, _: voting.call_panel(claim, by=by, because=WHY),
    "vote": vote,
    "close_vote": lambda claim, by, _: voting.close_vote(claim, by=by, because=WHY),
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
