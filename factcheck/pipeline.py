"""The story: which event starts which step. Every signal receiver lives here.

An article's text is recorded -> its claims are looked for, and it joins the archive.
Its claims are recorded       -> those worth it are queued.
A claim is queued             -> coverage is looked for, and reviewers if the desk wants it so.
A claim moves, a seat is given -> the people it concerns are told.

Receivers run inside the sender's transaction and only write rows: what takes time is a job.
"""

from django.dispatch import receiver

from articles.models import Revision
from articles.signals import revision_recorded
from factcheck.claims.actions import request_extraction
from factcheck.claims.models import Claim
from factcheck.claims.signals import claims_recorded
from factcheck.evidence.actions import index_revision, request_search
from factcheck.notices.actions import tell_of_move, tell_of_seat
from factcheck.review.actions import triage
from factcheck.review.models import Assignment, Move
from factcheck.review.scales import rules_for
from factcheck.review.seats import route
from factcheck.review.signals import claim_moved, seat_given

Status = Claim.Status


@receiver(revision_recorded)
def read_the_article(revision: Revision, **_: object) -> None:
    index_revision(revision)
    request_extraction(revision)


@receiver(claims_recorded)
def triage_the_claims(claims: list[Claim], **_: object) -> None:
    triage(claims)


@receiver(claim_moved)
def look_for_coverage(claim: Claim, move: Move, **_: object) -> None:
    """Once a claim is queued for the first time; people may ask again later."""
    if move.to_status == Status.QUEUED and not claim.searches.exists():
        request_search(claim, by=None)


@receiver(claim_moved)
def look_for_reviewers(claim: Claim, move: Move, **_: object) -> None:
    """For a claim in the queue or in a new round, on desks that do not wait for takers."""
    reopened = move.from_status == Status.DECIDED and move.to_status == Status.IN_REVIEW
    if (move.to_status == Status.QUEUED or reopened) and rules_for(claim.desk).routes_itself:
        route(claim)


@receiver(claim_moved)
def tell_the_people(move: Move, **_: object) -> None:
    tell_of_move(move)


@receiver(seat_given)
def tell_the_reviewer(assignment: Assignment, **_: object) -> None:
    tell_of_seat(assignment)
