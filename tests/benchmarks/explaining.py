"""What the statements of one page cost PostgreSQL, by its own account."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import connection


@dataclass(frozen=True)
class Cost:
    """One statement: milliseconds to run and to plan it, pages of 8 kB that it looked at."""

    sql: str
    ms: float
    planning: float
    buffers: int


def costs(do: Callable[[], object]) -> list[Cost]:
    """Of every statement that reads; each is run twice, first to be explained."""
    found: list[Cost] = []

    def explain(execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        if sql.lstrip("( ").startswith(("SELECT", "WITH")):
            execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", params, many, context)
            told = context["cursor"].fetchone()[0]
            (told,) = json.loads(told) if isinstance(told, str) else told
            much = told["Plan"]["Shared Hit Blocks"] + told["Plan"]["Shared Read Blocks"]
            found.append(Cost(sql, told["Execution Time"], told["Planning Time"], much))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(explain):
        do()
    return found
