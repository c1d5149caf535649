"""What comes by the clock, and what an upgrade leaves to do."""

from smtplib import SMTPException
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.jobs.errors import GiveUp, TryAgain
from factcheck.jobs.models import Job
from factcheck.jobs.registry import Settle, handles
from factcheck.people.mail import post_letter
from factcheck.publication.delivering import (
    begin_attempt,
    call,
    deliveries,
    end_attempt,
    give_up,
    note_failure,
    pause_after,
    settle_delivered,
)
from factcheck.publication.embargo import publish_approved
from factcheck.publication.flags import flag_due_rechecks
from factcheck.publication.forgetting import forget_readers
from factcheck.publication.known import make_the_rest_known
from factcheck.publication.letter_words import letter_of
from factcheck.publication.letters import (
    State,
    claim_letter,
    put_back,
    settle_letter,
    write_letters,
)
from factcheck.publication.models import Approval, Delivery, ReaderLetter
from factcheck.publication.telling import write_outcomes

TEN_MINUTES = 600
HOUR = 3600


@handles("know_own_checks", every=TEN_MINUTES)
def know_own_checks(_job: Job) -> Settle:
    """Pages of a time without known checks become known; usually there are none."""

    def settle() -> None:
        make_the_rest_known()

    return settle


@handles("flag_rechecks", every=TEN_MINUTES)
def flag_rechecks(_job: Job) -> Settle:
    """Pages whose day has come, by the calendar of the newsroom's time zone."""

    def settle() -> None:
        flag_due_rechecks(timezone.localdate())

    return settle


@handles("forget_readers", every=HOUR)
def forget_who_wrote(_job: Job) -> Settle:
    """Addresses whose time is over, as each desk has set it."""

    def settle() -> None:
        forget_readers(timezone.now())

    return settle


@handles("publish_approved")
def publish_at_its_time(job: Job) -> Settle:
    def settle() -> None:
        publish_approved(Approval.objects.get(job=job))

    return settle


@handles("tell_subscribers")
def write_to_subscribers(job: Job) -> Settle:
    """The letters of one correction or withdrawal, which the key names."""
    _tell, what, pk = job.key.split(":")

    def settle() -> None:
        write_letters(what, pk)

    return settle


@handles("tell_outcomes")
def write_to_whom_it_concerns(job: Job) -> Settle:
    """Letters to those who had written about one claim's page; the key names the claim."""
    _outcomes, claim, _number = job.key.split(":")

    def settle() -> None:
        write_outcomes(UUID(claim))

    return settle


def letter_lost(job: Job) -> None:
    letter = ReaderLetter.objects.get(job=job)
    settle_letter(letter, State.UNSURE if letter.state == State.SENDING else State.FAILED)


def wait_again(job: Job) -> None:
    over = ReaderLetter.objects.filter(job=job, state__in=(State.FAILED, State.UNSURE))
    over.update(state=State.WAITING)


@handles("send_letter", on_dead=letter_lost, on_retry=wait_again)
def send_letter(job: Job) -> Settle:
    """Hand one letter to the mail server, once.

    It is noted before. A worker that dies on the way leaves a letter that perhaps arrived: it is
    sent again only if an administrator has the job tried again, under the same Message-ID.
    """
    wishes = ("subscription__fact_check__verdict", "request__fact_check__verdict", "request__move")
    ratings = ("fact_check__verdict", "correction__before__rating", "correction__after__rating")
    related = (*wishes, "submission", *ratings)
    row = ReaderLetter.objects.select_related(*related).get(job=job)
    letter = letter_of(row)
    if letter is None:
        return lambda: settle_letter(row, State.DROPPED)
    if not claim_letter(row.pk):
        raise GiveUp(_("The worker died while it was being sent: it may have arrived."))
    try:
        post_letter(letter)
    except (OSError, SMTPException):
        put_back(row.pk)
        raise
    return lambda: settle_letter(row, State.SENT)


def not_delivered(job: Job) -> None:
    if delivery := Delivery.objects.filter(job=job).first():
        give_up(deliveries().get(pk=delivery.pk))


def deliver_again(job: Job) -> None:
    failed = Delivery.objects.filter(job=job, state=Delivery.State.FAILED)
    failed.update(state=Delivery.State.WAITING, ended_at=None)


@handles("deliver", on_dead=not_delivered, on_retry=deliver_again)
def deliver(job: Job) -> Settle:
    """Call one endpoint about one event, at least once and under one id.

    A call that did not work comes back by the delivery's own pauses, so it costs the job nothing.
    """
    delivery = deliveries().get(job=job)
    if delivery.endpoint.disabled_at:
        raise GiveUp(_("The endpoint is switched off."))
    partner = delivery.endpoint.partner
    if partner and not partner.active:
        raise GiveUp(_("Its partner is not active any more."))
    now = timezone.now()
    attempt = begin_attempt(delivery)
    came = call(delivery, now)
    end_attempt(attempt, came)
    if came.good:
        return lambda: settle_delivered(delivery)
    because = f"{came.status or ''} {came.because}".strip()
    off = note_failure(delivery, came, now)
    pause = None if off else pause_after(attempt.number, came)
    if pause is None:
        raise GiveUp(because)
    raise TryAgain(because, after=pause)
