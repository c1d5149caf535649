"""What readers are told by mail: written down first, sent by jobs, each letter once."""

from django.conf import settings
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.jobs.actions import create_job, create_jobs
from factcheck.people.ids import uuid7
from factcheck.people.mail import Letter
from factcheck.publication.models import Correction, Delivery, FactCheck, Subscription
from factcheck.publication.tokens import make_token

Kind = Delivery.Kind
State = Delivery.State


def write_letter(wish: Subscription, kind: Delivery.Kind) -> Delivery:
    """Have one letter sent to one reader."""
    pk = uuid7()
    job = create_job("send_letter", key=f"letter:{pk}")
    return Delivery.objects.create(pk=pk, subscription=wish, kind=kind, job=job)


def announce(page: FactCheck, correction: Correction | None = None) -> None:
    """Have all who want to know told of this correction, or that the page was withdrawn."""
    what = f"corrected:{correction.pk}" if correction else f"withdrawn:{page.pk}"
    create_job("tell_subscribers", key=f"tell:{what}")


def write_letters(what: str, pk: str) -> int:
    """One letter for each reader who wants to know of it; how many. Safe to run twice."""
    correction = Correction.objects.get(pk=pk) if what == Kind.CORRECTED else None
    page = correction.fact_check if correction else FactCheck.objects.get(pk=pk)
    told = Delivery.objects.filter(fact_check=page, kind=what, correction=correction)
    wishes = each_once(wanting(page)).exclude(pk__in=told.values("subscription"))
    ids = [uuid7() for _wish in wishes]
    jobs = create_jobs("send_letter", keys=[f"letter:{pk}" for pk in ids])
    Delivery.objects.bulk_create(
        Delivery(
            pk=pk, subscription=wish, kind=what, fact_check=page, correction=correction, job=job
        )
        for pk, wish, job in zip(ids, wishes, jobs, strict=True)
    )
    return len(ids)


def wanting(page: FactCheck) -> QuerySet[Subscription]:
    """Who confirmed that they want letters about this page or about all."""
    live = Subscription.objects.filter(confirmed_at__isnull=False, ended_at=None)
    return live.filter(Q(fact_check=page) | Q(fact_check=None))


def each_once(wishes: QuerySet[Subscription]) -> QuerySet[Subscription]:
    """Who asked for one page and for all gets one letter."""
    one_each = wishes.order_by("mail", "pk").distinct("mail").values("pk")
    return Subscription.objects.filter(pk__in=one_each).order_by("pk")


def letter_of(delivery: Delivery) -> Letter | None:
    """The letter in words; None for whoever does not want it any more."""
    wish, page = delivery.subscription, delivery.fact_check
    if wish.ended_at or (delivery.kind == Kind.CONFIRM and wish.confirmed_at):
        return None
    subject_page = page or wish.fact_check
    facts = {
        "wish": wish,
        "page": subject_page,
        "headline": subject_page.verdict.headline if subject_page else "",
        "correction": delivery.correction,
        "address": address("fact_check", subject_page.slug) if subject_page else "",
        "confirm": address("subscription_confirm", make_token(str(wish.pk))),
        "leave": address("subscription_end", make_token(str(wish.pk))),
        "site": settings.SITE_URL,
    }
    return Letter(
        to=wish.mail,
        subject=subject_of(delivery, facts["headline"]),
        body=render_to_string(f"mail/{delivery.kind}.txt", facts),
        name=str(delivery.pk),
        leave="" if delivery.kind == Kind.CONFIRM else str(facts["leave"]),
    )


def subject_of(delivery: Delivery, headline: object) -> str:
    subjects = {
        Kind.CONFIRM: _("Do you want to be told of corrections?"),
        Kind.CORRECTED: _("Corrected: %(headline)s"),
        Kind.WITHDRAWN: _("Withdrawn: %(headline)s"),
    }
    return str(subjects[Kind(delivery.kind)] % {"headline": headline})


def address(page: str, *names: str) -> str:
    return f"{settings.SITE_URL}{reverse(f'web:{page}', args=names)}"


def settle_letter(delivery: Delivery, state: Delivery.State) -> None:
    sent_at = timezone.now() if state == State.SENT else None
    Delivery.objects.filter(pk=delivery.pk, state=State.WAITING).update(
        state=state, sent_at=sent_at
    )
