"""Who is told that an administrator changed somebody's address: links to a password go there."""

from contextlib import suppress
from smtplib import SMTPException

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from factcheck.admin.pages import administrator
from factcheck.people.ids import uuid7
from factcheck.people.languages import in_language_of
from factcheck.people.mail import Letter, post_letter
from factcheck.people.models import User


def tell_of_address(person: User, before: str, request: HttpRequest) -> None:
    """Tell the former address, if there was one, and the other administrators.

    The change stands whether the mail server is there or not.
    """
    if before:
        facts = {"from_email": before, "to_email": person.email}
        get_adapter(request).send_notification_mail(
            "account/email/email_changed", person, facts, email=before
        )
    by = administrator(request)
    others = User.objects.filter(is_superuser=True, is_active=True).exclude(email="")
    for other in others.exclude(pk__in=[by.pk, person.pk]).order_by("pk"):
        with suppress(OSError, SMTPException):
            post_letter(letter_of_address(person, before, by=by, to=other))


def letter_of_address(person: User, before: str, *, by: User, to: User) -> Letter:
    """In the language of the administrator who is told."""
    page = settings.SITE_URL + reverse("admin:people_user_change", args=[person.pk])
    with in_language_of(to):
        subject = _("The address of %(person)s was changed") % {"person": person}
        facts = {"by": by, "before": before or "—", "after": person.email or "—"}
        told = _("%(by)s changed it in the admin. Before: %(before)s. Now: %(after)s.") % facts
        why = _("Links to a new password go there. If you did not expect this, ask why.")
    return Letter(to.email, subject, f"{told} {why}\n\n{page}", f"address-{uuid7()}")
