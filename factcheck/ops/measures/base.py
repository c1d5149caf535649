"""What every measure gives, and the watch it times the engine with."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType


@dataclass(frozen=True)
class Measured:
    """`figures` are what was measured, `details` one object for each file or item."""

    figures: Mapping[str, object]
    details: Sequence[Mapping[str, object]]
    seconds: float


Measure = Callable[[Path], Measured]


class Watch:
    """Adds up the processor time of the engine, without reading files and counting."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __enter__(self) -> None:
        self.began = time.process_time()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.seconds += time.process_time() - self.began
