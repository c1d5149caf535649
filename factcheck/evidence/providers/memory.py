"""What all workers remember together about the providers, in Redis.

Redis may be away at any time. Then it is left alone for a moment, and whoever asks does without:
each use says what that means.
"""

import time
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from django.conf import settings
from redis import Redis, RedisError

PATIENCE = 0.25  # seconds to wait for Redis
SULK = 5.0  # seconds during which it is not asked again

T = TypeVar("T")


class Away(Exception):
    """Redis does not answer."""


class Memory:
    """One connection pool to Redis, and whether it pays to ask."""

    def __init__(self, redis_url: str) -> None:
        self._away_until = 0.0
        self._redis: Redis | None = (
            Redis.from_url(redis_url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)
            if redis_url
            else None
        )

    def ask(self, do: Callable[[Redis], T]) -> T:
        """The answer of Redis; raises Away."""
        if self._redis is None or time.monotonic() < self._away_until:
            raise Away
        try:
            return do(self._redis)
        except (RedisError, OSError) as error:
            self._away_until = time.monotonic() + SULK
            raise Away from error

    def run(self, script: str, keys: list[str], *arguments: float) -> Any:
        """A script that Redis runs as one step; raises Away."""
        return self.ask(lambda redis: redis.eval(script, len(keys), *keys, *map(str, arguments)))


def memory() -> Memory:
    """The one of this process."""
    return _memory(settings.REDIS_URL)


@cache
def _memory(redis_url: str) -> Memory:
    return Memory(redis_url)
