"""Partners are told what happens to a page: written in its transaction, delivered by jobs.

Whoever was told an earlier version, or may be any moment, relies on it: until the new one is
delivered, or an editor has said what follows, the delivery is flagged.
"""

from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from factcheck.jobs.actions import create_job
from factcheck.people.ids import uuid7
from factcheck.publication.addresses import page_address
from factcheck.publication.delivered import Attempt, Delivery, Event
from factcheck.publication.endpoint import Endpoint, Happening
from factcheck.publication.flags import flag_deliveries
from factcheck.publication.models import FactCheck, Flag
from factcheck.review.models import Verdict

State = Delivery.State
FLAGGED = {
    Happening.CORRECTED: Flag.Kind.CORRECTED,
    Happening.WITHDRAWN: Flag.Kind.WITHDRAWN,
    Happening.REDACTED: Flag.Kind.TAKEN_DOWN,
}


def tell_partners(page: FactCheck, happening: Happening) -> Event | None:
    """Have all endpoints of the desk told that listen to it; None where there is none."""
    wanting = Endpoint.objects.filter(
        Q(partner=None) | Q(partner__active=True),
        desk=page.desk_id,
        disabled_at=None,
        happenings__contains=[happening],
    )
    relying = set(told_before(page).values_list("endpoint", flat=True))
    called = set(wanting.values_list("pk", flat=True))
    if not (relying | called):
        return None
    event = Event.objects.create(
        desk_id=page.desk_id,
        fact_check=page,
        verdict=page.verdict,
        happening=happening,
        data=data_of(page, page.verdict),
        at=timezone.now(),
    )
    deliveries = [plan(event, pk, called=pk in called) for pk in sorted(relying | called)]
    if kind := FLAGGED.get(happening):
        flag_deliveries([each for each in deliveries if each.endpoint_id in relying], kind)
    return event


def told_before(page: FactCheck) -> QuerySet[Delivery]:
    """What arrived, is on its way, or was called without an answer and may have arrived."""
    unanswered = Attempt.objects.filter(delivery=OuterRef("pk"), status=None)
    arrives = Q(state__in=(State.DELIVERED, State.WAITING))
    perhaps = Q(state=State.FAILED) & Exists(unanswered)
    return Delivery.objects.filter(arrives | perhaps, event__fact_check=page)


def plan(event: Event, endpoint_id: UUID, *, called: bool) -> Delivery:
    """One delivery; `unasked` if that endpoint is not called about such a thing any more."""
    pk = uuid7()
    return Delivery.objects.create(
        pk=pk,
        event=event,
        endpoint_id=endpoint_id,
        job=create_job("deliver", key=f"deliver:{pk}:1") if called else None,
        state=State.WAITING if called else State.UNASKED,
        ended_at=None if called else timezone.now(),
    )


def data_of(page: FactCheck, verdict: Verdict) -> dict[str, object]:
    """What a message tells: where to read it, and the rating; none of its sentences."""
    return {
        "id": str(page.pk),
        "url": page_address(page),
        "api": settings.SITE_URL + reverse("api:verdict", args=[page.pk]),
        "version": verdict.version,
        "rating": {
            "slug": verdict.rating.slug,
            "name": verdict.rating.name,
            "value": verdict.rating.value,
        },
        "said": verdict.said,
        "withdrawn": page.withdrawn_at is not None,
    }
