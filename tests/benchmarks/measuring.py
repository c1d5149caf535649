"""Processor time of this process and of its PostgreSQL backend."""

import time
from pathlib import Path

from django.db import connection


def cpu(backend: int | None) -> float:
    """Seconds so far."""
    spent = time.process_time()
    if backend:
        spent += int(Path(f"/proc/{backend}/schedstat").read_text().split()[0]) / 1e9
    return spent


def backend_pid() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])
