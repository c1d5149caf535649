"""`manage.py quality`: print docs/quality.md from a folder of annotated data; no database."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from factcheck.ops.management.commands.evaluate import evaluate
from factcheck.ops.measures.page import Section, page
from factcheck.ops.measures.peers import PEERS
from factcheck.ops.measures.sets import SETS, DataSet


class Command(BaseCommand):
    help = "Measure everything and print the page about quality."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="the folder with gold/ and data/")
        parser.add_argument("--date", type=date.fromisoformat, required=True, help="YYYY-MM-DD")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        sections = [self.measured(data, options["folder"]) for data in SETS]
        self.stdout.write("\n".join(page(sections, options["date"].isoformat())).strip())

    def measured(self, data: DataSet, folder: Path) -> Section:
        """Measure ours and what else is installed on one data set."""
        self.stderr.write(f"{data.measure} {data.path}")
        path = folder / data.path
        peers = [peer for peer in PEERS.get(data.measure, ()) if peer.reads(path)]
        return Section(
            data,
            evaluate(data.measure, path),
            [(peer.label, peer.measure(path)) for peer in peers if peer.installed],
            [peer.package for peer in peers if not peer.installed],
        )
