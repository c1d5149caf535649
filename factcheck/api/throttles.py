"""How often one key, or somebody without one, may call in a minute.

`RateLimit-*` headers tell every caller where they stand.
"""

import time
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from factcheck.people.counting import WINDOW, used_this_minute
from factcheck.people.models import ApiKey


@dataclass(frozen=True)
class Standing:
    """Where a key stands in the running window. `reset` is in seconds."""

    limit: int
    used: int
    reset: int

    @property
    def spent(self) -> bool:
        return self.used > self.limit

    def headers(self) -> dict[str, str]:
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(max(0, self.limit - self.used)),
            "RateLimit-Reset": str(self.reset),
        }


def count_request(key: ApiKey) -> Standing:
    """Count one request of this key and say where it stands now."""
    return count(f"api:{key.pk}")


def count_visit(request: HttpRequest) -> Standing:
    """Count one request of somebody without a key, by where it comes from."""
    return count(f"visit:{request.META.get('REMOTE_ADDR', '')}")


def count(name: str) -> Standing:
    return Standing(
        limit=settings.API_REQUESTS_PER_MINUTE,
        used=used_this_minute(name),
        reset=WINDOW - int(time.time() % WINDOW),
    )
