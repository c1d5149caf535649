"""How often a provider may be asked: never more than so many requests in any so many seconds.

The times of the last requests are kept, by host, for all workers. A token bucket would let twice
as many through around the moment it is full again, and some providers ban for that. Redis reads
its own clock, so that workers need not agree on theirs.
"""

import threading
import time
from collections import deque
from dataclasses import dataclass

from django.conf import settings

from factcheck.evidence.providers.memory import Away, memory

# KEYS: times of the last requests, the newest first. ARGV: requests, seconds, most to remember.
# Answers 0 and takes one, or the milliseconds until there is one.
_TAKE = """
local now = redis.call('TIME')
local ms = now[1] * 1000 + math.floor(now[2] / 1000)
local oldest = redis.call('LINDEX', KEYS[1], ARGV[1] - 1)
local free = oldest and oldest + ARGV[2] * 1000 + 1 or 0
if free > ms then return free - ms end
redis.call('LPUSH', KEYS[1], ms)
redis.call('LTRIM', KEYS[1], 0, ARGV[3] - 1)
redis.call('EXPIRE', KEYS[1], ARGV[2] + 1)
return 0
"""
_MOST = 10_000
_LONGEST = 31 * 86_400


@dataclass(frozen=True)
class Allowance:
    """So many requests in any so many seconds to one host."""

    host: str
    requests: int
    per_seconds: int

    def take(self) -> float:
        """Take one and give 0, or give the seconds until there is one.

        Without Redis this process knows only of itself: it takes its share of the workers' whole.
        """
        try:
            wait = memory().run(
                _TAKE, [f"providers:asked:{self.host}"], self.requests, self.per_seconds, _MOST
            )
        except Away:
            return alone.take(self._share())
        return float(wait) / 1000

    def _share(self) -> "Allowance":
        workers = max(1, settings.WORKER_PROCESSES)
        if self.requests >= workers:
            return Allowance(self.host, self.requests // workers, self.per_seconds)
        return Allowance(self.host, 1, -(-self.per_seconds * workers // self.requests))


class Alone:
    """The same in the memory of one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked: dict[str, deque[float]] = {}

    def take(self, share: Allowance) -> float:
        now = time.monotonic()
        with self._lock:
            asked = self._asked.setdefault(share.host, deque(maxlen=_MOST))
            if len(asked) >= share.requests:
                wait = asked[-share.requests] + share.per_seconds - now
                if wait > 0:
                    return wait
            asked.append(now)
            return 0.0


alone = Alone()
