"""What the statements of one page cost PostgreSQL, by its own account."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection


@dataclass(frozen=True)
class Cost:
    """One statement: milliseconds to run and to plan it, pages of 8 kB that it looked at.

    `visits`: how often it went to each table.
    """

    sql: str
    ms: float
    planning: float
    buffers: int
    visits: Mapping[str, int]


def costs(do: Callable[[], object]) -> list[Cost]:
    """Of every statement that reads; each is run twice, first to be explained."""
    found: list[Cost] = []

    def explain(execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        if sql.lstrip("( ").startswith(("SELECT", "WITH")):
            execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", params, many, context)
            told = context["cursor"].fetchone()[0]
            (told,) = json.loads(told) if isinstance(told, str) else told
            much = told["Plan"]["Shared Hit Blocks"] + told["Plan"]["Shared Read Blocks"]
            often = visits_in(told["Plan"])
            found.append(Cost(sql, told["Execution Time"], told["Planning Time"], much, often))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(explain):
        do()
    return found


def visits_in(plan: Mapping[str, Any]) -> Counter[str]:
    here = Counter({plan["Relation Name"]: plan["Actual Loops"]} if "Relation Name" in plan else {})
    return sum((visits_in(part) for part in plan.get("Plans", ())), here)
