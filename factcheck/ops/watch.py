"""A child that is started again when it dies, ever more patiently."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from factcheck.ops.children import CannotStart, Child

LONGEST_PAUSE = 30.0
# A child that lived this long was well; its next death starts at the first pause again.
WELL_AFTER = 60.0


@dataclass
class Watched:
    """`start` spawns the child anew; `say` tells the person at the terminal."""

    name: str
    start: Callable[[], Child]
    say: Callable[[str], None]
    child: Child
    failures: int = 0
    started_at: float = field(default_factory=time.monotonic)
    restart_at: float | None = None

    @classmethod
    def begin(cls, name: str, start: Callable[[], Child], say: Callable[[str], None]) -> "Watched":
        return cls(name=name, start=start, say=say, child=start())

    def look_after(self, now: float) -> None:
        """Notice a death once and say so; start again when the pause is over."""
        if self.restart_at is None:
            if not self.child.alive:
                self.child.end_group()
                if now - self.started_at > WELL_AFTER:
                    self.failures = 0
                self._pause(now, f"{self.name} ended unexpectedly ({self.child.how_it_ended}).")
        elif now >= self.restart_at:
            self._restart(now)

    def _pause(self, now: float, news: str) -> None:
        self.failures += 1
        pause = min(LONGEST_PAUSE, 2.0 ** (self.failures - 1))
        self.restart_at = now + pause
        self.say(f"{news} Starting it again in {pause:.0f} s.")

    def _restart(self, now: float) -> None:
        try:
            self.child = self.start()
        except CannotStart as reason:
            self._pause(now, str(reason))
            return
        self.restart_at = None
        self.started_at = now
        self.say(f"{self.name} runs again.")
