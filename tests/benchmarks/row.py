"""One line of bench.json."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """`limit` is the greatest (or, for shares, the least) that is aimed at, as its name says."""

    name: str
    product: float
    peer: float
    limit: float | None
    ratio: float
    unit: str
    n: int
