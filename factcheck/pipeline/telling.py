"""The story: who is told of which event. What work follows from it is next door.

A claim moves, a seat is given or left, a panel is called or closed -> the people it concerns.
A claim's article is changed  -> who works on it, and the editors.
A person amends a claim       -> who holds a seat.
An approved text falls        -> its editors.
Something relied on changes   -> the editors of what relied on it.
A partner could not be told, a reader wrote -> the editors.
A claim is published, dismissed -> readers who wrote about it, by letter.
A claim is due soon, or late  -> who holds a seat, then the editors.
Somebody says something       -> who is mentioned and may read it.

Receivers run inside the sender's transaction and only write rows: what takes time is a job.
"""

from django.dispatch import receiver

from factcheck.claims.models import Amendment, Standing
from factcheck.claims.signals import (
    claim_amended,
    claim_text_changed,
)
from factcheck.notices.actions import (
    tell_of_abstention,
    tell_of_amendment,
    tell_of_comment,
    tell_of_due,
    tell_of_fall,
    tell_of_flag,
    tell_of_late,
    tell_of_late_vote,
    tell_of_left_seats,
    tell_of_move,
    tell_of_no_claim,
    tell_of_open_book,
    tell_of_outcome,
    tell_of_panel,
    tell_of_seats,
    tell_of_text,
    tell_of_undelivered,
    tell_of_writing,
)
from factcheck.publication.letters import Written
from factcheck.publication.models import Approval, Delivery, Flag
from factcheck.publication.signals import (
    approval_fell,
    delivery_failed,
    flags_raised,
    readers_wrote,
)
from factcheck.publication.telling import plan_outcomes
from factcheck.review.models import Assignment, Comment, Deadline, Move, Panel
from factcheck.review.signals import (
    claims_due,
    claims_late,
    claims_moved,
    commented,
    no_claim_called,
    panel_called,
    panel_closed,
    seat_abstained,
    seats_given,
    seats_left,
    votes_late,
)


@receiver(claim_text_changed)
def tell_of_the_change(standing: Standing, **_: object) -> None:
    tell_of_text(standing)


@receiver(flags_raised)
def tell_the_desk_of_flags(flags: list[Flag], **_: object) -> None:
    for flag in flags:
        tell_of_flag(flag)


@receiver(delivery_failed)
def tell_that_a_partner_was_not_told(delivery: Delivery, **_: object) -> None:
    tell_of_undelivered(delivery)


@receiver(readers_wrote)
def tell_the_desk_that_somebody_wrote(row: Written, **_: object) -> None:
    tell_of_writing(row)


@receiver(panel_called)
def ask_for_votes(panel: Panel, **_: object) -> None:
    tell_of_panel(panel)


@receiver(panel_closed)
def tell_what_the_vote_came_to(panel: Panel, **_: object) -> None:
    tell_of_outcome(panel)


@receiver(votes_late)
def tell_of_votes_overdue(panels: list[Panel], **_: object) -> None:
    for panel in panels:
        tell_of_late_vote(panel)


@receiver(claims_due)
def remind_the_holders(deadlines: list[Deadline], **_: object) -> None:
    for deadline in deadlines:
        tell_of_due(deadline)


@receiver(claims_late)
def tell_of_the_late(deadlines: list[Deadline], **_: object) -> None:
    for deadline in deadlines:
        tell_of_late(deadline)


@receiver(claims_moved)
def tell_the_people(moves: list[Move], **_: object) -> None:
    for move in moves:
        tell_of_move(move)
        tell_of_open_book(move)


@receiver(claims_moved)
def tell_the_readers_who_wrote(moves: list[Move], **_: object) -> None:
    plan_outcomes(moves)


@receiver(commented)
def tell_who_is_mentioned(comment: Comment, **_: object) -> None:
    tell_of_comment(comment)


@receiver(approval_fell)
def tell_that_it_is_not_published(approval: Approval, **_: object) -> None:
    tell_of_fall(approval)


@receiver(seats_given)
def tell_the_reviewers(assignments: list[Assignment], **_: object) -> None:
    tell_of_seats(assignments)


@receiver(seats_left)
def tell_of_lost_seats(assignments: list[Assignment], why: str, **_: object) -> None:
    tell_of_left_seats(assignments, why)


@receiver(claim_amended)
def tell_who_sits_on_it(amendment: Amendment, **_: object) -> None:
    tell_of_amendment(amendment)


@receiver(no_claim_called)
def tell_the_editors(assignment: Assignment, **_: object) -> None:
    tell_of_no_claim(assignment)


@receiver(seat_abstained)
def tell_the_editors_who_cannot(assignment: Assignment, **_: object) -> None:
    tell_of_abstention(assignment)
