"""Mail that waits to be sent, and the hour of the daily one."""

from smtplib import SMTPException
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.jobs.errors import GiveUp
from factcheck.jobs.models import Job
from factcheck.jobs.registry import Settle, handles
from factcheck.notices.choosing import Digest
from factcheck.notices.mailing import (
    claim_mail,
    letter_of_digest,
    letter_of_notice,
    note_sent,
    put_back,
    write_digests,
)
from factcheck.notices.models import Notice
from factcheck.people.mail import Letter, post_letter


def nothing() -> None:
    """Whoever it was for wants it no more."""


def send_once(row: Notice | Digest, letter: Letter) -> Settle:
    """Hand it to the mail server, once.

    A worker that dies on the way leaves a letter that perhaps arrived: it is sent again only if an
    administrator has the job tried again, under the same Message-ID.
    """
    if not claim_mail(row):
        raise GiveUp(_("The worker died while it was being sent: it may have arrived."))
    try:
        post_letter(letter)
    except (OSError, SMTPException):
        put_back(row)
        raise
    return lambda: note_sent(row)


def notice_of(job: Job) -> Notice | None:
    key = UUID(job.key.partition(":")[2])
    return Notice.objects.select_related("user").filter(pk=key).first()


def digest_of(job: Job) -> Digest | None:
    key = int(job.key.partition(":")[2])
    return Digest.objects.select_related("user").filter(pk=key).first()


def try_again(job: Job) -> None:
    row = notice_of(job) if job.kind == "mail_notice" else digest_of(job)
    if row:
        put_back(row)


@handles("mail_notice", on_retry=try_again)
def mail_notice(job: Job) -> Settle:
    """Send one notice."""
    notice = notice_of(job)
    letter = letter_of_notice(notice) if notice else None
    return send_once(notice, letter) if notice and letter else nothing


@handles("mail_digest", on_retry=try_again)
def mail_digest(job: Job) -> Settle:
    """Send one person's mail of one day."""
    digest = digest_of(job)
    letter = letter_of_digest(digest) if digest else None
    return send_once(digest, letter) if digest and letter else nothing


@handles("write_digests", every=300)
def begin_digests(_job: Job) -> Settle:
    """Every five minutes, begin the daily mail of those whose hour has come."""

    def settle() -> None:
        write_digests(timezone.now())

    return settle
