"""A process of its own for files that may have been made to harm: bounded in time and memory.

Such a file can keep a reader busy for ever or fill the memory; it ends with the process. The child
says what it reads as lines of JSON, so that what was read by then is not lost.
"""

import json
import logging
import resource
import subprocess
import sys
import threading
from collections.abc import Callable

LONGEST = 30.0
MEMORY = 1024**3
Fact = dict[str, str | int]


def ask(module: str, body: bytes, *, seconds: float = LONGEST) -> list[Fact]:
    """What `module`, run as a program, said of these bytes in time."""
    child = subprocess.Popen(  # noqa: S603 - a module of ours
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    watch = threading.Timer(seconds, child.kill)
    watch.start()
    try:
        out, _none = child.communicate(body)
    finally:
        watch.cancel()
        child.kill()
        child.wait()
    lines = out.decode(errors="replace").split("\n")
    return [json.loads(line) for line in lines[:-1]]  # what stands behind the last end broke off


def answer(tell: Callable[[bytes], None]) -> None:
    """In the child: read what the parent sends, within bounds."""
    logging.disable()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (int(LONGEST), int(LONGEST) + 1))
    try:
        tell(sys.stdin.buffer.read())
    except Exception:  # noqa: BLE001 - whatever a broken file provokes, it is not readable
        sys.exit(1)


def say(**fact: str | int) -> None:
    sys.stdout.write(json.dumps(fact) + "\n")
    sys.stdout.flush()


def clean(text: str) -> str:
    """Without what is no character."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", " ").strip()
