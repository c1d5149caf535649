"""Look at everything the service stands on and say in plain sentences how it is."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from factcheck.ops.checks import CHECKS


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("check", nargs="*", help=_("only these: %s") % ", ".join(CHECKS))

    def handle(self, *_args: Any, **options: Any) -> None:
        findings = [CHECKS[name]() for name in options["check"] or CHECKS]
        for finding in findings:
            mark, style = ("ok ", str) if finding.good else ("BAD", self.style.ERROR)
            self.stdout.write(style(f"{mark}  {finding.sentence}"))
        if not all(finding.good for finding in findings):
            sys.exit(1)
