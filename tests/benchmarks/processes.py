"""Processor time of what a supervisor runs, by its children. Linux keeps it in hundredths."""

import os
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")


def spent_by(supervisor: int, name: str) -> float:
    """Seconds so far of those of its children whose command has this name in it, with theirs."""
    found = (pid for pid in children(supervisor) if name in command(pid))
    return sum(seconds(each) for pid in found for each in (pid, *descendants(pid)))


def children(pid: int) -> list[int]:
    """Whoever any of its threads started."""
    threads = (PROC / str(pid) / "task").glob("*/children")
    return [int(child) for told in threads for child in told.read_text().split()]


def descendants(pid: int) -> Iterator[int]:
    for child in children(pid):
        yield child
        yield from descendants(child)


def command(pid: int) -> str:
    return (PROC / str(pid) / "cmdline").read_bytes().replace(b"\0", b" ").decode()


def seconds(pid: int) -> float:
    """In user and kernel mode; the name before them may hold blanks."""
    told = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / TICKS
