"""One run after the other: each number makes one input, always the same."""

import signal
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.soak import pages, promises, stories

# Seconds of computing that no input of this size may take, however busy the machine.
LONGEST = 1.0
# After so long a run is taken for one that never ends.
HANGING = 20

Make = Callable[[Random], Any]
Check = Callable[[Random, Any], None]
# Of a hundred runs, how many are of which kind.
KINDS: tuple[tuple[int, Make, Check], ...] = (
    (3, pages.readable_page, promises.check_readable_page),
    (7, pages.page, promises.check_page),
    (10, stories.story, promises.check_attributions),
    (20, stories.story, promises.check_parts),
    (60, stories.story, promises.check_text),
)
DRAWN = [kind for share, *kind in KINDS for _ in range(share)]


class Hanging(AssertionError):
    """A run did not come to an end."""


@dataclass(frozen=True)
class Failure:
    """A run that broke a promise: which, where and on what."""

    number: int
    where: str
    given: Any


def run(first: int, count: int) -> Iterator[Failure]:
    """Make the runs of these numbers and give those that fail."""
    previous = signal.signal(signal.SIGALRM, give_up)
    try:
        for number in range(first, first + count):
            yield from once(number)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)


def once(number: int) -> Iterator[Failure]:
    """Make one input, check all that is promised for it, and its time."""
    dice = Random(number)  # noqa: S311 - nothing here is secret
    make, check = dice.choice(DRAWN)
    given = make(dice)
    began = time.process_time()
    signal.alarm(HANGING)
    try:
        check(dice, given)
    except Exception as error:  # noqa: BLE001 - any of them is a finding
        yield Failure(number, where(error), given)
    finally:
        signal.alarm(0)
    took = time.process_time() - began
    if took > LONGEST:
        yield Failure(number, f"{check.__name__} took {took:.1f} s", given)


def give_up(_signal: int, _frame: object) -> None:
    raise Hanging(f"no end after {HANGING} s")


def where(error: Exception) -> str:
    """Name the failure by its kind and the line of code, so that one mistake is told once."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {last.filename.rpartition('/')[2]}:{last.lineno} {error}"
