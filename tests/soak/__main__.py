"""Read many odd texts and pages: `python -m tests.soak [--runs N] [--seed N]`."""

import argparse
import sys
import time

from tests.soak.growth import too_slow
from tests.soak.running import Failure, run

SHOWN = 1_200
PLACE = 60


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    asked.add_argument("--runs", type=int, default=1_000_000)
    asked.add_argument("--seed", type=int, default=0, help="the number of the first run")
    asked.add_argument("--quick", action="store_true", help="do not time texts of growing length")
    given = asked.parse_args()
    began = time.monotonic()
    failures: dict[str, Failure] = {}
    for failure in run(given.seed, given.runs):
        place = failure.where[:PLACE]
        if place not in failures:
            failures[place] = failure
            shown = f"run {failure.number}: {failure.where}\n{failure.given!r}"
            print(shown[:SHOWN], flush=True)  # noqa: T201
    slow = [] if given.quick else list(too_slow())
    took = time.monotonic() - began
    print(  # noqa: T201
        f"{given.runs:,} runs from {given.seed} in {took:,.0f} s: {len(failures)} kinds of failure"
        + "".join(f"\ntoo slow: {each}" for each in slow)
    )
    return 1 if failures or slow else 0


sys.exit(main())
