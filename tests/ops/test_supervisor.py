"""The supervisor as a person meets it: real processes, real signals."""

import signal
import socket
import stat
import time
import urllib.request
from pathlib import Path

from tests.ops.conftest import eventually

GOAL_STOP = 6


def page(url: str) -> int:
    with urllib.request.urlopen(url + "/readyz", timeout=10) as answer:
        return answer.status


def test_run_serves_a_page_survives_its_own_death_and_stops(terminal):
    """One life in one data folder, as each start costs as much as hundreds of other tests."""
    terminal.start("run")
    terminal.wait_for("Press Ctrl-C to stop.")
    url = f"http://127.0.0.1:{terminal.port}"
    # Celery's parent and its two children: the pool is up.
    assert eventually(lambda: len(terminal.named("run worker")) == 3, 120)
    sockets = Path(terminal.services.sockets)
    assert f"{url}/welcome/" in terminal.text
    assert stat.S_IMODE((terminal.home / "secret_key").stat().st_mode) == 0o600
    # Supervisor, Redis, PostgreSQL, two of the web, three workers, beat.
    assert len(terminal.family()) >= 9

    terminal.process.kill()
    terminal.process.wait()

    assert eventually(lambda: terminal.family() == set(), 8), terminal.family()
    with socket.socket() as neighbour:
        # Answers of the web that ended may still be on their way, as far as the system knows.
        neighbour.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        neighbour.bind(("127.0.0.1", terminal.port))
        neighbour.listen()
        terminal.start("run")
        terminal.wait_for("Press Ctrl-C to stop.")
    url = terminal.services.url
    assert f"Port {terminal.port} is taken" in terminal.text
    assert not sockets.exists()
    sockets = Path(terminal.services.sockets)

    second = terminal.run("run")
    answered = page(url)
    # Exactly what Ctrl-C sends, in the midst of the workers' start.
    began = time.monotonic()
    terminal.process.send_signal(signal.SIGINT)
    code = terminal.process.wait(20)
    took = time.monotonic() - began

    assert answered == 200
    assert (second.returncode, url in second.stdout) == (1, True)
    assert code == 0
    assert took < GOAL_STOP
    # What was killed in the midst of its start may need a moment more to go on a busy machine.
    assert eventually(lambda: terminal.family() == set(), 8), terminal.family()
    assert not sockets.exists()
    assert terminal.services is None
