"""The one-time link with which the first account is created."""

from datetime import timedelta

from django.core import signing

from factcheck.people.models import User

LIFETIME = timedelta(hours=24)
_signer = signing.TimestampSigner(sep=".", salt="factcheck.people.welcome")
_VALUE = "first"


def make_welcome_token() -> str:
    """Valid for a day, and only as long as there is no account."""
    return _signer.sign(_VALUE)


def read_welcome_token(token: str) -> bool:
    """Whether the bearer may create the first account now."""
    if User.objects.exists():
        return False
    try:
        return _signer.unsign(token, max_age=LIFETIME) == _VALUE
    except signing.BadSignature:
        return False
