"""People without an account: the codes they follow things by, and how often they may write."""

import hmac
import secrets
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from factcheck.people.counting import used_this_minute
from factcheck.people.errors import TooMany

HOUR = timedelta(hours=1)
LOOKS, LOOKS_OF_ALL = 6, 120  # a minute, of one visitor and of all together


def new_code() -> tuple[str, str]:
    """128 random bits to hand over once, and the hash that is kept of them."""
    code = secrets.token_urlsafe(16)
    return code, hash_of(code)


def hash_of(code: str) -> str:
    return sha256(code.encode(errors="replace")).hexdigest()


def name_of_visitor(address: str) -> str:
    """The same for one network address on one day, and nothing that leads back to it."""
    day = timezone.now().date().isoformat()
    return hmac.new(settings.SECRET_KEY.encode(), f"{day} {address}".encode(), sha256).hexdigest()


def hold_visitor(visitor: str, rows: QuerySet[Any], *, at: str, own: int, everybody: int) -> None:
    """Raise TooMany beyond so many rows an hour of one `visitor`, or of all together.

    `rows` have a column `visitor`, and `at` is that of their time. Two requests at the same moment
    wait for each other until their transaction ends.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [rows.model._meta.db_table])  # noqa: SLF001 (a documented name)
    lately = rows.filter(**{f"{at}__gt": timezone.now() - HOUR})
    if (
        lately.filter(visitor=visitor)[:own].count() >= own
        or lately[:everybody].count() >= everybody
    ):
        raise TooMany(_("That was a lot at once. What you wrote was not kept: try in an hour."))


def may_look(visitor: str) -> bool:
    """Whether to search for them what costs us much; beyond so many times a minute it is left out.

    Nothing they wrote is lost by that: it goes on without.
    """
    if used_this_minute(f"looks:{visitor}") > LOOKS:
        return False
    return used_this_minute("looks:all") <= LOOKS_OF_ALL
