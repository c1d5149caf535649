"""Which function does which kind of job."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.utils.module_loading import autodiscover_modules

from factcheck.jobs.models import Job

LONGEST_DEADLINE = 240  # seconds; Celery ends whatever works for 300

Settle = Callable[[], None]
Handler = Callable[[Job], Settle]


@dataclass(frozen=True)
class Kind:
    """How one kind of job is done. `deadline` and `every` are seconds."""

    name: str
    handler: Handler
    deadline: int
    on_dead: Callable[[Job], None] | None
    on_retry: Callable[[Job], None] | None
    every: int | None


_kinds: dict[str, Kind] = {}


def handles(
    kind: str,
    *,
    deadline: int = 60,
    on_dead: Callable[[Job], None] | None = None,
    on_retry: Callable[[Job], None] | None = None,
    every: int | None = None,
) -> Callable[[Handler], Handler]:
    """Make a function the handler of a kind of job.

    The handler gathers (network, files) outside any transaction and returns what settles: a
    function called in the transaction in which the job is marked done, only if it is still ours.
    `on_dead` is called in the transaction in which the job dies; `job.error` says why.
    `on_retry` is called in the transaction in which a dead job is queued again.
    With `every`, the sweep makes one job for each slot of so many seconds.
    """
    if not 0 < deadline <= LONGEST_DEADLINE:
        raise ValueError(f"{kind}: a deadline is between 1 and {LONGEST_DEADLINE} seconds")

    def register(handler: Handler) -> Handler:
        if kind in _kinds and _kinds[kind].handler is not handler:
            raise ValueError(f"Two handlers for jobs of the kind {kind}")
        _kinds[kind] = Kind(kind, handler, deadline, on_dead, on_retry, every)
        return handler

    return register


def find(name: str) -> Kind | None:
    """The kind of this name, if any slice handles it."""
    _discover()
    return _kinds.get(name)


def periodic() -> list[tuple[str, int]]:
    """The kinds that come again by themselves, each with its seconds."""
    _discover()
    return [(kind.name, kind.every) for kind in _kinds.values() if kind.every]


@cache
def _discover() -> None:
    """Import every slice's tasks.py, on first use: a page that only creates jobs needs none."""
    autodiscover_modules("tasks")
