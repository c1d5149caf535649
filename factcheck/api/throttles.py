"""How often one key, or somebody without one, may call: a counter in Redis, or in this process.

The counter is one INCR, so two requests at the same moment are two. The window is a minute of the
clock; `RateLimit-*` headers tell every caller where they stand.
"""

import time
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.http import HttpRequest
from redis import Redis, RedisError

from factcheck.people.models import ApiKey

WINDOW = 60
PATIENCE = 0.25  # seconds to wait for Redis before counting without it
SULK = 5.0  # seconds during which it is not asked again


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
    now = time.time()
    return Standing(
        limit=settings.API_REQUESTS_PER_MINUTE,
        used=counter().add(f"{name}:{int(now // WINDOW)}"),
        reset=WINDOW - int(now % WINDOW),
    )


@cache
def counter() -> "Counter":
    return Counter(settings.REDIS_URL)


class Counter:
    """Counts by name. Names end with their window: `api:<key>:<window>`."""

    def __init__(self, redis_url: str) -> None:
        self.redis = (
            Redis.from_url(redis_url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)
            if redis_url
            else None
        )
        self.away_until = 0.0
        self.counted_here: dict[str, int] = {}

    def add(self, name: str) -> int:
        """Add one and give the sum; without Redis it is this process's sum."""
        if self.redis and time.monotonic() >= self.away_until:
            try:
                with self.redis.pipeline() as both:
                    both.incr(name)
                    both.expire(name, 2 * WINDOW)
                    return int(both.execute()[0])
            except (RedisError, OSError):
                self.away_until = time.monotonic() + SULK
        return self.add_here(name)

    def add_here(self, name: str) -> int:
        window = name.rpartition(":")[2]
        for old in [known for known in self.counted_here if not known.endswith(f":{window}")]:
            self.counted_here.pop(old, None)
        self.counted_here[name] = self.counted_here.get(name, 0) + 1
        return self.counted_here[name]
