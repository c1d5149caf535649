"""Mail that waits to be sent, and the hour of the daily one."""

from uuid import UUID

from django.utils import timezone

from factcheck.jobs.models import Job
from factcheck.jobs.registry import Settle, handles
from factcheck.notices.choosing import Digest
from factcheck.notices.mailing import (
    letter_of_digest,
    letter_of_notice,
    note_sent,
    write_digests,
)
from factcheck.notices.models import Notice
from factcheck.people.mail import post_letter


def nothing() -> None:
    """Whoever it was for wants it no more."""


@handles("mail_notice")
def mail_notice(job: Job) -> Settle:
    """Send one notice. A repeat carries the same Message-ID."""
    notice = (
        Notice.objects.select_related("user").filter(pk=UUID(job.key.partition(":")[2])).first()
    )
    letter = letter_of_notice(notice) if notice else None
    if notice is None or letter is None:
        return nothing
    post_letter(letter)
    sent = notice
    return lambda: note_sent(sent)


@handles("mail_digest")
def mail_digest(job: Job) -> Settle:
    """Send one person's mail of one day."""
    digest = Digest.objects.select_related("user").filter(pk=int(job.key.partition(":")[2])).first()
    letter = letter_of_digest(digest) if digest else None
    if digest is None or letter is None:
        return nothing
    post_letter(letter)
    sent = digest
    return lambda: note_sent(sent)


@handles("write_digests", every=300)
def begin_digests(_job: Job) -> Settle:
    """Every five minutes, begin the daily mail of those whose hour has come."""

    def settle() -> None:
        write_digests(timezone.now())

    return settle
