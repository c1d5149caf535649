"""Notices by mail: at once, or once a day. Jobs send them, so that none is lost.

A letter says what a notice says, which is nothing of anybody's opinion, and names the claim.
Whoever left the desk meanwhile, or wants no mail any more, gets none.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.jobs.actions import create_job
from factcheck.notices.choosing import Digest, How, MailHours
from factcheck.notices.clock import after_quiet, day_to_send
from factcheck.notices.models import Notice
from factcheck.notices.queries import notices_for
from factcheck.people.errors import Missing
from factcheck.people.languages import in_language_of
from factcheck.people.mail import Letter
from factcheck.people.models import User
from factcheck.people.tokens import make_token, read_token

AT_ONCE = 500
WORDS = 200  # letters of a claim in a mail


# Planning -----------------------------------------------------------------------------------------
def hours_of(user: User) -> MailHours:
    """When this person takes mail; the usual hours if they said nothing."""
    return MailHours.objects.filter(user=user).first() or MailHours(user=user)


def plan_mail(notices: Iterable[Notice]) -> None:
    """Have those that are wanted at once sent, after the quiet hours of whom they are for."""
    at_once = [notice for notice in notices if notice.how == How.MAIL]
    people = [notice.user_id for notice in at_once]
    hours = {row.user_id: row for row in MailHours.objects.filter(user__in=people)}
    now = timezone.now()
    for notice in at_once:
        own = hours.get(notice.user_id)
        then = after_quiet(now, own.time_zone, own.quiet_from, own.quiet_until) if own else now
        create_job("mail_notice", key=f"mail_notice:{notice.pk}", not_before=then)


@transaction.atomic
def write_digests(now: datetime) -> int:
    """Begin the daily mail of everybody whose hour has come and who was told something new."""
    waiting = waiting_for_digest()
    people = User.objects.filter(is_active=True, pk__in=waiting.values("user")).exclude(email="")
    written = 0
    for user in people.select_related("mail_hours")[:AT_ONCE]:
        hours = getattr(user, "mail_hours", None) or MailHours(user=user)
        day = day_to_send(now, hours.time_zone, hours.digest_at) if hours.wanted else None
        if day is None:
            continue
        digest, made = Digest.objects.get_or_create(user=user, day=day)
        if made:
            waiting.filter(user=user).update(digest=digest)
            create_job("mail_digest", key=f"mail_digest:{digest.pk}")
            written += 1
    return written


def waiting_for_digest() -> QuerySet[Notice]:
    """What people want in their daily mail and have not read since."""
    return Notice.objects.filter(how=How.DIGEST, digest=None, read_at=None)


# Writing ------------------------------------------------------------------------------------------
def letter_of_notice(notice: Notice) -> Letter | None:
    """One notice as a letter; None if it shall not be sent any more."""
    if notice.mailed_at or notice.read_at:
        return None
    return written(
        notice.user, notices_for(notice.user).filter(pk=notice.pk), f"notice-{notice.pk}"
    )


def letter_of_digest(digest: Digest) -> Letter | None:
    """The daily mail; None if nothing is left to tell, or it was sent."""
    if digest.sent_at:
        return None
    rows = notices_for(digest.user).filter(digest=digest, read_at=None).order_by("created_at", "pk")
    return written(digest.user, rows, f"digest-{digest.pk}")


def written(user: User, notices: Iterable[Notice], name: str) -> Letter | None:
    """A letter about these notices to this person in their language, if they take mail."""
    rows = list(notices)
    if not rows or not user.is_active or not user.email or not hours_of(user).wanted:
        return None
    with in_language_of(user):
        return in_words(user, rows, name)


def in_words(user: User, rows: Sequence[Notice], name: str) -> Letter:
    much = len(rows)
    subject = (
        rows[0].sentence()
        if much == 1
        else ngettext("%(much)d notice", "%(much)d notices", much) % {"much": much}
    )
    told = [f"{row.sentence()}\n{row.words[:WORDS]}\n{address_of(row)}" for row in rows]
    leave = settings.SITE_URL + reverse("web:notices_stop", args=[token_of(user)])
    foot = _("How you are told: %(choose)s\nNo more mail: %(leave)s") % {
        "choose": settings.SITE_URL + reverse("web:notices_choose"),
        "leave": leave,
    }
    return Letter(user.email, subject, "\n\n".join([*told, "-- \n" + foot]), name, leave)


def address_of(notice: Notice) -> str:
    return f"{settings.SITE_URL}{notice.path}"


def claim_mail(row: Notice | Digest) -> bool:
    """Whether it is ours to send: noted before it is handed over, so that no death sends it twice.

    False for one whose worker died on the way.
    """
    return bool(row_of(row).filter(mailing_at=None).update(mailing_at=Now()))


def put_back(row: Notice | Digest) -> None:
    """The mail server did not take it, or somebody has it tried again: it waits once more."""
    row_of(row).update(mailing_at=None)


def row_of(row: Notice | Digest) -> QuerySet[Notice] | QuerySet[Digest]:
    if isinstance(row, Digest):
        return Digest.objects.filter(pk=row.pk)
    return Notice.objects.filter(pk=row.pk)


@transaction.atomic
def note_sent(row: Notice | Digest) -> None:
    """Remember that it went out."""
    if isinstance(row, Digest):
        Digest.objects.filter(pk=row.pk, sent_at=None).update(sent_at=Now())
    else:
        Notice.objects.filter(pk=row.pk, mailed_at=None).update(mailed_at=Now())


# Leaving ------------------------------------------------------------------------------------------
def token_of(user: User) -> str:
    """What stands in a letter's link: nobody can make one up for somebody else."""
    return make_token("user", user.pk)


def user_of(token: str) -> User:
    """Whose mail a link is about; raises Missing."""
    _kind, pk = read_token(token, "user")
    user = User.objects.filter(pk=pk).first()
    if user is None:
        raise Missing
    return user
