"""`make bench`: each path beside its peer and its limit, in one run; writes bench.json."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from tests.services import start

ROWS = ("archive_search",)


def main() -> None:
    options = argparse.ArgumentParser(prog="make bench")
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--questions", type=int, default=100)
    options.add_argument("--out", type=Path, default=Path("bench.json"))
    given = options.parse_args()
    start()
    import django

    django.setup()
    from tests.benchmarks import archive_search

    rows = archive_search.bench(given.articles, given.questions)
    given.out.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n")
    for _row in rows:
        pass


main()
