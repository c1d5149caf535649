"""One delivery: called, tried again with growing pauses, ended; sent again by hand."""

import json
import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.fetch import FetchFailed, FetchRefused
from articles.posting import post
from factcheck.jobs.actions import create_job
from factcheck.people.errors import NotNow, NotYou
from factcheck.people.models import Partner, User
from factcheck.people.rules import desks_of, is_administrator, is_editor
from factcheck.people.sealing import Unreadable
from factcheck.people.trail import record
from factcheck.publication.delivered import Attempt, Delivery, Event
from factcheck.publication.endpoint import Endpoint
from factcheck.publication.flags import settle_flags_of
from factcheck.publication.registering import disable, live_secrets
from factcheck.publication.signals import delivery_failed
from factcheck.publication.signing import headers_of

State = Delivery.State
# Seconds before each further attempt, three days in all, each spread by a quarter.
PAUSES = (5, 60, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 72_000)
SPREAD = 0.25
LONGEST_PAUSE = 86_400.0  # seconds that the other side may ask us to wait
PATIENCE = timedelta(days=3)  # of failing in a row, after which an endpoint is not called any more


@dataclass(frozen=True)
class Came:
    """What came of one call. `gone`: the other side wants no more of them."""

    status: int | None
    because: str
    retry_after: float | None = None

    @property
    def good(self) -> bool:
        return self.status is not None and HTTPStatus(200) <= self.status < HTTPStatus(300)

    @property
    def gone(self) -> bool:
        return self.status == HTTPStatus.GONE


def body_of(event: Event) -> bytes:
    """The message, the same bytes at every attempt."""
    message = {"type": event.happening, "timestamp": event.at.isoformat(), "data": event.data}
    return json.dumps(message, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def begin_attempt(delivery: Delivery) -> Attempt:
    """Note the call before it is made."""
    before = delivery.attempts.count()
    return Attempt.objects.create(delivery=delivery, number=before + 1)


def call(delivery: Delivery, now: datetime) -> Came:
    """Make it. Never raises for what the other side does."""
    event, endpoint = delivery.event, delivery.endpoint
    body = body_of(event)
    try:
        secrets = live_secrets(endpoint, now)
        headers = headers_of(secrets, str(event.pk), int(now.timestamp()), body)
        answer = post(endpoint.url, body, headers)
    except Unreadable:
        return Came(None, _("Its secret cannot be read any more: give it a new one."))
    except (FetchFailed, FetchRefused) as error:
        return Came(None, str(error))
    came = Came(answer.status, "", answer.retry_after)
    return came if came.good else Came(answer.status, answer.words.strip(), answer.retry_after)


def pause_after(attempts: int, came: Came) -> float | None:
    """Seconds until the next attempt; None after the last one. Never sooner than we were asked."""
    if attempts > len(PAUSES):
        return None
    usual = PAUSES[attempts - 1] * random.uniform(1 - SPREAD, 1 + SPREAD)  # noqa: S311 (no secret)
    return max(usual, min(came.retry_after or 0.0, LONGEST_PAUSE))


def end_attempt(attempt: Attempt, came: Came) -> None:
    attempt.status, attempt.because, attempt.ended_at = came.status, came.because, timezone.now()
    attempt.save(update_fields=["status", "because", "ended_at"])


def settle_delivered(delivery: Delivery) -> None:
    """It arrived: nobody relies on an earlier version there any more."""
    if end(delivery, State.DELIVERED):
        Endpoint.objects.filter(pk=delivery.endpoint_id).update(failing_since=None)
        settle_flags_of(delivery)


@transaction.atomic
def note_failure(delivery: Delivery, came: Came, now: datetime) -> bool:
    """Whether the endpoint is called no more: it is gone, or has failed for too long."""
    endpoint = Endpoint.objects.select_for_update(of=("self",)).get(pk=delivery.endpoint_id)
    if endpoint.disabled_at:
        return True
    if endpoint.failing_since is None:
        endpoint.failing_since = now
        endpoint.save(update_fields=["failing_since"])
    if came.gone:
        disable(endpoint, _("It answered that it is gone (410)."), by=None)
    elif now - endpoint.failing_since >= PATIENCE:
        disable(endpoint, _("No call has worked for three days."), by=None)
    return endpoint.disabled_at is not None


@transaction.atomic
def give_up(delivery: Delivery) -> None:
    """It is not tried any more by itself; the editors are told."""
    if end(delivery, State.FAILED):
        record(
            "delivery.failed",
            delivery,
            by=None,
            desk=delivery.event.desk,
            fact_check=delivery.event.fact_check_id,
        )
        delivery_failed.send(sender=Delivery, delivery=delivery)


def end(delivery: Delivery, state: Delivery.State) -> bool:
    waiting = Delivery.objects.filter(pk=delivery.pk, state=State.WAITING)
    return bool(waiting.update(state=state, ended_at=timezone.now()))


@transaction.atomic
def resend(delivery: Delivery, *, by: User | Partner) -> Delivery:
    """Call once more with the same message, whatever came of it before.

    NotYou; NotNow while it is under way, or where the endpoint is switched off.
    """
    delivery = deliveries().select_for_update(of=("self",)).get(pk=delivery.pk)
    if not may_resend(by, delivery):
        raise NotYou(_("Only an editor of the desk, an administrator or the partner may."))
    if delivery.endpoint.disabled_at:
        raise NotNow(_("This endpoint is switched off."))
    if delivery.state == State.WAITING:
        raise NotNow(_("It is under way already."))
    number = delivery.attempts.count() + 1
    delivery.job = create_job("deliver", key=f"deliver:{delivery.pk}:{number}:again")
    delivery.state, delivery.ended_at = State.WAITING, None
    delivery.save(update_fields=["job", "state", "ended_at"])
    record("delivery.resent", delivery, by=by, desk=delivery.event.desk)
    return delivery


def may_resend(by: User | Partner, delivery: Delivery) -> bool:
    if isinstance(by, Partner):
        return delivery.endpoint.partner_id == by.pk
    return is_administrator(by) or is_editor(by, delivery.event.desk)


def deliveries() -> QuerySet[Delivery]:
    """With all that a line about one names."""
    related = ("event__desk", "event__fact_check__verdict", "endpoint__partner")
    return Delivery.objects.select_related(*related)


def deliveries_for(user: User) -> QuerySet[Delivery]:
    """Those of this person's desks."""
    return deliveries().filter(event__desk__in=desks_of(user))
