"""`make bench`: each path beside its peer and its limit, in one run; writes bench.json."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from tests.services import start


def main() -> None:
    options = argparse.ArgumentParser(prog="make bench")
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--questions", type=int, default=100)
    options.add_argument("--only", choices=("archive", "routing", "lists"))
    options.add_argument("--claims", type=int, nargs="+", default=[100_000])
    options.add_argument("--out", type=Path, default=Path("bench.json"))
    given = options.parse_args()
    start()
    import django  # settings are read from what was just started

    django.setup()
    from tests.benchmarks import archive_search, lists, near_duplicates, routing

    rows = []
    if given.only in (None, "archive"):
        rows += archive_search.bench(given.articles, given.questions)
        rows += near_duplicates.bench(given.articles, given.questions)
    if given.only in (None, "routing"):
        rows += routing.bench(max(given.claims))
    if given.only in (None, "lists"):
        rows += lists.bench(given.claims)
    given.out.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n")
    for row in rows:
        limit = "" if row.limit is None else f"{row.limit:g}"
        numbers = f"{row.product:>10.3f}{row.peer:>10.3f}{row.ratio:>8.2f}{limit:>8}"
        sys.stdout.write(f"{row.name:<58}{numbers}  {row.unit}, n = {row.n}\n")


main()
