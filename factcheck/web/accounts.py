"""How people sign in: accounts are made by administrators, nobody signs up."""

from contextlib import suppress
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from factcheck.people.actions import choose_password
from factcheck.people.models import User


class ClosedAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """No sign-up page."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        return False

    def set_password(self, user: User, password: str) -> None:
        choose_password(user, password=password)

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """What was done stands, whether the mail server is there to tell of it or not."""
        with suppress(OSError, SMTPException):
            super().send_notification_mail(*args, **kwargs)
