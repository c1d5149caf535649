"""`python -m factcheck.ops demo | run [web|worker|beat|migrate] | stop | reset | check`."""

import argparse
import sys

from factcheck.ops import sessions
from factcheck.ops.address import wished_address
from factcheck.ops.processes import PROCESSES


def check() -> int:
    """For a container's health check: whether the web server in it is ready."""
    return 0 if wished_address().answers("/readyz") else 1


def command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m factcheck.ops", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("demo", help="everything, with samples, on this machine alone")
    run = verbs.add_parser("run", help="everything, or one process of it")
    run.add_argument("process", nargs="?", choices=sorted(PROCESSES))
    verbs.add_parser("stop", help="stop what runs in this data folder")
    verbs.add_parser("reset", help="stop, then delete what this data folder holds")
    verbs.add_parser("check", help="is the web server ready? For health checks")
    return parser


def main() -> int:
    words = command_line().parse_args()
    if words.verb == "run" and words.process:
        return PROCESSES[words.process]() or 0
    answers = {
        "demo": sessions.demo,
        "run": sessions.run,
        "stop": sessions.stop,
        "reset": sessions.reset,
        "check": check,
    }
    return answers[words.verb]()


if __name__ == "__main__":
    sys.exit(main())
