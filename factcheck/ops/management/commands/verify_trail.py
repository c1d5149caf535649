"""Prove that the trail was not changed: exit 0 if so, 1 with every finding, 2 without anchors."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from factcheck.people.anchors import Anchor, NoAnchor, add_anchor, read_anchors
from factcheck.people.exporting import NoExport, read_export
from factcheck.people.proof import Proof, examine, verify


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--anchor", type=Path, metavar="FILE", help="anchors written earlier and kept elsewhere"
        )
        parser.add_argument(
            "--file", type=Path, metavar="FILE", help="an export of the trail, without a database"
        )
        parser.add_argument(
            "--write-anchor", type=Path, metavar="FILE", help="add an anchor if all is proven"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            anchors = read_anchors(options["anchor"]) if options["anchor"] else []
        except NoAnchor as error:
            raise CommandError(str(error), returncode=2) from error
        proof = self._proof(options["file"], anchors)
        for finding in proof.findings:
            self.stdout.write(finding)
        if proof.findings:
            raise CommandError(_count(len(proof.findings)), returncode=1)
        self.stdout.write(_holds(proof))
        self.stdout.write(_unproven(proof, anchors))
        if path := options["write_anchor"]:
            self._write(path, proof)

    def _proof(self, export: Path | None, anchors: list[Anchor]) -> Proof:
        if export is None:
            return verify(anchors)
        try:
            return examine(read_export(export), anchors)
        except NoExport as error:
            raise CommandError(str(error), returncode=2) from error

    def _write(self, path: Path, proof: Proof) -> None:
        now = timezone.now().isoformat(timespec="seconds")
        try:
            add_anchor(path, Anchor(proof.position, proof.entry, proof.hash, now))
        except OSError as error:
            raise CommandError(str(error), returncode=2) from error
        self.stdout.write(_("Anchor added to %(path)s.") % {"path": path})


def _count(number: int) -> str:
    return (
        ngettext(
            "The trail does not hold: %d finding.", "The trail does not hold: %d findings.", number
        )
        % number
    )


def _holds(proof: Proof) -> str:
    return (
        ngettext("The chain holds: %d entry.", "The chain holds: %d entries.", proof.position)
        % proof.position
    )


def _unproven(proof: Proof, anchors: list[Anchor]) -> str:
    """What only the database itself vouches for."""
    if not anchors:
        return _("Unproven since the beginning: no anchor from outside was given.")
    last = anchors[-1]
    facts = {"at": last.at, "count": proof.position - last.position}
    return _("Unproven since %(at)s: %(count)d entries are newer than the last anchor.") % facts
