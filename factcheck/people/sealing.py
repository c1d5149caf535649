"""Secrets of others that we must be able to read again: sealed at rest.

Fernet (AES-128-CBC with HMAC-SHA256) under a key derived from SECRET_KEY by HKDF-SHA256, so that
neither gives away the other. What was sealed under one of SECRET_KEY_FALLBACKS still opens.
"""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

PURPOSE = b"factcheck: secrets at rest, 1"


class Unreadable(Exception):
    """Sealed under another SECRET_KEY, or damaged."""


def seal(words: str) -> str:
    """A secret as it may lie in the database."""
    return _box().encrypt(words.encode()).decode()


def unseal(sealed: str) -> str:
    """The secret again; raises Unreadable."""
    try:
        return _box().decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise Unreadable from error


def reseal(sealed: str) -> str:
    """The same secret, sealed under the present SECRET_KEY; raises Unreadable."""
    return seal(unseal(sealed))


def _box() -> MultiFernet:
    return MultiFernet(
        [Fernet(_derived(key)) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    )


def _derived(secret_key: str) -> bytes:
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE)
    return urlsafe_b64encode(derive.derive(secret_key.encode()))
