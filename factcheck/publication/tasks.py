"""What comes by the clock, and what an upgrade leaves to do."""

from django.utils import timezone

from factcheck.jobs.models import Job
from factcheck.jobs.registry import Settle, handles
from factcheck.people.mail import post_letter
from factcheck.publication.embargo import publish_approved
from factcheck.publication.flags import flag_due_rechecks
from factcheck.publication.known import make_the_rest_known
from factcheck.publication.letters import State, letter_of, settle_letter, write_letters
from factcheck.publication.models import Approval, Delivery

TEN_MINUTES = 600


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


def give_up(job: Job) -> None:
    settle_letter(Delivery.objects.get(job=job), State.FAILED)


def wait_again(job: Job) -> None:
    Delivery.objects.filter(job=job, state=State.FAILED).update(state=State.WAITING)


@handles("send_letter", on_dead=give_up, on_retry=wait_again)
def send_letter(job: Job) -> Settle:
    """Hand one letter to the mail server.

    A worker that dies between that and the next step sends it again, under the same Message-ID.
    """
    related = ("subscription__fact_check__verdict", "fact_check__verdict")
    ratings = ("correction__before__rating", "correction__after__rating")
    delivery = Delivery.objects.select_related(*related, *ratings).get(job=job)
    letter = letter_of(delivery)
    if letter:
        post_letter(letter)

    def settle() -> None:
        settle_letter(delivery, State.SENT if letter else State.DROPPED)

    return settle
