"""How people sign in: accounts are made by administrators, nobody signs up."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedAccounts(DefaultAccountAdapter):  # type: ignore[misc]
    """No sign-up page."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        return False
