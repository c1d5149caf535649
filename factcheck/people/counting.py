"""How often something was asked for in a minute: a counter in Redis, or in this process.

The counter is one INCR, so two requests at the same moment are two. The window is a minute of the
clock.
"""

import time
from functools import cache

from django.conf import settings
from redis import Redis, RedisError

WINDOW = 60
PATIENCE = 0.25  # seconds to wait for Redis before counting without it
SULK = 5.0  # seconds during which it is not asked again


def used_this_minute(name: str) -> int:
    """Count it once more; how often that makes in the running minute."""
    return counter().add(f"{name}:{int(time.time() // WINDOW)}")


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
