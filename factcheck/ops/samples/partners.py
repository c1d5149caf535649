"""Whom the demo tells by machine what it publishes, and what they answered.

There are no such addresses, so nobody is called while the stories are told: the jobs are taken in
the transaction that made them, before a worker sees them, and end with the answers below.
"""

from collections.abc import Mapping
from typing import Any

from factcheck.claims.models import Claim
from factcheck.jobs.lease import bury, settle, take
from factcheck.people.models import Desk, Partner, User
from factcheck.publication.delivering import (
    Came,
    begin_attempt,
    deliveries,
    end_attempt,
    note_failure,
    settle_delivered,
)
from factcheck.publication.endpoint import Endpoint, Happening
from factcheck.publication.models import Delivery
from factcheck.publication.registering import register_endpoint

OF_THE_PARTNER = "https://tidewater-radio.example/hooks/fact-checks"
OF_THE_HOUSE = "https://archive.desk.example/hooks"
SECONDS = 60  # to hold a job
TAKEN = Came(204, "")
BUSY = Came(503, "We are on air. Try again later.")
BROKEN = Came(500, "Internal error")
# In order. A last answer that is no good ends it: the editors see that the partner was not told.
ANSWERS: Mapping[str, tuple[Came, ...]] = {
    Happening.PUBLISHED: (TAKEN,),
    Happening.CORRECTED: (BUSY, TAKEN),
    Happening.WITHDRAWN: (BROKEN, BUSY, BROKEN),
}


def register_endpoints() -> None:
    """One of the partner and one of the house; once."""
    partner = Partner.objects.get(slug="tidewater")
    admin = User.objects.get(username="admin")
    health = Desk.objects.get(slug="health")
    all_of_it: dict[str, Any] = {"happenings": Happening.values}
    if not Endpoint.objects.exists():
        desk = partner.desk
        register_endpoint(desk, url=OF_THE_PARTNER, by=partner, partner=partner, **all_of_it)
        register_endpoint(health, url=OF_THE_HOUSE, by=admin, **all_of_it)


def answer_calls(claim: Claim) -> None:
    """Let them answer what they were just told of this claim's page."""
    told = deliveries().filter(event__fact_check__claim=claim, state=Delivery.State.WAITING)
    for delivery in told.order_by("created_at", "pk"):
        answer(delivery)


def answer(delivery: Delivery) -> None:
    job = take(delivery.job_id, deadline=SECONDS) if delivery.job_id else None
    if job is None:
        return
    came = BROKEN
    for came in ANSWERS[delivery.event.happening]:
        attempt = begin_attempt(delivery)
        end_attempt(attempt, came)
        if not came.good:
            note_failure(delivery, came, attempt.at)
    if came.good:
        settle(job, lambda: settle_delivered(delivery))
    else:
        bury(job, because=f"{came.status} {came.because}")
