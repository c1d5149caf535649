"""A provider that fails again and again is left alone for a while, by all workers.

Five failures within a minute open the circuit for a minute; then one request may try, and its
failure opens it again. A provider that names a time itself is left alone until then. Without
Redis each process keeps its own count.
"""

import threading
import time
from dataclasses import dataclass
from uuid import UUID

from factcheck.evidence.providers.memory import Away, memory

FAILURES = 5
WITHIN = 60  # seconds
OPEN = 60  # seconds
LONGEST_PAUSE = 3_600  # seconds, however long a provider asks for

# KEYS: count, pause. ARGV: failures, within, open (seconds).
_FAILED = """
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('EXPIRE', KEYS[1], ARGV[2]) end
if count >= tonumber(ARGV[1]) then
  redis.call('SET', KEYS[2], '1', 'EX', ARGV[3])
  redis.call('SET', KEYS[1], ARGV[1] - 1, 'EX', ARGV[2] + ARGV[3])
end
return count
"""


@dataclass(frozen=True)
class Breaker:
    """The circuit to one provider."""

    provider: UUID

    def paused_for(self) -> float:
        """Seconds during which it is not to be asked; 0: ask."""
        try:
            left = memory().ask(lambda redis: redis.pttl(self._pause))
        except Away:
            return alone.paused_for(self.provider)
        return max(0.0, left / 1000)

    def worked(self) -> None:
        """It answered: what was before is forgotten."""
        try:
            memory().ask(lambda redis: redis.delete(self._count))
        except Away:
            alone.worked(self.provider)

    def failed(self) -> None:
        """Count one failure."""
        try:
            memory().run(_FAILED, [self._count, self._pause], FAILURES, WITHIN, OPEN)
        except Away:
            alone.failed(self.provider)

    def pause(self, seconds: float) -> None:
        """Leave it alone for as long as it asks for."""
        milliseconds = int(1000 * min(max(seconds, 1.0), LONGEST_PAUSE))
        try:
            memory().ask(lambda redis: redis.set(self._pause, "1", px=milliseconds))
        except Away:
            alone.pause(self.provider, milliseconds / 1000)

    @property
    def _count(self) -> str:
        return f"providers:failures:{self.provider}"

    @property
    def _pause(self) -> str:
        return f"providers:pause:{self.provider}"


class Alone:
    """The same in the memory of one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures: dict[UUID, list[float]] = {}
        self._until: dict[UUID, float] = {}

    def paused_for(self, provider: UUID) -> float:
        return max(0.0, self._until.get(provider, 0.0) - time.monotonic())

    def worked(self, provider: UUID) -> None:
        with self._lock:
            self._failures.pop(provider, None)

    def failed(self, provider: UUID) -> None:
        now = time.monotonic()
        with self._lock:
            late = [at for at in self._failures.get(provider, []) if at > now - WITHIN - OPEN]
            self._failures[provider] = [*late, now][-FAILURES:]
            if len(self._failures[provider]) == FAILURES:
                self._until[provider] = now + OPEN

    def pause(self, provider: UUID, seconds: float) -> None:
        with self._lock:
            self._until[provider] = time.monotonic() + seconds


alone = Alone()
