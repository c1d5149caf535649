"""How much of the full counts is run: `SOAK=full` runs all of it, a test run a fortieth."""

import os

FULL = os.environ.get("SOAK") == "full"


def share_of(count: int) -> int:
    return count if FULL else count // 40
