"""What waits: seals that come off, and seats whose lease is over."""

from uuid import UUID

from factcheck.jobs.models import Job
from factcheck.jobs.registry import Settle, handles
from factcheck.review.deadlines import escalate, remind
from factcheck.review.filling import route_waiting
from factcheck.review.models import Review
from factcheck.review.presence import forget_who_left
from factcheck.review.ranking import weigh_reach_of_the_queue
from factcheck.review.reviews import close_full_rounds, count_review
from factcheck.review.seats import lapse_overdue
from factcheck.review.vote_deadlines import escalate_votes


@handles("count_review")
def count_sealed_review(job: Job) -> Settle:
    """The seal is off, unless the review was undone meanwhile."""
    review_id = UUID(job.key.removeprefix("count_review:"))

    def settle() -> None:
        review = Review.objects.select_related("claim__desk").filter(pk=review_id).first()
        if review:
            count_review(review)

    return settle


@handles("weigh_reach", every=3600)
def weigh_the_reach(_job: Job) -> Settle:
    """Every hour, bring forward what waits and was copied meanwhile."""
    return weigh_reach_of_the_queue


@handles("route_waiting", every=300)
def give_out_what_waits(_job: Job) -> Settle:
    """Every five minutes, on desks that route by themselves: somebody came to work, or is free."""
    return route_waiting


@handles("lapse_seats", every=60)
def lapse_seats(_job: Job) -> Settle:
    """Every minute, free the seats that nobody works on, and close rounds that became full.

    Who had a claim open and left is forgotten, too.
    """

    def settle() -> None:
        close_full_rounds()
        lapse_overdue()
        forget_who_left()

    return settle


@handles("watch_deadlines", every=60)
def watch_deadlines(_job: Job) -> Settle:
    """Every minute, tell the holders of what is due soon and the editors of what is late.

    Of votes that are overdue, editors and whoever has not voted.
    """

    def settle() -> None:
        remind()
        escalate()
        escalate_votes()

    return settle
